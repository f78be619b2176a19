import type { Answer, AnswerKind, AnswerTable, Citation, Suggestion } from '../../domain/answer.ts'
import type { OutboundMessage } from '../../domain/message.ts'

/** What a person on the page or a webhook caller gets to see of one outgoing message. */
export interface ShownMessage {
  readonly id: number
  readonly text: string
  readonly kind: AnswerKind
  readonly language?: Answer['language']
  readonly citations: readonly Citation[]
  readonly suggestions: readonly Suggestion[]
  readonly table?: AnswerTable
  /** Set when the message can be rated. */
  readonly answerId?: string
}

const RATABLE: readonly AnswerKind[] = ['answer', 'list', 'match', 'abstain']

/** The message as shown, or undefined for what concerns staff only. Words from staff come as kind `handoff`. */
export function shownMessage({ id, content }: OutboundMessage): ShownMessage | undefined {
  switch (content.type) {
    case 'answer': {
      const { text, kind, language, citations, suggestions, table } = content.answer
      const rated = RATABLE.includes(kind) ? { answerId: content.answerId } : {}
      return { id, text, kind, language, citations, suggestions, ...(table ? { table } : {}), ...rated }
    }
    case 'text':
      return { id, text: content.text, kind: 'handoff', citations: [], suggestions: [] }
    default:
      return undefined
  }
}

export const shownMessages = (messages: readonly OutboundMessage[]): readonly ShownMessage[] =>
  messages.map(shownMessage).filter((message) => message !== undefined)
