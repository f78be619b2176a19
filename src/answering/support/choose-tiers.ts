import type { SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { ComposingContext } from '../composition.ts'
import { judgeQuantity } from './judged-quantity.ts'
import { isForOthers, namingOf } from './names-tier.ts'
import { type PlacedTier, placedTiers } from './placed-tier.ts'
import { isForNamedPlace, reachesPlaces } from './reaches-place.ts'
import type { SaidQuantity } from './said-quantities.ts'
import { measureNamed } from './said-words.ts'

/** Relief of taxes is no subsidy; a bonded zone (保税区) is no tax. */
const TAX = /(?<!保)税|\btax|steuer|세금/iu
const ASKS_OF_TAX = new RegExp(`${TAX.source}|加计扣除|super[- ]deduction|追加控除|추가 ?공제`, 'iu')

export interface ChosenTiers {
  /** What the question means. */
  readonly chosen: readonly PlacedTier[]
  /** Where the question names no measure: what else takes such quantities, for whoever does such a project. */
  readonly beside: readonly PlacedTier[]
}

/** Whether what was told can be put into the row: what its rate is of, or what its band measures. */
const takes = ({ rate, conditions }: SupportTier, said: readonly SaidQuantity[]): boolean =>
  said.some(
    (quantity) =>
      conditions.some((condition) => judgeQuantity(condition, [quantity]) !== undefined) ||
      (rate !== undefined && rate.property === quantity.property),
  )

const isOfPlace = ({ tier }: PlacedTier): boolean => tier.conditions.some(({ property }) => property === 'place')
const isOfTax = ({ record, tier }: PlacedTier): boolean => [record.name, ...tier.facts].some((text) => TAX.test(text))

const gives = ({ tier }: PlacedTier, question: string): boolean =>
  (tier.rate !== undefined || tier.award !== undefined) && !isForOthers(question, tier)

/**
 * The rows in which the quantities of a question can be put and that concern its place: those whose measure it
 * names, else those that measure what it tells, else those for which that may stand; the rows of the named place first.
 */
export function chooseTiers(
  { analysis, retrieval, retriever: { index } }: ComposingContext,
  said: readonly SaidQuantity[],
): ChosenTiers {
  const question = normaliseText(analysis.text)
  const named = new Set(analysis.names.filter(({ kind }) => kind === 'policy').map(({ canonical }) => canonical))
  const records = index.records.filter(({ name }) => named.size === 0 || named.has(name))
  const asksOfTax = ASKS_OF_TAX.test(question)
  const usable = placedTiers(records, retrieval, index)
    .filter(({ record, tier }) => takes(tier, said) && reachesPlaces(record, tier, analysis.names, index))
    .map((placed) => ({ placed, naming: namingOf(question, placed.tier, said) }))
    .filter(({ placed, naming }) => isOfTax(placed) === asksOfTax || (!asksOfTax && naming === 'by-name'))
  const isSomewhere = analysis.names.some(({ kind }) => kind === 'district' || kind === 'park')
  const ways = (['by-name', 'by-quantity', 'by-stand-in'] as const).map((way) =>
    usable
      .filter(({ placed, naming }) => naming === way && (way !== 'by-stand-in' || isSomewhere || !isOfPlace(placed)))
      .map(({ placed }) => placed),
  )
  const meant = ways.find((rows) => rows.length > 0) ?? []
  const anywhere = isSomewhere ? [] : meant.filter((placed) => !isOfPlace(placed))
  const chosen = anywhere.length > 0 ? anywhere : meant
  const isLocal = ({ record, tier }: PlacedTier): number =>
    isForNamedPlace(record, tier, analysis.names, index) ? 1 : 0
  return {
    chosen: chosen.toSorted((left, right) => isLocal(right) - isLocal(left) || right.similarity - left.similarity),
    beside: meant.some(({ tier }) => measureNamed(question, tier) > 0)
      ? []
      : usable.map(({ placed }) => placed).filter((placed) => !chosen.includes(placed) && gives(placed, question)),
  }
}
