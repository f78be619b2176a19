import type { SupportCondition, SupportProperty, SupportTier } from '../../domain/support.ts'
import { judgeQuantity, quantityOf } from './judged-quantity.ts'
import type { SaidQuantity } from './said-quantities.ts'
import { measureNamed, usesWordsOf } from './said-words.ts'

/** How a question comes to a row: by the measure's name, by exactly what it measures, by what may stand for that. */
export type Naming = 'by-name' | 'by-quantity' | 'by-stand-in' | 'not'

const holdsAll = (text: string, parts: string): boolean => text.includes(parts) || parts.includes(text)

/** Says who or what is supported, so that only who says it of itself can mean the row: a trade, a title, a kind of project. */
const isIdentity = ({ property, band, text, isExclusion }: SupportCondition, { measure }: SupportTier): boolean =>
  !band &&
  !isExclusion &&
  (property === 'industry' ||
    property === 'status' ||
    ((property === 'other' || property === 'stage') && holdsAll(text, measure)))

/** What a row measures and takes its rate of, as far as told: all of it, and each exactly. */
function takenBy({ rate, conditions }: SupportTier, said: readonly SaidQuantity[]): Naming {
  const banded = conditions.filter(({ band }) => band !== undefined)
  const isTold = banded.every((condition) => judgeQuantity(condition, said) !== undefined)
  const ofRate = rate && quantityOf(rate.property, said)
  if (!isTold || (rate && !ofRate) || (!rate && banded.length === 0)) return 'not'
  const isExact = banded.every((condition) => judgeQuantity(condition, said)?.isAssumed === false)
  return isExact && ofRate?.isAssumed !== true ? 'by-quantity' : 'by-stand-in'
}

/** So few measures take this that who tells it means the measure; what else that asks for is a condition like others. */
const TELLING: ReadonlySet<SupportProperty> = new Set(['research-increment', 'project-funding'])

const isTelling = ({ rate }: SupportTier, said: readonly SaidQuantity[]): boolean =>
  rate !== undefined && TELLING.has(rate.property) && said.some(({ property }) => property === rate.property)

/** Whether all conditions that say who or what is supported are said in a normalised question. */
const isIdentified = (question: string, tier: SupportTier): boolean =>
  tier.conditions
    .filter((condition) => isIdentity(condition, tier))
    .every((condition) => usesWordsOf(question, condition))

/** Whether a row is only for a trade or a title that a normalised question does not say. */
export const isForOthers = (question: string, { conditions }: SupportTier): boolean =>
  conditions.some(
    (condition) =>
      (condition.property === 'industry' || condition.property === 'status') &&
      !condition.band &&
      !condition.isExclusion &&
      !usesWordsOf(question, condition),
  )

/** Whether a normalised question means a row, and by what it is known. */
export function namingOf(question: string, tier: SupportTier, said: readonly SaidQuantity[]): Naming {
  if (measureNamed(question, tier) > 0) return 'by-name'
  return isIdentified(question, tier) || isTelling(tier, said) ? takenBy(tier, said) : 'not'
}
