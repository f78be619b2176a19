import { describe, expect, it } from 'vitest'
import { askedProperty } from '../../../src/answering/asked-property.ts'
import { figuresIn } from '../../../src/text/figures.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

const asked = (question: string) => askedProperty(normaliseText(question))
const tells = (question: string, text: string): boolean | undefined => {
  const property = asked(question)
  return property?.holds(text, figuresIn(text)) && property.concerns(text)
}

describe('what is asked for is told from what has the same unit', () => {
  it.each([
    ['海澜公司的注册资本是多少', 'registered-capital'],
    ['What is the registered capital of Hailan?', 'registered-capital'],
    ['工厂有多少员工', 'headcount'],
    ['How many employees does the plant have?', 'headcount'],
    ['基地一年能生产多少台', 'capacity'],
    ['电站的装机容量多大', 'capacity'],
    ['去北京的快巴票价多少', 'quantity'],
    ['园区的容积率要求是多少', 'quantity'],
    ['废液的回收率是多少', 'quantity'],
    ['管委会主任是谁', 'person'],
    ['Who is the director of the park?', 'person'],
    ['申报要交哪些材料', 'materials'],
    ['开工许可怎么办理', 'procedure'],
    ['落户的年龄要求', 'qualification'],
    ['这项奖励的申报截止到哪天', 'deadline'],
    ['这个办法还有效吗', 'term'],
    ['政策到什么时候截止', 'term'],
    ['去机场要多久', 'duration'],
    ['企业所得税率是多少', 'rate'],
  ])('%s: %s', (question, name) => {
    expect(asked(question)?.name).toBe(name)
  })

  it.each([
    ['注册资本多少', '总投资3亿元。', false],
    ['注册资本多少', '注册资本5000万元。', true],
    ['有多少员工', '入驻企业84家。', false],
    ['有多少员工', '首批84名员工入驻。', true],
    ['年产能多少', '年产值2亿元。', false],
    ['年产能多少', '年产能可达30万台。', true],
    ['年产值多少', '达产后营收超50亿元。', false],
    ['票价多少', '单程55公里、约1小时。', false],
    ['年交易额多少', '已启用,上架6大类产品。', false],
    ['年交易额多少', '2025年成交3.2亿元。', true],
    ['回收率多少', '年处理2万吨。', false],
    ['管委会主任是谁', '经国务院批准设立。', false],
    ['管委会主任是谁', '管委会主任王建平介绍了园区。', true],
    ['要交哪些材料', '主导产业为新材料。', false],
    ['要交哪些材料', '需提交申请表和营业执照。', true],
    ['申报截止到哪天', '发布时间:2023-04', false],
    ['申报截止到哪天', '申报截至2025年6月30日。', true],
    ['还有效吗', '有效期:至2021-12-31', true],
    ['什么时候印发的', '1991年12月28日设立。', false],
    ['哪年设立的', '2020年落户的企业有5家。', false],
    ['哪年设立的', '设立时间:1991-12-28', true],
    ['增值税税率多少', '2023年增长67.6%。', false],
    ['学历要求是什么', '累计引才46万人。', false],
  ])('%s from %s: %s', (question, text, expected) => {
    expect(tells(question, text)).toBe(expected)
  })
})

describe('a count is of the class that is asked for', () => {
  it.each([
    ['有多少家专精特新中小企业', '2025年认定创新型中小企业1570家。', false],
    ['有多少家专精特新中小企业', '2024年认定专精特新中小企业594家。', true],
    ['国家高新技术企业有多少家', '2022年有国家高企507家。', true],
    ['外资项目有几个', '签约65个项目。', false],
    ['外资项目有几个', '签约项目中外资8个。', true],
    ['有多少家企业参加', '签署19个合作项目,近300名港商参加。', false],
    ['有多少家企业', '入驻企业1400余家。', true],
    ['聘了几位招商大使', '聘请30位招商大使。', true],
    ['推出了多少项制度创新', '推广改革试点经验五批118项。', false],
  ])('%s from %s: %s', (question, text, expected) => {
    expect(tells(question, text)).toBe(expected)
  })

  it('is called by its own noun', () => {
    expect(asked('认定了多少家专精特新中小企业')?.noun).toBe('专精特新中小企业数量')
    expect(asked('企业数量')?.noun).toBe('企业数量')
  })
})

describe('a way is told only with both its ends', () => {
  it.each([
    ['青河城区到大兴机场多少公里', '青河城区距滨海机场35公里。', false],
    ['青河城区到滨海机场多少公里', '青河城区距滨海机场35公里。', true],
    ['离天津港多远', '距天津港71公里。', true],
    ['西站到首都机场要多久', '西站到大兴机场约36分钟。', false],
  ])('%s from %s: %s', (question, text, expected) => {
    expect(tells(question, text)).toBe(expected)
  })
})
