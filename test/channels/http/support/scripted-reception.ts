import type { Answer } from '../../../../src/domain/answer.ts'
import type { InboundMessage, OutboundContent, OutboundMessage } from '../../../../src/domain/message.ts'
import type { TranscriptEntry } from '../../../../src/ports/conversation-store.ts'
import type { Reception, WaitingOptions } from '../../../../src/ports/reception.ts'

export type Reply = (message: InboundMessage, options: WaitingOptions) => Promise<readonly OutboundContent[]>

/** An answer with sensible defaults. */
export const answer = (changes: Partial<Answer> & Pick<Answer, 'text'>): OutboundContent => ({
  type: 'answer',
  answerId: 'answer-1',
  answer: { kind: 'answer', language: 'zh', citations: [], suggestions: [], confidence: 0.9, ...changes },
})

/** Records what came in, replies by `reply`, repeats itself on a redelivery and keeps the transcript. */
export class ScriptedReception implements Reception {
  readonly received: InboundMessage[] = []
  reply: Reply = () => Promise.reject(new Error('ScriptedReception has no reply configured'))
  readonly #replies = new Map<string, readonly OutboundMessage[]>()
  readonly #transcripts = new Map<string, TranscriptEntry[]>()
  #lastId = 0

  async receive(): Promise<boolean> {
    throw new Error('The HTTP channel only converses')
  }

  async converse(message: InboundMessage, options: WaitingOptions = {}): Promise<readonly OutboundMessage[]> {
    const known = this.#replies.get(message.externalId)
    if (known) return known
    this.received.push(message)
    this.#entries(message.conversationId).push({ direction: 'in', message, at: message.receivedAt })
    const contents = await this.reply(message, options)
    const outgoing = contents.map((content) => this.post(message, content))
    this.#replies.set(message.externalId, outgoing)
    return outgoing
  }

  /** Puts a message into the transcript, as staff's words are. */
  post({ channel, address, conversationId }: InboundMessage, content: OutboundContent): OutboundMessage {
    this.#lastId += 1
    const message = { id: this.#lastId, channel, address, conversationId, content }
    this.#entries(conversationId).push({ direction: 'out', message, at: '2026-11-24T09:00:00.000Z' })
    return message
  }

  /** Empties the transcript, as a confirmed deletion does. */
  erase(conversationId: string): void {
    this.#transcripts.delete(conversationId)
  }

  async transcript(id: string, limit: number): Promise<readonly TranscriptEntry[]> {
    return this.#entries(id).slice(-limit)
  }

  #entries(id: string): TranscriptEntry[] {
    const entries = this.#transcripts.get(id) ?? []
    this.#transcripts.set(id, entries)
    return entries
  }
}
