import { describe, expect, it } from 'vitest'
import { askedProperty } from '../../src/answering/asked-property.ts'
import { figuresIn } from '../../src/text/figures.ts'
import { normaliseText } from '../../src/text/normalise.ts'

const asked = (question: string) => askedProperty(normaliseText(question))
const holds = (question: string, text: string) => asked(question)?.holds(text, figuresIn(text))

describe('what is asked for in other languages', () => {
  it.each<[string, string]>([
    ['How much is a mu of industrial land?', 'land-price'],
    ['工業団地の地価はいくらですか', 'land-price'],
    ['산업용 토지 가격은 얼마인가요', 'land-price'],
    ['Was ist der Grundstückspreis?', 'land-price'],
    ['What does electricity cost? The electricity price, please', 'energy-price'],
    ['電気料金はいくら', 'energy-price'],
    ['전기 요금은 얼마인가요', 'energy-price'],
    ['Wie hoch ist der Strompreis?', 'energy-price'],
    ['連絡先を教えてください', 'contact'],
    ['연락처가 어떻게 되나요', 'contact'],
    ['Wer ist der Ansprechpartner?', 'contact'],
    ['What share of the rent is paid?', 'rate'],
    ['賃料の何パーセントですか', 'rate'],
    ['임대료의 몇 퍼센트인가요', 'rate'],
    ['Welcher Anteil der Miete wird übernommen?', 'rate'],
    ['Wie hoch ist die Miete?', 'rent'],
    ['家賃はいくらですか', 'rent'],
    ['How large is the award?', 'subsidy'],
    ['補助金はいくらですか', 'subsidy'],
    ['보조금은 얼마인가요', 'subsidy'],
    ['Wie hoch ist der Zuschuss?', 'subsidy'],
    ['How large is the annual fund?', 'amount'],
    ['Wie hoch ist der Fonds?', 'amount'],
    ['投資額はいくらですか', 'amount'],
    ['투자액은 얼마인가요', 'amount'],
    ['支援を受けるにはどのくらいの広さが必要ですか', 'area'],
    ['지원을 받으려면 면적이 얼마나 되어야 하나요', 'area'],
    ['When did it open? When did they sign?', 'date'],
    ['いつ開業しましたか', 'date'],
    ['언제 개업했나요', 'date'],
    ['Wann wurde der Park eröffnet?', 'date'],
    ['How long does the transfer take?', 'duration'],
    ['移転はどのくらいかかりますか', 'duration'],
    ['이전은 얼마나 걸리나요', 'duration'],
    ['Wie lange dauert der Umzug?', 'duration'],
    ['What is the salary of a welder?', 'fee'],
    ['溶接工の給料は', 'fee'],
  ])('%s: %s', (question, name) => {
    expect(asked(question)?.name).toBe(name)
  })

  it.each([
    'What subsidy do we get when our sales exceed 10 million yuan?',
    'How many companies were in the Development Area?',
    'どのような奨励金がありますか',
    '어떤 기업이 있나요',
    'Welche Unternehmen sind dort?',
  ])('%s asks for no price, date or area', (question) => {
    expect(asked(question)?.name ?? 'count').toBe('count')
  })
})

describe('what tells a value does so whatever the language of the question', () => {
  it.each<[string, string]>([
    ['What is the total investment?', '计划总投资60亿元'],
    ['投資額はいくらですか', '投资85亿元'],
    ['Wie hoch ist die Investition?', '总投资5000万元'],
    ['What share of the rent is paid?', '给予最高80%租金支持'],
    ['공제율은 얼마인가요', '加计扣除比例统一为100%'],
    ['Wie lange dauert es?', '办理时间压缩到1小时'],
  ])('%s: %s', (question, text) => {
    expect(holds(question, text)).toBe(true)
  })
})

describe('a count is of what is counted', () => {
  it.each<[string, boolean, boolean]>([
    ['How many companies are there?', true, false],
    ['企業は何社ありますか', true, false],
    ['기업이 몇 곳인가요', true, false],
    ['Wie viele Unternehmen gibt es?', true, false],
    ['How many people came?', false, true],
    ['何人働いていますか', false, true],
    ['몇 명이 왔나요', false, true],
    ['Wie viele Personen kamen?', false, true],
  ])('%s', (question, isCompanies, isPeople) => {
    expect(holds(question, '有企业120家')).toBe(isCompanies)
    expect(holds(question, '嘉宾300人')).toBe(isPeople)
  })

  it('the last of a numbered series tells how many there are', () => {
    expect(holds('How many aircraft were delivered?', '交付第2000架飞机')).toBe(true)
    expect(holds('How many aircraft were delivered?', '入选百强第40位')).toBe(false)
  })
})
