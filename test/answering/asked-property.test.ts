import { describe, expect, it } from 'vitest'
import { askedProperty } from '../../src/answering/asked-property.ts'
import { figuresIn } from '../../src/text/figures.ts'

const holds = (question: string, text: string): boolean | undefined =>
  askedProperty(question)?.holds(text, figuresIn(text))

describe('a question is understood to ask for one property', () => {
  it.each([
    ['武清汽车产业园租金多少', 'rent'],
    ['有多少租金补贴', 'subsidy'],
    ['租金补贴多少', 'subsidy'],
    ['厂房租金补贴最高多少', 'subsidy'],
    ['社员寮的家赁はいくらですか', 'rent'],
    ['Wie hoch ist die Miete', 'rent'],
    ['物业费多少', 'fee'],
    ['工业用地多少钱一亩', 'land-price'],
    ['高村的电价是多少', 'energy-price'],
    ['招商局电话是多少', 'contact'],
    ['园区地址在哪里', 'address'],
    ['首次过亿奖励多少', 'subsidy'],
    ['意向投资额有多少亿', 'amount'],
    ['项目投了多少', 'amount'],
    ['2022年东丽经开区工业总产值', 'amount'],
    ['2024年武清开发区企业数', 'count'],
    ['What is the area of TEDA', 'area'],
    ['톈진 우칭 개발구의 면적은 얼마입니까', 'area'],
    ['Wie weit ist Wuqing von Peking entfernt', 'distance'],
    ['Wie viele Projekte wurden unterzeichnet', 'count'],
    ['2025年工业总产值完成多少', 'amount'],
    ['离北京多远', 'distance'],
    ['一期有多少亩', 'land'],
    ['武清开发区面积多大', 'area'],
    ['所得税税率是多少', 'rate'],
    ['这份文件的文号', 'document-number'],
    ['什么时候投产', 'date'],
    ['签约了多少个项目', 'count'],
    ['有多少企业', 'count'],
    ['How many companies came', 'count'],
    ['What is the phone number', 'contact'],
    ['When does it start', 'date'],
  ])('%s: %s', (question, name) => {
    expect(askedProperty(question)?.name).toBe(name)
  })

  it.each(['武清开发区有什么优势', '京津科技谷是做什么的', '介绍一下天开园'])('%s: none', (question) => {
    expect(askedProperty(question)).toBeUndefined()
  })
})

describe('a text holds a property only with a value of its kind', () => {
  it.each([
    ['奖励多少', '一次性奖励300万元。', true],
    ['奖励多少', '对首次入选的企业给予奖励。', false],
    ['意向投资额多少亿', '意向投资额超过300亿元。', true],
    ['意向投资额多少亿', '共签约53个项目。', false],
    ['租金多少', '总投资3亿元。', false],
    ['工业总产值完成多少', '按设备投资额的10%支持,最高5亿元。', false],
    ['工业总产值完成多少', '工业总产值249.11亿元。', true],
    ['租金多少', '厂房租金每平方米每月15元。', true],
    ['电话多少', '咨询电话022-63085506。', true],
    ['电话多少', '项目总投资6308万元。', false],
    ['面积多大', '规划93平方公里。', true],
    ['面积多大', '共93家企业。', false],
    ['离北京多远', '距北京71公里。', true],
    ['离北京多远', '面积71平方公里。', false],
    ['文号是什么', '津政办发〔2025〕1号。', true],
    ['什么时候投产', '预计2025年6月投产。', true],
    ['税率多少', '按15%的税率征收。', true],
    ['签了多少个项目', '签约53个项目。', true],
    ['有多少家企业', '有企业1400余家。', true],
    ['有多少家企业', '面积1400亩。', false],
    ['有多少家企业', '注册1400户企业。', true],
  ])('%s — %s: %s', (question, text, expected) => {
    expect(holds(question, text)).toBe(expected)
  })

  it('a date or number of something else is told from the one asked for', () => {
    const start = askedProperty('什么时候投产')
    expect(start?.concerns('预计2025年6月投产。')).toBe(true)
    expect(start?.concerns('2024年9月签约。')).toBe(false)
    const projects = askedProperty('签约了多少个项目')
    expect(projects?.concerns('签约53个项目。')).toBe(true)
    expect(projects?.concerns('提供12万个就业岗位。')).toBe(false)
  })

  it('a count called by its own measure word is told from one that is counted alike', () => {
    const property = askedProperty('有多少家企业')
    expect(property?.names('企业1400余家')).toBe(true)
    expect(property?.names('企业1400户')).toBe(false)
  })
})
