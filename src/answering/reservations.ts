import type { Passage } from '../domain/passage.ts'
import { figuresIn } from '../text/figures.ts'
import { sameFigure } from '../text/same-figure.ts'
import { characterPairs, sharedPairs } from './checking/character-pairs.ts'
import { citedSpans } from './checking/citations.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

/** A passage that an answer cites, under the number of its footnote. */
export interface CitedPassage {
  readonly number: number
  readonly passage: Passage
  readonly isPolicy: boolean
  /** What must be said of its validity. */
  readonly validity: string | undefined
}

/** Whether what is claimed stands, of all units of the passage, in an uncertain one; the benefit of the doubt is the reader's. */
function isUncertain(claim: string, { units, confidence }: Passage): boolean {
  if (confidence === 'low') return true
  const doubtful = units.filter((unit) => unit.confidence === 'low')
  if (doubtful.length === 0) return false
  const sure = units.filter((unit) => unit.confidence !== 'low')
  const figures = figuresIn(claim)
  const holds = (text: string) => figuresIn(text).some((held) => figures.some((figure) => sameFigure(figure, held)))
  if (figures.length > 0) return doubtful.some(({ text }) => holds(text)) && !sure.some(({ text }) => holds(text))
  const words = characterPairs(claim)
  const best = (texts: readonly { readonly text: string }[]) =>
    Math.max(0, ...texts.map(({ text }) => sharedPairs(words, characterPairs(text))))
  return best(doubtful) >= best(sure)
}

/** What other sources say instead of a unit whose figures the claims repeat, unless a claim gives it too. */
function conflictsWith(claims: readonly string[], { units }: Passage): string[] {
  const figures = claims.flatMap((claim) => figuresIn(claim))
  const isSaid = (text: string) => figuresIn(text).some((held) => figures.some((figure) => sameFigure(figure, held)))
  return units.flatMap(({ text, conflict }) =>
    conflict !== undefined && isSaid(text) && !isSaid(conflict) ? [conflict] : [],
  )
}

/**
 * What has to stand below a written answer, a line each: which sources are drafts, expired or unverified, what others
 * say instead, and that money from policies is for the authority to decide. The writer cannot be relied on to say so.
 */
export function reservations(
  sentences: readonly string[],
  cited: readonly CitedPassage[],
  wording: AnswerWording,
): string[] {
  const spans = sentences.flatMap(citedSpans)
  const labelled = cited.flatMap(({ number, passage, validity }) => {
    const claims = spans.filter(({ numbers }) => numbers.includes(number)).map(({ text }) => text)
    const labels = [
      ...(validity === undefined ? [] : [validity]),
      ...(claims.some((claim) => isUncertain(claim, passage)) ? [wording.unverified] : []),
      ...conflictsWith(claims, passage).map((conflict) => wording.conflict(conflict)),
    ]
    return labels.length > 0 ? [`[${number}] ${labels.join('；')}`] : []
  })
  const policies = new Set(cited.filter(({ isPolicy }) => isPolicy).map(({ number }) => number))
  const offersMoney = spans.some(
    ({ text, numbers }) =>
      numbers.some((number) => policies.has(number)) &&
      figuresIn(text).some(({ unit }) => unit.startsWith('money-') || unit === 'percent'),
  )
  return [...labelled, ...(offersMoney ? [wording.competentAuthority] : [])]
}
