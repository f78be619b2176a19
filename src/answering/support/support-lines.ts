import type { Language } from '../../domain/language.ts'
import type { Statement } from '../composition.ts'
import type { FittingTier, MissedMeasure } from './choose-estimates.ts'
import { judgeQuantity } from './judged-quantity.ts'
import { moneyText } from './money-text.ts'
import type { PlacedTier } from './placed-tier.ts'
import type { SaidQuantity } from './said-quantities.ts'
import { type SupportWording, supportWording } from './support-wording.ts'
import { type Telling, tierHeading } from './tier-heading.ts'

const quantityText = ({ unit, value, text }: SaidQuantity, language: Language): string =>
  unit === 'money-cny' ? moneyText(value, language) : text

/** What is taken of what, and what comes out. */
function sumOf({ placed: { tier }, estimate }: FittingTier, language: Language, wording: SupportWording): string[] {
  const sum = moneyText(estimate.yuan, language)
  const { rate } = tier
  if (!rate || !estimate.base) return [wording.award(sum, estimate.isCeiling)]
  const base = quantityText(estimate.base.quantity, language)
  return [
    wording.share(rate.of, base, rate.text, rate.isCeiling),
    estimate.isCapped ? wording.capped(sum) : wording.sum(sum, estimate.isCeiling),
  ]
}

function remarksOf({ placed: { tier }, estimate, bands }: FittingTier, language: Language, wording: SupportWording) {
  const { rate, cap, per } = tier
  return [
    ...(per === undefined ? [] : [wording.per(per)]),
    ...bands.map(({ condition }) => wording.band(condition.text)),
    ...(cap && !estimate.isCapped ? [wording.cap(moneyText(cap.yuan, language))] : []),
    ...(rate && estimate.base?.isAssumed
      ? [wording.assumed(quantityText(estimate.base.quantity, language), rate.of)]
      : []),
  ]
}

/** A row's line: what is given of what, in which band, under which other conditions. */
export function fittingLine(fitting: FittingTier, telling: Telling): Statement {
  const { language } = telling
  const wording = supportWording(language)
  const { placed, bands } = fitting
  const { title, marks } = tierHeading(placed, telling)
  const judged = new Set(bands.map(({ condition }) => condition))
  const others = placed.tier.conditions
    .filter((condition) => !judged.has(condition) && condition.text !== placed.tier.measure)
    .map(({ text }) => text)
  const remarks = remarksOf(fitting, language, wording)
  const given = [wording.measure(placed.tier.measure), ...sumOf(fitting, language, wording)].join(wording.comma)
  const inBrackets = remarks.length > 0 ? wording.inBrackets(remarks.join(wording.separator)) : ''
  const under = others.length > 0 ? `${wording.separator}${wording.conditions(others)}` : ''
  const { base, yuan } = fitting.estimate
  return {
    text: `${title}${wording.colon}${given}${inBrackets}${under}${marks}`,
    computed: [moneyText(yuan, language), ...(base ? [quantityText(base.quantity, language)] : [])],
  }
}

/** The line of a measure that what was told does not reach, or goes beyond. */
export function missedLine({ placed, missed }: MissedMeasure, telling: Telling): Statement {
  const { language } = telling
  const wording = supportWording(language)
  const { title, marks } = tierHeading(placed, telling)
  const amount = quantityText(missed.quantity, language)
  const said = missed.side === 'below' ? wording.below : wording.above
  return {
    text: `${title}${wording.colon}${wording.measure(placed.tier.measure)}${wording.comma}${said(amount, missed.condition.text)}${marks}`,
    computed: [amount],
  }
}

const MOST_NAMED = 3

/** One line that names measures which the question does not, without sums; those that exclude what was told are left out. */
export function besideLine(tiers: readonly PlacedTier[], said: readonly SaidQuantity[], telling: Telling): Statement[] {
  const open = tiers.filter(({ tier }) =>
    tier.conditions.every((condition) => (judgeQuantity(condition, said)?.side ?? 'within') === 'within'),
  )
  const measures = Map.groupBy(open, ({ tier }) => tier.measure)
  const shown = [...measures].slice(0, MOST_NAMED)
  if (shown.length === 0) return []
  const marks = new Set(shown.flatMap(([, [placed]]) => tierHeading(placed!, telling).marks.match(/\[\d+\]/gu) ?? []))
  return [
    {
      text: `${supportWording(telling.language).beside(shown.map(([measure]) => measure.replace(/[“”]/gu, '')))}${[...marks].join('')}`,
    },
  ]
}
