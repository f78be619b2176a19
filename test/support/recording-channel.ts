import type { ChannelName } from '../../src/domain/message.ts'
import type { Channel, Delivery } from '../../src/ports/channel.ts'

/** Takes messages like a real channel and remembers them; `before` may throw or wait. */
export class RecordingChannel implements Channel {
  readonly name: ChannelName
  readonly delivered: Delivery[] = []
  /** Every attempt, those that failed too. */
  readonly tried: Delivery[] = []
  readonly #before: (delivery: Delivery) => void | Promise<void>
  #whenDelivered: { readonly count: number; readonly resolve: () => void }[] = []

  constructor(name: ChannelName = 'telegram', before: (delivery: Delivery) => void | Promise<void> = () => undefined) {
    this.name = name
    this.#before = before
  }

  async deliver(delivery: Delivery): Promise<{ externalMessageId: string }> {
    this.tried.push(delivery)
    await this.#before(delivery)
    this.delivered.push(delivery)
    for (const waiting of this.#whenDelivered) if (this.delivered.length >= waiting.count) waiting.resolve()
    return { externalMessageId: `${delivery.message.address}/${this.delivered.length}` }
  }

  /** Resolves once so many messages were delivered in all. */
  async received(count: number): Promise<void> {
    if (this.delivered.length >= count) return
    await new Promise<void>((resolve) => this.#whenDelivered.push({ count, resolve }))
  }

  /** The words delivered to an address, in order. */
  textsTo(address: string): readonly string[] {
    return this.delivered
      .filter(({ message }) => message.address === address)
      .map(({ message: { content } }) => {
        if (content.type === 'answer') return content.answer.text
        return 'text' in content ? content.text : content.type
      })
  }
}
