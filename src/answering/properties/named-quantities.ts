import { hasUnit, type PropertyRule } from './property-rule.ts'

/** What is asked after a quantity's name; or nothing, where its name ends the question. */
const HOW_MUCH = '(?:[^,，。?？]{0,5}(?:多少|多大|多高|几何|几个|怎么[收算]|$))'
const after = (nouns: string): RegExp => new RegExp(`(${nouns})${HOW_MUCH}`, 'iu')

/** Quantities known by their own name: a text that does not call them so tells nothing of them, whatever its unit. */
const BY_OWN_NAME: readonly (readonly [asked: string, told: string])[] = [
  ['(?:成交|交易)[额量]', '(?:成交|交易)[额量]|成交'],
  ['(?:进出口|外贸|贸易)总?额', '进出口|外贸|贸易'],
  ['吞吐量', '吞吐'],
  ['(?:一般)?(?:公共)?预算收入|财政收入', '预算收入|财政收入'],
  ['(?:地区|国内)?生产总值|gdp', '生产总值|gdp'],
  ['净?利润', '利润'],
  ['市值', '市值'],
  ['估值', '估值'],
  ['目标价|股价', '目标价|股价'],
  ['(?:常住|户籍)?人口', '人口'],
  ['容积率', '容积率'],
  ['建筑密度', '建筑密度'],
  ['绿[化地]率', '绿[化地]率'],
  ['入住率|出租率|空置率', '入住率|出租率|空置率'],
  ['层高|荷载|承重', '层高|荷载|承重'],
  ['客流量?|客运量', '客流|客运|人次'],
  ['货运量', '货运'],
  ['负债', '负债'],
  ['研发(?:投入|经费)', '研发(?:投入|经费)'],
  ['票价|车票', '票价|车票|每张|元\\/[张人]'],
  ['房价', '房价'],
  ['运费', '运费'],
  ['学费', '学费'],
  ['会费', '会费'],
  ['(?:销?售|报|单)价', '售价|单价|报价'],
]

/** Revenue by one name is none by another: output is no revenue, tax neither. */
const OUTPUT: readonly (readonly [asked: string, told: RegExp])[] = [
  ['产值', /产值[^,，。、]{0,12}\d|\d[^,，。、]{0,4}元?的?[^,，。、]{0,4}产值/u],
  ['税收|纳税额?', /税收?[^,，。、]{0,12}\d|\d[^,，。、]{0,6}税收/u],
]

const CAPACITY_TOLD = /产能|年产(?!值)|产量|日产|生产能力|库容|容量|[吨台辆件套][/每]年/u
const STAFF_TOLD = /员工|职工|工人|雇员|职员|用工|(?:研发|工作|技术|管理|骨干)人员|名骨干/u

/** Quantities that a question asks for by their own name, in any language. */
export const namedQuantities: readonly PropertyRule[] = [
  {
    name: 'registered-capital',
    asked:
      /注册资[本金](?!补|奖)|实缴资本|registered capital|share capital|资本金(?:は|の额)|등록 ?자본|자본금|stammkapital|grundkapital/iu,
    called: /注册资[本金]/u,
    holds: (text, figures) => /注册资[本金]|实缴/u.test(text) && hasUnit(figures, 'money'),
  },
  {
    name: 'headcount',
    asked:
      /(?:多少|几)(?:个|名|位)?(?:员工|职工|工人|雇员|工作人员)|(?:员工|职工|工人|雇员)(?:总?人?数量?|规模)?(?:有|一共|共|是|大概|约)*(?:多少|几|$)|用工(?:人数|规模|人?数)|\bhow many (?:\p{L}+ ){0,2}(?:employees|workers|staff)\b|(?:从业员|社员|职员)(?:数|は何)|(?:직원|종업원|임직원)[^?]{0,6}(?:몇|수는)|\bwie viele (?:\p{L}+ ){0,2}(?:mitarbeiter|beschäftigte|angestellte)/iu,
    called: STAFF_TOLD,
    holds: (text, figures) => STAFF_TOLD.test(text) && hasUnit(figures, 'count'),
  },
  {
    name: 'capacity',
    asked:
      /(产能|产量|装机容量|生产能力)(?:[^,，。?？]{0,6}(?:多少|多大|多高|几|$))|年产(?!值)[^,，。?？]{0,4}(?:多少|几)|(?:一年|每年|年)(?:能|可以?|大概|要)?(?:生产|制造|造|产出?)(?!值|业)[^,，。?？]{0,4}(?:多少|几)|\b(?:production|annual|manufacturing) capacity\b|生产能力|年产(?:は|能力)|생산 ?(?:능력|량)|produktionskapazität|jahresproduktion/iu,
    called: CAPACITY_TOLD,
    holds: (text, figures) => CAPACITY_TOLD.test(text) && figures.some(({ unit }) => unit !== 'date'),
  },
  ...OUTPUT.map(
    ([asked, told]): PropertyRule => ({
      name: 'amount',
      asked: after(asked),
      called: told,
      holds: (text, figures) => told.test(text) && hasUnit(figures, 'money'),
    }),
  ),
  ...BY_OWN_NAME.map(([asked, words]): PropertyRule => {
    const told = new RegExp(words, 'iu')
    return {
      name: 'quantity',
      asked: after(asked),
      called: told,
      holds: (text, figures) => told.test(text) && figures.some(({ unit }) => unit !== 'date'),
    }
  }),
  {
    name: 'quantity',
    asked: /(装机)(?:规模|量)?[^,，。?？]{0,4}(?:多少|多大|$)/u,
    holds: (text, figures) => hasUnit(figures, 'power') || /装机[^,，。]{0,6}\d/u.test(text),
  },
]

const QUANTITY_NOUN =
  /(\p{Script=Han}{2})([率额量价费值])(?:要求|标准|指标|大概|大约|一般|目前|现在)?[是有为达到约]{0,2}(?:多少|多大|多高|几[元个分]|怎么[收算]|$)/u
/** Numbers of money and things that other rules know by their unit. */
const OF_ANY_NAME = /[多少几]|投资|金$|签约|协议|合同|总[量额值]|数[量额值]$|物业|管理/u

/**
 * A quantity that no rule knows, by its noun: 回收率, 处置费. A text tells it that repeats the noun, or the noun's
 * stem, or its last part, right before a number: 容量1.5万吨 of a 冷库 tells 库容量.
 */
export function quantityByNoun(clause: string): { noun: string; told: RegExp } | undefined {
  const found = QUANTITY_NOUN.exec(clause)
  const [, stem, suffix] = found ?? []
  if (stem === undefined || suffix === undefined || OF_ANY_NAME.test(stem)) return undefined
  const short = `(?=.*${stem[0]}).*${stem[1]}${suffix}[^,，。;；]{0,4}\\d`
  return { noun: stem + suffix, told: new RegExp(`${stem}${suffix}|${stem}[^,，。;；]{0,4}\\d|^${short}`, 'u') }
}
