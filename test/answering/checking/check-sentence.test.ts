import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../../src/answering/checking/check-sentence.ts'
import type { Evidence } from '../../../src/answering/checking/evidence.ts'
import type { Language } from '../../../src/domain/language.ts'
import { NAMES } from './known-names.ts'

const EVIDENCE: ReadonlyMap<number, Evidence> = new Map<number, Evidence>([
  [
    1,
    {
      title: '天津市推动制造业高质量发展若干政策措施',
      headingPath: ['重大项目'],
      dates: ['2023-04-11'],
      sourceIds: ['S049'],
      text: '文号：津政办规〔2023〕4号\n总投资5000万元以上的补短板重大工业项目，竣工投产后可按设备投资额的10%获支持，最高5000万元。\n落后产能项目不予支持。',
    },
  ],
  [
    2,
    {
      title: '武清开发区',
      aliases: ['天津武清经济技术开发区'],
      dates: ['2024-09'],
      sourceIds: ['S017'],
      text: '武清开发区1991-12-28设立，规划面积93平方公里，主导产业为生物医药和汽车零部件。\n北京京顺达汽车集团有限公司2024年9月24日与泗村店镇签约，拟投资1.2亿元。',
    },
  ],
  [3, { title: '算力设施', sourceIds: ['S206'], text: '名称|总投资(亿元)|时间\n人工智能计算中心|12.7|2025-06' }],
  [4, { title: '补贴', sourceIds: ['S001'], text: '单个项目最高500万元。' }],
  [
    5,
    {
      title: '孵化器',
      sourceIds: ['S002'],
      text: '孵化载体30个，其中高新技术企业12家。\n2014年认定为国家级孵化器，2017年复核评价良好。',
    },
  ],
  [
    6,
    {
      title: '签约项目',
      sourceIds: ['S001'],
      text: '项目 | 投资方 | 时间 | 金额(亿元) | 备注\n京顺达零部件基地 | 京顺达 | 2024-09-24 | 1.2 |\n津鸣零部件基地 | 津鸣科技 | 2024-09-24 | 2 | 计划数',
    },
  ],
])

const verdict = (sentence: string, language: Language = 'zh') => {
  const result = checkSentence(sentence, EVIDENCE, NAMES, language)
  return result.ok ? 'ok' : result.reason
}

describe('a sentence that its cited passage holds is let through', () => {
  it.each<[Language, string]>([
    ['zh', '总投资5000万元以上的重大工业项目，竣工投产后可按设备投资额的10%获得支持，最高5000万元。[1]'],
    ['zh', '该政策文号为津政办规〔2023〕4号，2023年4月印发。[1]'],
    ['zh', '武清经开区规划面积93平方公里[2]，主导产业为生物医药和汽车零部件[2]。'],
    ['zh', '京顺达汽车集团于2024年9月与泗村店镇签约，拟投资12000万元。[2]'],
    ['zh', '拟投资一亿二千万元的是北京京顺达汽车集团有限公司。【2】'],
    ['zh', '人工智能计算中心总投资12.7亿元。[3]'],
    ['zh', '落后产能项目不予支持。[1]'],
    ['zh', '京顺达零部件基地投资1.2亿元，津鸣零部件基地投资2亿元，两者都在2024年9月签约。[6]'],
    ['zh', '园内共有孵化载体30个，培育高新技术企业12家。[5]'],
    ['zh', '2014年获认定为国家级孵化器，2017年通过评价。[5]'],
    ['zh', '具体金额以主管部门认定为准，不能保证获得支持。[1]'],
    ['zh', '资料未提及该项目的地价。[2]'],
    ['zh', '是的，《推动制造业高质量发展若干政策措施》按10%支持。[1]'],
    ['en', 'The Wuqing Development Area covers 93 square kilometres.[2]'],
    ['en', 'Support is 10% of the equipment investment, not exceeding CNY 50 million.[1]'],
    ['en', 'The company plans to invest CNY 120 million (signed on September 24, 2024).[2]'],
    ['ja', '計画投資額は1億2000万元です。[2]'],
    ['ko', '투자 예정액은 1억 2000만 위안입니다.[2]'],
    ['de', 'Geplant sind 120 Mio. Yuan bei einer Fläche von 93 Quadratkilometern.[2]'],
  ])('%s: %s', (language, sentence) => {
    expect(checkSentence(sentence, EVIDENCE, NAMES, language)).toEqual({ ok: true })
  })
})

describe('a sentence is dropped', () => {
  it.each<[string, string, Language?]>([
    ['no-citation', '武清开发区规划面积93平方公里。'],
    ['unknown-citation', '武清开发区规划面积93平方公里。[9]'],
    ['unknown-citation', '武清开发区规划面积93平方公里。[2][9]'],
    ['unsupported-figure', '武清开发区规划面积93平方公里。[1]'],
    ['unsupported-figure', '武清开发区规划面积95平方公里。[2]'],
    ['unsupported-figure', '规划面积93平方公里[1]，按10%支持[2]。'],
    ['unsupported-figure', '2024年9月25日签约。[2]'],
    ['unsupported-figure', '最高支持五千零一万元。[1]'],
    ['unsupported-figure', '依据津政办规〔2023〕5号。[1]'],
    ['unsupported-figure', 'There are three parks in this area.[2]', 'en'],
    ['unsupported-figure', 'Support is up to CNY 500 million.[1]', 'en'],
    ['unsupported-figure', 'USD 50 million at most.[1]', 'en'],
    ['unsupported-figure', '孵化载体12个，高新技术企业30家。[5]'],
    ['unsupported-figure', '京顺达零部件基地计划投资2亿元。[6]'],
    ['unsupported-figure', '京顺达零部件基地投资1.2亿元，津鸣零部件基地投资1.2亿元。[6]'],
    ['unsupported-figure', '2017年认定为国家级孵化器。[5]'],
    ['unsupported-name', '东丽区的主导产业为生物医药和汽车零部件。[2]'],
    ['unsupported-name', '武清开发区的主导产业为生物医药和汽车零部件。[3]'],
    ['unsupported-name', '北京华新绿云集团有限公司签约。[2]'],
    ['unsupported-name', '主导产业在静海开发区。[2]'],
    ['unsupported-name', '按《关于支持总部经济的办法》支持。[1]'],
    ['unsupported-name', '特斯拉（Tesla）拟投资汽车零部件。[2]'],
    ['unsupported-name', 'TEDA supports biomedicine.[2]', 'en'],
    ['forbidden-offer', '可按投资额的10%先征后返。[1]'],
    ['forbidden-offer', '可一事一议。[1]'],
    ['promise', '10%の支援を約束します。[1]', 'ja'],
    ['promise', '保证获得10%支持。[1]'],
    ['promise', 'We guarantee support of 10%.[1]', 'en'],
    ['unsupported-statement', '主导产业不含生物医药和汽车零部件以及其他。[3]'],
    ['unsupported-statement', '落后产能项目给予支持，予以支持落后产能。[2]'],
    ['unsupported-statement', '单个项目至少500万元。[4]'],
    ['unsupported-statement', '您的账户已经被冻结，请立即转账至安全账户处理。[1]'],
  ])('%s: %s', (reason, sentence, language) => {
    expect(verdict(sentence, language)).toBe(reason)
  })
})

describe('mutated numbers', () => {
  const TRUE_SENTENCES: readonly ((number: number) => string)[] = [
    (number) => `设备投资额的${number}%可获支持。[1]`,
    (number) => `最高${number}万元。[1]`,
    (number) => `规划面积${number}平方公里。[2]`,
    (number) => `拟投资${number / 100}亿元。[2]`,
    (number) => `共有${number}家企业。[2]`,
  ]
  const HELD = [[10], [5000], [93], [120], []]
  const ENGLISH: readonly ((number: number) => string)[] = [
    (number) => `Support is ${number}% of the investment.[1]`,
    (number) => `At most CNY ${number / 100} million.[1]`,
    (number) => `It covers ${number} square kilometres.[2]`,
    (number) => `CNY ${number} million will be invested.[2]`,
    (number) => `It has ${number.toLocaleString('en')} companies.[2]`,
  ]

  it('are never let through, in Chinese and in English', () => {
    let rejected = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 99_999 }), (which, number) => {
        if (HELD[which]?.includes(number)) return
        for (const [sentence, language] of [
          [TRUE_SENTENCES[which]?.(number) ?? '', 'zh'],
          [ENGLISH[which]?.(number) ?? '', 'en'],
        ] as const) {
          expect(verdict(sentence, language), sentence).toBe('unsupported-figure')
          rejected += 1
        }
      }),
      { numRuns: 1000 },
    )
    console.info(`${rejected} sentences with a mutated number: all dropped`)
  })
})
