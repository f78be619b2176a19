import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'

/** One condition of a row, as maintainers write it. */
export type WrittenCondition = Readonly<Record<string, string>>

const QUANTITIES: readonly (readonly [words: RegExp, property: string])[] = [
  [/设备(?:类)?(?:总)?投资额?/u, '设备投资'],
  [/研发(?:费用|投入)/u, '研发费用'],
  [/(?:年|上年度)?(?:主营业务|营业|销售)(?:总)?收入|营收/u, '销售收入'],
  [/进出口额|出口额|进口额|交易额|业务量/u, '业务量'],
  [/(?:实缴|注册)资本/u, '其他'],
  [/面积/u, '场地面积'],
  [/年?租金/u, '租金'],
  [/(?:固定资产|总)?投资额?/u, '总投资'],
]
const MEASURED = new Set(['money-cny', 'money-usd', 'area-square-metre', 'area-mu'])
const MORE_THAN = /(?:超过|首次突破|突破|高于|大于|多于|超|过|满)$/u
const AT_LEAST = /(?:达到|不低于|不少于|达)$/u
const LESS_THAN = /(?:低于|少于|不足)$/u
const AT_MOST = /(?:不超过|不高于)$/u
const RANGE = /^(?:[（(]含[)）])?(?:至|到|-+|—+|~)$/u
const INCLUDED_ABOVE = /^(?:[（(]含[)）])?(?:及)?以上|^[（(]含[)）]/u
const INCLUDED_BELOW = /^(?:[（(]含[)）])?(?:及)?(?:以下|以内)/u
const EXCLUDED = /^(?:以下)?[（(]不含[)）]/u

interface Bound {
  readonly key: 'from' | 'above' | 'until' | 'below'
  readonly end: number
}

function boundOf(clause: string, { start, end }: Figure): Bound | undefined {
  const [before, after] = [clause.slice(0, start), clause.slice(end)]
  const behind = (pattern: RegExp, key: Bound['key']): Bound | undefined => {
    const match = pattern.exec(after)?.[0]
    return match === undefined ? undefined : { key, end: end + match.length }
  }
  if (LESS_THAN.test(before) && !/不低于$|不少于$/u.test(before)) return { key: 'below', end }
  if (AT_MOST.test(before)) return { key: 'until', end }
  if (AT_LEAST.test(before)) return behind(INCLUDED_ABOVE, 'from') ?? { key: 'from', end }
  if (MORE_THAN.test(before)) return { key: 'above', end }
  return behind(EXCLUDED, 'below') ?? behind(INCLUDED_BELOW, 'until') ?? behind(INCLUDED_ABOVE, 'from')
}

/** The quantities that a clause asks for; undefined where a figure stands in it whose meaning is not sure. */
function quantities(clause: string, meant: string | undefined): WrittenCondition[] | undefined {
  const figures = figuresIn(clause).filter(({ unit }) => MEASURED.has(unit))
  const found: WrittenCondition[] = []
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!
    const before = clause.slice(found.length === 0 ? 0 : (figures[at - 1]?.end ?? 0), figure.start)
    const named = QUANTITIES.map(([words, property]) => ({ match: words.exec(before), property })).find(
      ({ match }) => match,
    )
    const property = named?.property ?? meant
    if (property === undefined) return undefined
    const from = figure.start - before.length + (named?.match?.index ?? 0)
    const next = figures[at + 1]
    if (next && RANGE.test(clause.slice(figure.end, next.start))) {
      const last = boundOf(clause, next)
      if (!last || (last.key !== 'below' && last.key !== 'until')) return undefined
      found.push({
        property,
        text: clause.slice(from, last.end),
        from: figure.text,
        [last.key]: next.text,
      })
      at += 1
      continue
    }
    const bound = boundOf(clause, figure)
    if (!bound) return undefined
    found.push({ property, text: clause.slice(from, bound.end), [bound.key]: figure.text })
  }
  return found
}

const FIRST = /首次(?:认定|通过|获评|评为|突破|入选|达到|获得|上规|纳统)/u
const STAGE = /(竣工投产|建成投产|投产达产|投产|开工)(?:后|的|$)/u
const REGISTERED = /在(\p{Script=Han}{2,6}(?:新区|区|市|县))(?:内)?注册/u
const STATUS =
  /认定的([\p{Script=Han}A-Za-z\d（）()]{3,24})$|(?:认定为|获评|评为|入选|通过|获得)([\p{Script=Han}A-Za-z\d（）()]{3,24}?)(?=的|$)/u

/** What else a clause asks for: a first time, a stage, a place, a status. */
function qualities(clause: string): WrittenCondition[] {
  const found: WrittenCondition[] = []
  const [, recognised, awarded] = STATUS.exec(clause) ?? []
  const status = recognised ?? awarded
  if (status !== undefined) found.push({ property: '资质', text: status })
  const first = FIRST.exec(clause)?.[0]
  if (first !== undefined) found.push({ property: '首次', text: first })
  const stage = STAGE.exec(clause)?.[1]
  if (stage !== undefined) found.push({ property: '阶段', text: stage })
  const place = REGISTERED.exec(clause)
  if (place) found.push({ property: '地点', text: place[0] })
  return found
}

/**
 * The conditions that the clauses before a sum name, in their words; undefined where a figure is not understood.
 * @param meant the property of which figures without one speak, as in a second band: 达到1亿元的.
 */
export function conditionsIn(subject: string, meant?: string): WrittenCondition[] | undefined {
  const found: WrittenCondition[] = []
  for (const clause of subject.split('，')) {
    const measured = quantities(clause, meant)
    if (!measured) return undefined
    found.push(...measured, ...qualities(clause))
  }
  return found
}
