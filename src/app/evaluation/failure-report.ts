import type { CaseResult } from './ask-cases.ts'
import { failuresOf, misunderstood } from './failures.ts'

/** Text that others wrote, shown as it is: in a fence longer than any that the text holds. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

const groupsOf = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join(' | ')).join('; ')

function expectation({ asked: { kind, intent, must, mustNot, records } }: CaseResult): string {
  return [
    `kind: ${kind}`,
    ...(intent ? [`intent: ${intent}`] : []),
    ...(must.length > 0 ? [`must: ${groupsOf(must)}`] : []),
    ...(mustNot.length > 0 ? [`must not: ${mustNot.join(' | ')}`] : []),
    ...(records.length > 0 ? [`records: ${records.join(', ')}`] : []),
  ].join('\n')
}

function section(result: CaseResult): string {
  const { asked, score, reply } = result
  const questions = [...asked.history, asked].map(({ question }, at) => `${at + 1}. ${question}`)
  const cited = reply.citations.map(({ recordId, documentId }) => recordId ?? documentId)
  return [
    `## ${score.id} (${score.set})`,
    failuresOf(score)
      .map((reason) => `- ${reason.replaceAll('\n', ' ')}`)
      .join('\n'),
    'Asked:',
    fenced(questions.join('\n')),
    `Answered (${reply.kind}${score.intent ? `, understood as ${score.intent}` : ''}; cites ${cited.join(', ') || 'nothing'}):`,
    fenced(reply.text),
    'Expected:',
    fenced(expectation(result)),
  ].join('\n\n')
}

const misunderstanding = ({ asked, score }: CaseResult) =>
  `- ${score.id}: wanted ${score.expectedIntent}, understood as ${score.intent ?? 'nothing'}: ${asked.question.replace(/\s+/g, ' ')}`

/** A Markdown report of every case that failed, and of the turns whose intent was taken for another. */
export function failureReport(results: readonly CaseResult[]): string {
  const failed = results.filter(({ score }) => failuresOf(score).length > 0)
  const mistaken = results.filter(({ score }) => misunderstood(score))
  return `${[
    '# Cases that failed',
    `${failed.length} of ${results.length} cases failed.`,
    ...failed.map(section),
    ...(mistaken.length > 0 ? ['# Intents taken for others', mistaken.map(misunderstanding).join('\n')] : []),
  ].join('\n\n')}\n`
}
