import type { InboundMessage, OutboundMessage } from '../../../src/domain/message.ts'
import type { Reception } from '../../../src/ports/reception.ts'

/** Stores what a channel hands in; fails as often as it was told to. */
export class RecordingReception implements Reception {
  readonly stored: InboundMessage[] = []
  /** Attempts on which storing fails, by text. */
  readonly failures = new Map<string, number>()

  async receive(message: InboundMessage): Promise<boolean> {
    const left = this.failures.get(message.text) ?? 0
    if (left > 0) {
      this.failures.set(message.text, left - 1)
      throw new Error('the disk is full')
    }
    if (this.stored.some((known) => known.externalId === message.externalId)) return false
    this.stored.push(message)
    return true
  }

  async converse(): Promise<readonly OutboundMessage[]> {
    throw new Error('Telegram never waits for a turn')
  }
}
