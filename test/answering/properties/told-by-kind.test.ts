import { describe, expect, it } from 'vitest'
import { askedProperty } from '../../../src/answering/asked-property.ts'
import { figuresIn } from '../../../src/text/figures.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

const tells = (question: string, text: string): boolean | undefined => {
  const property = askedProperty(normaliseText(question))
  return property?.holds(text, figuresIn(text)) && property.concerns(text)
}

describe('a sum of one kind is no sum of another', () => {
  it.each([
    ['单个企业最高给多少', '2025年安排专项资金2000万元,支持企业租用算力。', false],
    ['单个企业最高给多少', '每家企业每年最高100万元。', true],
    ['企业能领多少', '2023年发放补贴资金2.36亿元。', false],
    ['一共发了多少补贴', '2023年发放补贴资金2.36亿元。', true],
    ['奖励多少', '对首次入选的企业一次性奖励50万元。', true],
    ['基金单个项目投资上限是多少', '设立总规模20亿元的发展基金。', false],
    ['专项资金里我们区分到多少', '安排专项资金8.71亿元。', false],
    ['利润再投资能抵免多少', '可按投资额10%抵免当年应纳税额。', true],
    ['项目投资多少', '达产后年产值10亿元。', false],
    ['项目投资多少', '计划投资1.2亿元,达产后年产值10亿元。', true],
    ['冷库出租价格是多少', '总投资5亿元,含3座冷库。', false],
    ['蒸汽一吨多少钱', '化工产值1300亿元。', false],
    ['停车一小时几块钱', '停车收费每小时5元。', true],
  ])('%s — %s: %s', (question, text, expected) => {
    expect(tells(question, text) ?? false).toBe(expected)
  })
})

describe('a way to reach somebody is no other way, and no other office', () => {
  it.each([
    ['招商部门的邮箱', '咨询电话022-63085506。', false],
    ['招商部门的邮箱', '招商邮箱 zs@example.cn', true],
    ['园区官网是多少', '咨询电话022-63085506。', false],
    ['园区官网是多少', '官网 www.example.cn', true],
    ['工信局的电话', '工业和信息化局,电话 83602785(区号022)', true],
    ['招商热线是多少', '数字化转型咨询电话:022-66707655', false],
    ['招商热线是多少', '招商电话:022-66707655', true],
    ['工信局的电话', '科学技术局,022-58832893', false],
  ])('%s — %s: %s', (question, text, expected) => {
    expect(tells(question, text) ?? false).toBe(expected)
  })
})

describe('what no rule knows is told only beside its own words', () => {
  it.each([
    ['快巴首班车几点发车', '2023年11月开通,日发4班。', false],
    ['快巴首班车几点发车', '首班车6:30发车。', true],
    ['武清排第几', '2023年有企业381家。', false],
    ['武清排第几', '全市排名第2位。', true],
    ['项目由哪家公司施工', '投资方:青河公司,金额1亿元', false],
    ['大使的任期几年', '2023年聘首批大使。', false],
    ['园区的绿化面积占多少', '区内有企业93家。', false],
    ['智慧科技园有多少机柜', '智慧科技园\n30个项目之一', false],
    ['智慧科技园有多少机柜', '智慧科技园\n已建2.8万架机柜', true],
    ['每天周转多少吨货', '每日周转1700吨货物。', true],
    ['每天周转多少吨货', '周转率提高20%。', false],
    ['冷库库容量多少吨', '冷库面积1万平方米、容量1.5万吨。', true],
    ['45个项目里生物医药有几个', '签约45个项目。', false],
    ['45个项目里生物医药有几个', '项目中生物医药4个。', true],
    ['119平方公里里港区占多少', '面积119.9平方公里。', false],
    ['项目哪天达产', '2022年投产。', false],
    ['公司什么时候注册完成', '时间:2023-05', false],
    ['公司什么时候注册完成', '2023年5月注册。', true],
    ['推介会什么时候举办', '时间:2023-05', true],
    ['到2021年引才多少万', '补助最高1200万元。', false],
    ['到2021年引才多少万', '累计引才38.4万人。', true],
    ['在瞪羚企业入库里排第几', '排名\n科技领军企业累计 | 3 | 青河区 | 20', false],
    ['在瞪羚企业入库里排第几', '排名\n瞪羚企业入库 | 5 | 青河区 | 4', true],
  ])('%s — %s: %s', (question, text, expected) => {
    expect(tells(question, text) ?? false).toBe(expected)
  })

  it('a question without a word to look for asks for nothing by name', () => {
    expect(askedProperty('多少')).toBeUndefined()
  })
})
