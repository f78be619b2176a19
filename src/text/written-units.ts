const SCALE = '(?:[十百千]?[万亿]|[十百千])?'
const MONEY = '(?:元人民币|人民币元?|元|美元|美金|欧元|港元|港币|日元|韩元|英镑)'
const AREA = '(?:平方米|平米|平方公里|平方千米|公顷|亩|㎡|m²|m2|km²|km2)'
const COUNT = '(?:家|户|个|人次|人|名|项|件|台套|台|套|辆|架|艘|栋|幢|座|间|张|份|宗|批|床|标箱|TEU|块|条|所|处)'
const OTHER =
  '(?:吨标准煤|吨标煤|吨|千克|公斤|kg|克|升|立方米|m³|m3|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|kWh|kW|MWh|MW|GWh|GW|KVA|kVA|度|米|m|公里|km|个月|年|天|小时|分钟|倍|分)'
const SHARE = '(?:个百分点|百分点|%|％|‰)'
const SIMPLE = `(?:${SHARE}|${SCALE}(?:${MONEY}|${AREA}|${OTHER}|${COUNT}))`
const UNIT = `${SIMPLE}(?:/(?:${SIMPLE}|[年月日])){0,2}`

const WHOLE = new RegExp(`^(?:${UNIT})$`)
const BEGINS = new RegExp(`^(?:${UNIT}|[万亿])`)
const IN_BRACKETS = new RegExp(`[（(]\\s*(?:单位\\s*[:：]\\s*)?[±+]?(${UNIT})\\s*[）)]`)
const AT_END = new RegExp(`(?:(?<![元亩米人家吨])[/／:：,，]\\s*(${UNIT})|(?<=[率重比长幅度])([±]?[%％]))$`)
const NOTE = /单位\s*[:：]\s*([^\s:：()（）。；;]+(?:\s*[、,，/]\s*[^\s:：()（）。；;]+)*)/

/** What a unit measures, as far as the headings of columns tell such columns apart. */
export type UnitFamily = 'money' | 'area' | 'share' | 'count' | 'other'

const FAMILIES: readonly (readonly [UnitFamily, RegExp])[] = [
  ['share', new RegExp(`^${SHARE}`)],
  ['money', new RegExp(`^${SCALE}${MONEY}`)],
  ['area', new RegExp(`^${SCALE}${AREA}`)],
  ['other', new RegExp(`^${SCALE}${OTHER}`)],
]

/** The family of a written unit such as 万元 or 平方米. */
export const familyOfUnit = (unit: string): UnitFamily =>
  FAMILIES.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'count'

/** Whether the whole text is a written unit, such as 万元 or 元/平方米. */
export const isUnit = (text: string): boolean => WHOLE.test(text)

/** Whether a text that stands right behind a number begins with a unit or a scale. */
export const beginsWithUnit = (text: string): boolean => BEGINS.test(text)

/** A column's name without its unit, and the unit: 投资额(万元) is 投资额 and 万元. Undefined where none is written. */
export function splitUnit(name: string): { readonly name: string; readonly unit: string } | undefined {
  for (const pattern of [IN_BRACKETS, AT_END]) {
    const match = pattern.exec(name)
    const unit = (match?.[1] ?? match?.[2])?.replace('±', '').replace('％', '%')
    if (!match || !unit) continue
    const rest = `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}`
      .replace(/\s+/g, ' ')
      .trim()
    if (rest !== '') return { name: rest, unit }
  }
  return undefined
}

/** The units that remarks such as 单位：万元、亩 name, without doubles. */
export function unitsOfNotes(notes: readonly string[]): string[] {
  const written = notes.flatMap((note) => NOTE.exec(note)?.[1]?.split(/\s*[、,，]\s*/) ?? [])
  return [...new Set(written.map((unit) => unit.replace('％', '%')).filter(isUnit))]
}
