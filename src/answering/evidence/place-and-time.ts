import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

/** Policies of these reach every district. */
const EVERYWHERE = new Set(['全市', '全国', '京津冀', '天津市'])
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g
const YEAR_RANGE = /((?:19|20)\d{2})年?\s*(?:[—–~至到-]+)\s*((?:19|20)\d{2})/g

const yearsIn = (text: string): number[] => [...text.matchAll(YEAR)].map(([year]) => Number(year))

function isWithinRange(text: string, year: number): boolean {
  return [...text.matchAll(YEAR_RANGE)].some((match) => Number(match[1]) <= year && year <= Number(match[2]))
}

const recordText = ({ record }: EvidenceUnit): string =>
  record ? [record.name, ...record.aliases, ...record.districts, ...Object.values(record.fields)].join('\n') : ''

const mentions = (text: string, { aliases }: FoundName): boolean =>
  aliases.some((alias) => text.includes(normaliseText(alias)))

/** Whether the unit, its titles or its record concern one of the things that the question names. */
export function concernsNamed(evidence: EvidenceUnit, asked: readonly FoundName[]): boolean {
  const narrowing = asked.filter(({ kind }) => kind !== 'event')
  if (narrowing.length === 0) return true
  const text = normaliseText(`${evidence.inContext}\n${recordText(evidence)}`)
  const { kind: recordKind, districts = [] } = evidence.record ?? {}
  const concerns = (name: FoundName): boolean => {
    if (mentions(text, name)) return true
    return name.kind === 'district' && recordKind === 'policy' && districts.some((district) => EVERYWHERE.has(district))
  }
  const specific = narrowing.filter(({ kind }) => kind !== 'district')
  return (specific.length > 0 ? specific : narrowing).some(concerns)
}

/** Whether the unit speaks of one of the years asked for; its own years count first, its record's only when it has none. */
export function concernsYears(evidence: EvidenceUnit, years: readonly number[]): boolean {
  if (years.length === 0) return true
  const own = yearsIn(evidence.inContext)
  if (years.some((year) => own.includes(year) || isWithinRange(evidence.inContext, year))) return true
  const ofUnit = yearsIn(evidence.unit.text)
  if (ofUnit.length > 0) return false
  const { record } = evidence
  const dates = [record?.from, record?.until, record?.validity?.issued, record?.validity?.effectiveFrom].filter(
    (date) => date !== undefined,
  )
  const term = record?.validity?.term ?? ''
  return years.some((year) => dates.some((date) => date.startsWith(String(year))) || isWithinRange(term, year))
}
