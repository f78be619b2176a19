import { randomUUID } from 'node:crypto'
import type { Answer } from '../domain/answer.ts'
import type { Reception } from '../ports/reception.ts'

/** What one turn on the command line said, as `npm run ask` writes it. */
export type CommandReply = Pick<Answer, 'text' | 'kind' | 'confidence' | 'citations' | 'suggestions' | 'table'> & {
  readonly elapsedMs: number
}

/** One answer for all messages of a turn: their texts joined, with kind, buttons and confidence of the last. */
function joinAnswers(answers: readonly Answer[]): Answer | undefined {
  const last = answers.at(-1)
  const table = answers.findLast((answer) => answer.table)?.table
  return (
    last && {
      ...last,
      ...(table ? { table } : {}),
      text: answers.map((answer) => answer.text).join('\n\n'),
      citations: answers.flatMap((answer) => answer.citations),
    }
  )
}

/**
 * Says `text` in a conversation of the command line and waits for what is answered.
 * Undefined when the conversation is with staff and the assistant is silent.
 */
export async function converseOnCommand(
  reception: Reception,
  conversation: string,
  text: string,
): Promise<{ answer: Answer | undefined; elapsedMs: number }> {
  const conversationId = `command:${conversation}`
  const started = performance.now()
  const messages = await reception.converse({
    channel: 'command',
    externalId: randomUUID(),
    conversationId,
    address: conversationId,
    text,
    receivedAt: new Date().toISOString(),
  })
  const elapsedMs = Math.round(performance.now() - started)
  const answers = messages.flatMap(({ content }) => (content.type === 'answer' ? [content.answer] : []))
  return { answer: joinAnswers(answers), elapsedMs }
}

/** The reply in the form that callers of the command rely on. */
export function commandReply(answer: Answer | undefined, elapsedMs: number): CommandReply {
  if (!answer) return { text: '', kind: 'handoff', confidence: 1, citations: [], suggestions: [], elapsedMs }
  const { text, kind, confidence, citations, suggestions, table } = answer
  return { text, kind, confidence, citations, suggestions, ...(table ? { table } : {}), elapsedMs }
}
