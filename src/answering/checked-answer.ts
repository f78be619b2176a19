import type { Answer, AnswerRow } from '../domain/answer.ts'
import type { Intent } from '../domain/intent.ts'
import { forbiddenOffer } from '../text/forbidden-offers.ts'
import { checkStatements, type RemovedStatement } from './checking/check-statements.ts'
import { citationsIn } from './checking/citations.ts'
import type { ComposingContext, Composition } from './composition.ts'

/** A table goes out as a file too, beyond the statements that are checked. */
const offersForbidden = ({ cells }: AnswerRow): boolean => cells.some((cell) => forbiddenOffer(cell) !== undefined)

/**
 * Passes a composition through the check and joins what is left; no answer where statements that cite were removed
 * and none that cites is left. A table whose rows were removed is not shown.
 */
export function checkedAnswer(
  { statements, citations, table, ...rest }: Composition,
  { analysis, retriever }: ComposingContext,
  intent: Intent,
): { readonly answer: Answer | undefined; readonly removed: readonly RemovedStatement[] } {
  const { language, text: question } = analysis
  const { kept, removed } = checkStatements(statements, citations, retriever.names, language, question)
  const isCiting = ({ text }: { readonly text: string }) => citationsIn(text).length > 0
  if (removed.some(({ statement }) => isCiting(statement)) && !kept.some(isCiting))
    return { answer: undefined, removed }
  const text = kept.map((statement) => statement.text).join('\n')
  const isWhole = table !== undefined && text.includes(table.text) && !table.rows.some(offersForbidden)
  const rows = isWhole ? table.rows.flatMap((row) => row.citations) : []
  const used = new Set([...citationsIn(text), ...rows])
  return {
    answer: {
      ...rest,
      suggestions: isWhole ? rest.suggestions : rest.suggestions.filter(({ action }) => action !== 'download'),
      language,
      text,
      citations: citations.citations.filter(({ number }) => used.has(number)),
      ...(isWhole ? { table } : {}),
      intent,
      removed: removed.length,
    },
    removed,
  }
}
