import { DeliveryError } from '../../domain/errors.ts'
import type { Lead } from '../../domain/lead.ts'
import type { Delivery } from '../../ports/channel.ts'
import { renderAnswer } from './answer-message.ts'
import { plainRun } from './formatted-text.ts'
import { asksForDecision } from './keyboards.ts'
import type { LatestPrompts } from './latest-prompts.ts'
import { renderCard, renderRelay } from './lead-messages.ts'
import type { MessageSender } from './message-sender.ts'

const requireLead = ({ message, lead }: Delivery): Lead => {
  if (!lead) throw new DeliveryError(`the lead of message ${message.id} is gone`, false)
  return lead
}

/** What each kind of outgoing message becomes on Telegram. */
export class OutboundMessages {
  readonly #sender: MessageSender
  readonly #prompts: LatestPrompts

  constructor(sender: MessageSender, prompts: LatestPrompts) {
    this.#sender = sender
    this.#prompts = prompts
  }

  /** Sends or edits; returns Telegram's id of the message. Errors are grammY's, or DeliveryError without a lead. */
  async deliver(delivery: Delivery): Promise<number | undefined> {
    const { id, address, content } = delivery.message
    const target = delivery.targetMessageId === undefined ? undefined : Number(delivery.targetMessageId)
    switch (content.type) {
      case 'answer': {
        const messageId = await this.#sender.send(id, address, renderAnswer(content.answer, content.answerId))
        if (messageId !== undefined && asksForDecision(content.answer)) this.#prompts.sent(address, messageId)
        return messageId
      }
      case 'text':
        return this.#sender.send(id, address, { content: [plainRun(content.text)] })
      case 'file':
        return this.#sender.sendFile(address, content)
      case 'lead-card':
        return this.#sender.send(id, address, renderCard(requireLead(delivery)))
      case 'lead-card-update': {
        const card = renderCard(requireLead(delivery))
        if (target !== undefined && (await this.#sender.edit(address, target, card))) return target
        return this.#sender.send(id, address, card)
      }
      case 'lead-relay': {
        const relay = renderRelay(requireLead(delivery), content.text)
        return this.#sender.send(id, address, { ...relay, ...(target === undefined ? {} : { replyTo: target }) })
      }
    }
  }
}
