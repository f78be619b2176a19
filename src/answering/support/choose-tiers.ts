import type { SupportCondition, SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { ComposingContext } from '../composition.ts'
import { judgeQuantity } from './judged-quantity.ts'
import { type PlacedTier, placedTiers } from './placed-tier.ts'
import { isForNamedPlace, reachesPlaces } from './reaches-place.ts'
import type { SaidQuantity } from './said-quantities.ts'
import { measureNamed, usesWordsOf } from './said-words.ts'

/** Relief of taxes is no subsidy; a bonded zone (保税区) is no tax. */
const TAX = /(?<!保)税|\btax|steuer|세금/iu

/** Only who is of the trade or has the title can ask for what these rows give. */
const isPersonal = ({ property, band }: SupportCondition): boolean =>
  !band && (property === 'industry' || property === 'status')

/** Whether what was told can be put into the row: what its rate is of, or what its band measures. */
const takes = ({ rate, award, conditions }: SupportTier, said: readonly SaidQuantity[]): boolean =>
  said.some(
    (quantity) =>
      conditions.some((condition) => judgeQuantity(condition, [quantity]) !== undefined) ||
      (rate !== undefined && rate.property === quantity.property),
  ) &&
  (rate !== undefined || award !== undefined)

/**
 * The rows in which the quantities of a question can be put and that concern its place, trade and measure, the
 * fitting ones first: those whose measure it names, else those that are not for particular trades or titles.
 */
export function chooseTiers(
  { analysis, retrieval, retriever: { index } }: ComposingContext,
  said: readonly SaidQuantity[],
): PlacedTier[] {
  const question = normaliseText(analysis.text)
  const named = new Set(analysis.names.filter(({ kind }) => kind === 'policy').map(({ canonical }) => canonical))
  const records = index.records.filter(({ name }) => named.size === 0 || named.has(name))
  const isOfKind = ({ record, tier }: PlacedTier): boolean =>
    !TAX.test(question) || [record.name, ...tier.facts].some((text) => TAX.test(text))
  const usable = placedTiers(records, retrieval, index).filter(
    (placed) =>
      isOfKind(placed) && takes(placed.tier, said) && reachesPlaces(placed.record, placed.tier, analysis.names, index),
  )
  const isOfTrade = ({ tier }: PlacedTier): boolean =>
    tier.conditions.filter(isPersonal).every((condition) => usesWordsOf(question, condition))
  const ofMeasure = usable.filter(({ tier }) => measureNamed(question, tier) > 0)
  const chosen = ofMeasure.length > 0 ? ofMeasure : usable.filter(isOfTrade)
  const local = new Set(chosen.filter(({ record, tier }) => isForNamedPlace(record, tier, analysis.names, index)))
  const isLocal = (placed: PlacedTier): number => (local.has(placed) ? 1 : 0)
  return chosen.toSorted((left, right) => isLocal(right) - isLocal(left) || right.similarity - left.similarity)
}
