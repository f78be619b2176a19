import type { Language } from '../../domain/language.ts'
import { forbiddenOffer } from '../../text/forbidden-offers.ts'
import { type CitedSpan, citedSpans } from './citations.ts'
import { type Evidence, evidenceText } from './evidence.ts'
import { figureOfAnotherLine } from './figure-of-another-line.ts'
import { figureOfAnotherRow } from './figure-of-another-row.ts'
import { unsupportedFigure } from './figures-held.ts'
import type { NameIndex } from './name-index.ts'
import { unsupportedName } from './names-held.ts'
import { unsupportedPromise } from './promises.ts'
import { contradiction } from './statements.ts'
import { swappedFigure } from './swapped-figure.ts'
import type { RejectionReason, Verdict } from './verdict.ts'

const reject = (reason: RejectionReason, detail: string): Verdict => ({ ok: false, reason, detail })

function checkSpan(
  span: CitedSpan,
  evidence: ReadonlyMap<number, Evidence>,
  names: NameIndex,
  language: Language,
): Verdict {
  const cited: Evidence[] = []
  for (const number of span.numbers) {
    const passage = evidence.get(number)
    if (!passage) return reject('unknown-citation', `[${number}]`)
    cited.push(passage)
  }
  const texts = cited.map(evidenceText)
  const figure = unsupportedFigure(span.text, language, texts)
  if (figure) return reject('unsupported-figure', figure.text)
  const swapped =
    figureOfAnotherRow(span.text, language, texts) ??
    (language === 'zh' ? (swappedFigure(span.text, texts) ?? figureOfAnotherLine(span.text, texts)) : undefined)
  if (swapped) return reject('unsupported-figure', swapped.text)
  const name = unsupportedName(span.text, language, texts, names)
  if (name !== undefined) return reject('unsupported-name', name)
  const offer = forbiddenOffer(span.text)
  if (offer !== undefined) return reject('forbidden-offer', offer)
  const promise = unsupportedPromise(span.text, texts)
  if (promise !== undefined) return reject('promise', promise)
  const statement = contradiction(span.text, language, texts)
  return statement === undefined ? { ok: true } : reject('unsupported-statement', statement)
}

const BRACKETED = /[(（][^()（）]*[)）]/gu
/** Letters and digits outside brackets, without which a sentence says nothing. */
const SHORTEST = 4

const saysNothing = (spans: readonly CitedSpan[]): boolean =>
  spans.map(({ text }) => text.replace(BRACKETED, '').replace(/[^\p{L}\p{N}]/gu, '')).join('').length < SHORTEST

/**
 * Whether a sentence may be shown: it cites at least one of the numbered passages, and what stands before each
 * group of footnotes — figures, names, promises, negations — is held by the passages of that group.
 */
export function checkSentence(
  sentence: string,
  evidence: ReadonlyMap<number, Evidence>,
  names: NameIndex,
  language: Language = 'zh',
): Verdict {
  const spans = citedSpans(sentence)
  if (spans.length === 0) return reject('no-citation', '')
  if (saysNothing(spans)) return reject('unsupported-statement', 'nothing')
  for (const span of spans) {
    const verdict = checkSpan(span, evidence, names, language)
    if (!verdict.ok) return verdict
  }
  return { ok: true }
}
