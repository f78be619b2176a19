import type { DeliveryProgress } from '../../../src/ports/delivery-progress.ts'

/** Progress for the life of one test. */
export class MemoryDeliveryProgress implements DeliveryProgress {
  readonly #parts = new Map<number, string[]>()

  async confirmedParts(messageId: number): Promise<readonly string[]> {
    return this.#parts.get(messageId) ?? []
  }

  async confirmPart(messageId: number, externalMessageId: string): Promise<void> {
    this.#parts.set(messageId, [...(this.#parts.get(messageId) ?? []), externalMessageId])
  }
}
