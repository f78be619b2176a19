import type { FigureUnit } from './figure.ts'

export interface UnitMeaning {
  readonly unit: FigureUnit
  readonly factor: number
  readonly counter?: string
}

const word = (source: string) => `(?:${source})(?![a-zäöü0-9])`
const STOP = '(?!(?:to|of|and|or|in|at|on|the|a|for|per|from|with|by|is|are|und|oder|im|für|von|die|der) )'
const noun = (source: string) => `(?:${STOP}[a-zäöü]+ ){0,2}${word(source)}`

/** What may follow a number, most specific first; matched on folded text. */
const UNITS: readonly (readonly [source: string, unit: FigureUnit, factor?: number, counter?: string])[] = [
  [`个百分点|百分点|ポイント|%p|퍼센트포인트|${word('percentage points?|prozentpunkten?')}`, 'percentage-point'],
  [`%|パーセント|퍼센트|${word('percent|per cent|prozent')}`, 'percent'],
  ['‰', 'percent', 0.1],
  ['成(?=以上|以下|左右|的|[,。;、)]|$)', 'percent', 10],
  ['倍', 'multiple'],
  [`美元|美金|米ドル|달러|${word('us ?dollars?|u\\.s\\. dollars?|us-dollars?|dollars?|usd')}`, 'money-usd'],
  [`欧元|ユーロ|유로|€|${word('euros?|eur')}`, 'money-eur'],
  [`港元|港币|${word('hk dollars?|hkd')}`, 'money-hkd'],
  [`日元|円|${word('yen|jpy')}`, 'money-jpy'],
  [`韩元|원|${word('krw|won')}`, 'money-krw'],
  [
    `元人民币|人民币元?|人民元|块钱|元(?!器|素|宇宙|旦)|위안|${word('chinese yuan|yuan|renminbi|rmb|cny')}`,
    'money-cny',
  ],
  ['个月|ヶ月|か月|カ月|개월', 'duration-month'],
  [word('months?|monaten?'), 'duration-month'],
  [
    `平方公里|平方千米|平方キロメートル|平方キロ|제곱킬로미터|km2|${word('square kilomet(?:er|re)s?|sq\\.? ?km|quadratkilometern?')}`,
    'area-square-metre',
    1e6,
  ],
  [`公顷|ヘクタール|헥타르|${word('hectares?|ha|hektar')}`, 'area-square-metre', 1e4],
  [
    `平方米|平米|平(?![方均台稳等行安原衡价常时日坦整民面])|平方メートル|제곱미터|m2|${word('square met(?:er|re)s?|sq\\.? ?m|sqm|quadratmetern?')}`,
    'area-square-metre',
  ],
  [`亩|ムー|무(?![가-힣](?<![의와과를을은는이가에로도정규짜부땅토]))|묘|${word('mu')}`, 'area-mu'],
  [`千瓦时|度电|${word('kwh')}`, 'energy-kilowatt-hour'],
  [`兆瓦时|${word('mwh')}`, 'energy-kilowatt-hour', 1e3],
  [`吉瓦时|${word('gwh')}`, 'energy-kilowatt-hour', 1e6],
  [`千瓦|${word('kw')}`, 'power-watt', 1e3],
  [`兆瓦|${word('mw')}`, 'power-watt', 1e6],
  [`吉瓦|${word('gw')}`, 'power-watt', 1e9],
  [`公里|千米|キロメートル|キロ|킬로미터|${word('km|kilomet(?:er|re)s?|kilometern?')}`, 'length-metre', 1e3],
  [`米(?!ドル|其)|미터|${word('m|met(?:er|re)s?|metern?')}`, 'length-metre'],
  [`公斤|千克|${word('kg|kilograms?')}`, 'mass-tonne', 1e-3],
  [`吨|トン|톤|${word('tonnes?|tons?|tonnen|t')}`, 'mass-tonne'],
  ['季度|四半期|분기', 'quarter'],
  [`个工作日|工作日|${word('working days?|business days?|werktagen?')}`, 'duration-day', 1, 'working-day'],
  [`小时|時間|시간|${word('hours?|stunden?')}`, 'duration-hour'],
  [`分钟|분|${word('minutes?|minuten?')}`, 'duration-minute'],
  [`周(?!边|年)|星期|${word('weeks?|wochen?')}`, 'duration-week'],
  [`天(?!津|开|然|空|府)|日(?!本|产|程)|일|${word('days?|tagen?')}`, 'duration-day'],
  [`年|년|${word('years?|jahren?')}`, 'duration-year'],
  ['家|户|社|개사', 'count', 1, 'organisation'],
  [noun('compan(?:y|ies)|enterprises?|firms?|businesses|unternehmen|firmen'), 'count', 1, 'organisation'],
  ['人|名(?!单|称|录)|位(?!于|置|列)|명', 'count', 1, 'person'],
  [noun('people|persons?|guests?|employees?|jobs|participants?|personen|gäste'), 'count', 1, 'person'],
  ['项|件(?!套)|条|款|宗', 'count', 1, 'item'],
  ['(?:批|届|次|期|号|级|台|套|辆|架|列|座|栋|幢|层|间|所|处|支|种|类|笔|份|档|链)', 'count', 1, ''],
  ['个|개', 'count'],
]

const COMPILED = UNITS.map(([source, unit, factor = 1, counter]) => ({
  pattern: new RegExp(`(?:${source})`, 'uy'),
  unit,
  factor,
  counter,
}))

/** The unit that starts at a position of a folded text, and where it ends. */
export function unitAt(text: string, position: number): (UnitMeaning & { readonly end: number }) | undefined {
  for (const { pattern, unit, factor, counter } of COMPILED) {
    pattern.lastIndex = position
    const match = pattern.exec(text)?.[0]
    if (match === undefined) continue
    const end = position + match.length
    const meaning = { unit, factor, end }
    return counter === undefined ? meaning : { ...meaning, counter: counter || match }
  }
  return undefined
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  兆: 1e12,
  조: 1e12,
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  십만: 1e5,
  만: 1e4,
  천: 1e3,
}
const WESTERN_SCALES: Readonly<Record<string, number>> = {
  trillion: 1e12,
  billionen: 1e12,
  milliarden: 1e9,
  milliarde: 1e9,
  billion: 1e9,
  'mrd.': 1e9,
  mrd: 1e9,
  bn: 1e9,
  millionen: 1e6,
  million: 1e6,
  'mio.': 1e6,
  mio: 1e6,
  mn: 1e6,
  thousand: 1e3,
  tausend: 1e3,
}
/** One-letter scales are metres or codes unless a currency stands before the number or after the letter. */
const MONEY_SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, k: 1e3 }

const ASIAN = new RegExp(
  `(?:${Object.keys(SCALES)
    .map((scale) => (/[千百兆]$/.test(scale) ? `${scale}(?!瓦|米|克|分)` : scale))
    .join('|')})`,
  'uy',
)
const WESTERN = new RegExp(`[ -]?(?:${Object.keys(WESTERN_SCALES).join('|').replaceAll('.', '\\.')})(?![a-z])`, 'uy')
const MONEY = /[mbk](?![a-z0-9])/uy
const MONEY_BEFORE_CURRENCY =
  /[mbk](?= ?(?:rmb|cny|chinese yuan|yuan|renminbi|usd|us\$|dollars?|eur|euros?)(?![a-z]))/uy

/** The scale word that starts at a position of a folded text, and where it ends. */
export function scaleAt(
  text: string,
  position: number,
  afterCurrency: boolean,
): { readonly factor: number; readonly end: number; readonly continues: boolean } | undefined {
  for (const [pattern, table, continues] of [
    [ASIAN, SCALES, true],
    [WESTERN, WESTERN_SCALES, false],
    [afterCurrency ? MONEY : MONEY_BEFORE_CURRENCY, MONEY_SCALES, false],
  ] as const) {
    pattern.lastIndex = position
    const match = pattern.exec(text)?.[0]
    const factor = match === undefined ? undefined : table[match.replace(/^[ -]/, '')]
    if (match !== undefined && factor !== undefined) return { factor, end: position + match.length, continues }
  }
  return undefined
}
