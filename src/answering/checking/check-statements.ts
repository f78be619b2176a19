import type { Language } from '../../domain/language.ts'
import type { Figure } from '../../text/figure.ts'
import { forbiddenOffer } from '../../text/forbidden-offers.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import { citedSpans } from './citations.ts'
import { isComputable } from './computable.ts'
import { type Evidence, evidenceNames, evidenceText } from './evidence.ts'
import { figuresOfEvidence, isHeldBy } from './figures-held.ts'
import { figuresOf } from './figures-of.ts'
import type { NameIndex } from './name-index.ts'
import { unsupportedName } from './names-held.ts'
import type { RejectionReason, Verdict } from './verdict.ts'

/** A statement that must not be shown: why, and which of its words its evidence does not hold. */
export interface RemovedStatement {
  readonly statement: Statement
  readonly reason: RejectionReason
  readonly detail: string
}

export interface CheckedStatements {
  readonly kept: readonly Statement[]
  readonly removed: readonly RemovedStatement[]
}

const reject = (reason: RejectionReason, detail: string): Verdict => ({ ok: false, reason, detail })

/** What one answer's statements are held against, by the numbers of its footnotes. */
export class StatementCheck {
  readonly #evidence: ReadonlyMap<number, Evidence>
  readonly #names: NameIndex
  readonly #language: Language
  readonly #question: string
  readonly #texts = new Map<number, string>()

  constructor(evidence: ReadonlyMap<number, Evidence>, names: NameIndex, language: Language, question: string) {
    this.#evidence = evidence
    this.#names = names
    this.#language = language
    this.#question = question
  }

  verdict({ text, computed = [] }: Statement): Verdict {
    const offer = forbiddenOffer(text)
    if (offer !== undefined) return reject('forbidden-offer', offer)
    const declared = computed.flatMap((figure) => figuresOf(figure, this.#language))
    for (const line of text.split('\n')) {
      const verdict = this.#lineVerdict(line, declared)
      if (!verdict.ok) return verdict
    }
    return { ok: true }
  }

  #lineVerdict(line: string, declared: readonly Figure[]): Verdict {
    const spans = citedSpans(line)
    const numbers = [...new Set(spans.flatMap((span) => span.numbers))]
    const unknown = numbers.find((number) => !this.#evidence.has(number))
    if (unknown !== undefined) return reject('unknown-citation', `[${unknown}]`)
    const isFrame = spans.length === 0
    const figure = isFrame
      ? this.#strangeFigure(line, [], [...this.#evidence.values()].map(evidenceNames), (claim) =>
          isHeldBy(declared, claim),
        )
      : spans
          .map((span) =>
            this.#strangeFigure(
              span.text,
              span.numbers.map((number) => this.#evidence.get(number)!.text),
              span.numbers.map(this.#textOf),
              (claim, given) => isHeldBy(declared, claim) && isComputable(claim, given),
            ),
          )
          .find((found) => found !== undefined)
    if (figure) return reject('unsupported-figure', figure.text)
    const held = (isFrame ? [...this.#evidence.keys()] : numbers).map(this.#textOf)
    const name = unsupportedName(line, this.#language, [...held, this.#question], this.#names)
    return name === undefined ? { ok: true } : reject('unsupported-name', name)
  }

  /**
   * The first figure that neither the texts nor the question hold, and that is not rightly computed from these.
   * `near` is the part of the texts that mostly holds it: the rest is read only where it does not.
   */
  #strangeFigure(
    claim: string,
    near: readonly string[],
    texts: readonly string[],
    isComputed: (claim: Figure, given: readonly Figure[]) => boolean,
  ): Figure | undefined {
    const claimed = figuresOf(claim, this.#language)
    if (claimed.length === 0) return undefined
    const quotes = figuresOfEvidence(near)
    if (claimed.every((figure) => isHeldBy(quotes, figure))) return undefined
    const given = [...figuresOfEvidence(texts), ...figuresOf(this.#question, this.#language)]
    // A German line quotes Chinese figures, whose commas and points mean the opposite.
    const quoted = this.#language === 'de' ? figuresOf(claim) : []
    return claimed.find(
      (figure) =>
        !isHeldBy(given, figure) &&
        !quoted.some((other) => other.start === figure.start && isHeldBy(given, other)) &&
        !isComputed(figure, given),
    )
  }

  readonly #textOf = (number: number): string => {
    const known = this.#texts.get(number)
    if (known !== undefined) return known
    const text = evidenceText(this.#evidence.get(number)!)
    this.#texts.set(number, text)
    return text
  }
}

const cites = ({ text }: Statement): boolean => citedSpans(text).length > 0
const isHeading = (statement: Statement): boolean => /[：:]$/u.test(statement.text) && !cites(statement)

/** Whether a statement is a heading below which the check left nothing. */
function isIdleHeading(at: number, statements: readonly Statement[], removed: ReadonlySet<Statement>): boolean {
  if (!isHeading(statements[at]!)) return false
  const next = statements.findIndex((statement, other) => other > at && isHeading(statement))
  const below = statements.slice(at + 1, next < 0 ? undefined : next)
  return below.some((one) => removed.has(one)) && !below.some((one) => cites(one) && !removed.has(one))
}

/**
 * The check that every answer passes before it is sent, whichever way it was made. The figures of a line stand in
 * the evidence of the footnotes behind them, in the question, or are declared as computed and can be; its names
 * stand in the evidence of the line's footnotes or in the question. A line without footnotes may use the names of
 * all that the answer cites, but no figures beyond those in these names. Forbidden offers never pass,
 * and a heading goes with all that stood below it.
 */
export function checkStatements(
  statements: readonly Statement[],
  citations: Pick<CitationList, 'evidence'>,
  names: NameIndex,
  language: Language,
  question: string,
): CheckedStatements {
  const check = new StatementCheck(citations.evidence(), names, language, question)
  const removed: RemovedStatement[] = []
  for (const statement of statements) {
    const verdict = check.verdict(statement)
    if (!verdict.ok) removed.push({ statement, reason: verdict.reason, detail: verdict.detail })
  }
  const fallen = new Set(removed.map(({ statement }) => statement))
  const kept = statements.filter((statement, at) => !fallen.has(statement) && !isIdleHeading(at, statements, fallen))
  return { kept, removed }
}
