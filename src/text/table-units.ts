import { beginsWithUnit, familyOfUnit, isUnit, splitUnit, type UnitFamily, unitsOfNotes } from './written-units.ts'

const NUMBER = String.raw`[-+−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`
const AMOUNT = new RegExp(
  `^((?:约|大约|近|超过|超|不低于|不少于|不超过|至少|[<>≤≥＜＞≈～~])?\\s*${NUMBER}(?:\\s*[-–—~～至到]\\s*${NUMBER})?(?:余|多)?)(\\+|以上|以下|以内|左右|及以上)?$`,
)
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`)
const NUMBER_THEN = new RegExp(`^(?:约|近|超)?${NUMBER}(?:余|多)?\\s*`)
const PERIOD =
  /^(?:(?:19|20)\d\d|本|上|当|累计|合计|总计|小计|全年|[一二三四1-4]季度|\d+(?:[-–—~至]\d+)?月|数值|数额|绝对[值量])/
const NOT_MEASURED =
  /序号|编号|代码|编码|电话|手机|传真|邮编|邮政|年份|年度$|日期|时间|月份|排名|名次|信用代码|率|占比|比重|同比|环比|增长|增速|增幅|指数|^(?:no|id)\.?$/i
const FAMILY_NAMES: Readonly<Record<UnitFamily, RegExp | undefined>> = {
  money: /额|资|金|值|收入|税|费|价|款|利润|成本|支出|预算|补贴|奖|营收|融|造价|产出/,
  area: /面积|用地|占地|土地|厂房/,
  share: /率|占比|比重|比例|同比|环比|增长|增速|增幅/,
  count: /数$|数量|个数|人数|家数|户数/,
  other: undefined,
}

type Rows = readonly (readonly string[])[]

const cellsOf = (rows: Rows, column: number): string[] =>
  rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')

/** A cell with its unit, the cell as it is where it needs none, or undefined where the unit has no place in it. */
function withUnit(cell: string, unit: string): string | undefined {
  const amount = AMOUNT.exec(cell)
  if (amount) return `${amount[1]}${unit}${amount[2] ?? ''}`
  const number = NUMBER_THEN.exec(cell)?.[0]
  return !/\d/.test(cell) || (number && beginsWithUnit(cell.slice(number.length))) ? cell : undefined
}

const isMeasured = (name: string, cells: readonly string[]): boolean =>
  cells.some((cell) => PLAIN_NUMBER.test(cell)) &&
  cells.every((cell) => PLAIN_NUMBER.test(cell) || !/\d/.test(cell)) &&
  !NOT_MEASURED.test(name)

/** Which columns the remark 单位：… above the table means: one unit fits amounts of a kind, several only by name. */
function unitsFromNotes(header: readonly string[], rows: Rows, units: readonly string[]): (string | undefined)[] {
  const byName = header.map((name, column) => {
    const unit = units.find((written) => FAMILY_NAMES[familyOfUnit(written)]?.test(name))
    if (unit === undefined) return undefined
    return familyOfUnit(unit) === 'share' || isMeasured(name, cellsOf(rows, column)) ? unit : undefined
  })
  const [only, ...more] = units
  if (only === undefined || more.length > 0) return byName
  const measured = header.map((name, column) => isMeasured(name, cellsOf(rows, column)))
  const nothingNamed = byName.every((unit) => unit === undefined)
  const alone = nothingNamed && measured.filter(Boolean).length === 1
  return header.map(
    (name, column) => byName[column] ?? (measured[column] && (alone || PERIOD.test(name)) ? only : undefined),
  )
}

/** The column that names the unit of each row, as in 指标 | 单位 | 2024年. */
function unitColumnOf(header: readonly string[], rows: Rows): number {
  return header.findIndex((name, column) => {
    const cells = cellsOf(rows, column)
    return /^(?:计量)?单位$/.test(name.replace(/\s/g, '')) && cells.length > 0 && cells.every(isUnit)
  })
}

function uniqueNames(header: readonly string[]): string[] {
  const seen = new Set<string>()
  return header.map((name, column) => {
    const base = name || `第${column + 1}列`
    let unique = base
    for (let number = 2; seen.has(unique); number += 1) unique = `${base} ${number}`
    seen.add(unique)
    return unique
  })
}

/**
 * Writes the units of a table where they belong: a header 投资额（万元） becomes 投资额, its cell 8000 becomes 8000万元.
 * Units come from the header, from a column 单位, or from remarks such as 单位：万元 above the table. A header keeps its
 * unit where a cell with figures could not take it, or where there are none. Cells without figures stay as they are.
 * @returns unique, non-empty names of the columns, and rows as wide as the header.
 */
export function applyUnits(
  header: readonly string[],
  rows: Rows,
  notes: readonly string[] = [],
): { header: string[]; rows: string[][] } {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length)
  const names = Array.from({ length: width }, (_, column) => header[column]?.trim() ?? '')
  const written = names.map(splitUnit)
  const unitColumn = unitColumnOf(names, rows)
  const noted = unitColumn < 0 ? unitsFromNotes(names, rows, unitsOfNotes(notes)) : []
  const result = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  names.forEach((name, column) => {
    const own = written[column]
    const unit = own?.unit ?? noted[column]
    if (unit !== undefined) {
      const cells = result.map((row) => withUnit(row[column] ?? '', unit))
      if (own && !cells.includes(undefined) && cells.some((cell) => /\d/.test(cell ?? ''))) names[column] = own.name
      result.forEach((row, index) => {
        row[column] = cells[index] ?? row[column] ?? ''
      })
    } else if (unitColumn >= 0 && column !== unitColumn && !NOT_MEASURED.test(name)) {
      for (const row of result) {
        const rowUnit = row[unitColumn] ?? ''
        if (rowUnit !== '' && PLAIN_NUMBER.test(row[column] ?? '')) row[column] += rowUnit
      }
    }
  })
  return { header: uniqueNames(names), rows: result }
}
