import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../../src/answering/checking/check-sentence.ts'
import type { Language } from '../../../src/domain/language.ts'
import { NAMES } from './known-names.ts'

const EVIDENCE = new Map([
  [
    1,
    {
      title: '制造业若干政策措施',
      sourceIds: ['S049'],
      text: [
        '总投资5000万元以上的重大工业项目，竣工投产后按设备投资额的10%支持，最高5000万元。',
        '总投资2000万元以上的产业基础再造项目，竣工投产后按投资额的20%支持，最高3000万元。',
        '集成电路设计企业年销售收入首次过1亿元，一次性奖励300万元。',
        '集成电路制造、封测企业年销售收入首次过10亿元，一次性奖励500万元。',
        '新开办的总部企业租赁办公用房，最长5年按租金支持；入选百强的，前10名最高300万元、11至30名最高100万元。',
      ].join('\n'),
    },
  ],
  [
    2,
    {
      title: '握手洽谈会',
      sourceIds: ['S001'],
      text: '签约合作项目53个，意向投资额超过300亿元。\n参会嘉宾500余位，到场企业400多家。',
    },
  ],
])
const check = (sentence: string, language: Language) => checkSentence(sentence, EVIDENCE, NAMES, language)

describe('a figure taken from another statement of the same passage is no support', () => {
  it.each([
    '产业基础再造项目总投资需达到2000万元以上，支持比例为10%，最高不超过3000万元。[1]',
    '集成电路设计企业年销售收入首次突破1亿元的，可获得一次性奖励500万元。[1]',
    '集成电路设计企业年销售收入首次突破10亿元的，奖励300万元。[1]',
    '参会嘉宾400多位。[2]',
    '签约合作项目400个，意向投资额超过300亿元。[2]',
  ])('%s', (sentence) => {
    expect(check(sentence, 'zh')).toMatchObject({ ok: false, reason: 'unsupported-figure' })
  })
})

describe('a right paraphrase stays', () => {
  it.each<[Language, string]>([
    ['zh', '可以。总投资不低于5000万元的重大工业项目，竣工投产后按设备投资额的10%给予支持，上限5000万元。[1]'],
    ['zh', '产业基础再造项目总投资需达到2000万元以上，支持比例为20%，最高不超过3000万元。[1]'],
    ['zh', '芯片设计公司年销售收入首次过1亿元时，可一次性获得300万元奖励。[1]'],
    ['zh', '设计企业首次过1亿元奖励300万元，制造、封测企业首次过10亿元奖励500万元。[1]'],
    ['zh', '前10名最高奖励300万元，第11至30名最高100万元。[1]'],
    ['zh', '活动共签约53个合作项目，意向投资额超300亿元，有500多位嘉宾、400余家企业参加。[2]'],
    ['en', 'A one-time award of CNY 3 million is available once annual sales exceed CNY 100 million.[1]'],
    ['en', 'A total of 53 projects were signed, with intended investment exceeding CNY 30 billion.[2]'],
    ['ja', '年間売上高が初めて1億元を超えた設計企業には300万元が支給されます。[1]'],
    ['ko', '연간 매출이 처음으로 1억 위안을 넘으면 300만 위안을 지급합니다.[1]'],
    ['de', 'Es wurden 53 Projekte mit einem Volumen von über 30 Milliarden Yuan unterzeichnet.[2]'],
  ])('%s: %s', (language, sentence) => {
    expect(check(sentence, language)).toEqual({ ok: true })
  })
})
