import { DeliveryError } from '../../domain/errors.ts'
import type { MediaReference, OutboundContent, StaffThread } from '../../domain/message.ts'
import type { Delivery } from '../../ports/channel.ts'
import type { LeadPacket } from '../../ports/lead-packets.ts'
import type { DeliveryReceipt } from '../../ports/outbox.ts'
import { renderAnswer } from './answer-message.ts'
import { isTopicGone } from './api-errors.ts'
import { plainRun } from './formatted-text.ts'
import { asksForDecision } from './keyboards.ts'
import type { LatestPrompts } from './latest-prompts.ts'
import type { LeadCards } from './lead-cards.ts'
import { relayHeading, renderNotice, renderRelay } from './lead-messages.ts'
import type { MessageSender, RenderedMessage } from './message-sender.ts'
import { ERASED } from './staff-wording.ts'

type Receipt = DeliveryReceipt & { readonly including?: readonly number[] }
type Content<T extends OutboundContent['type']> = Extract<OutboundContent, { readonly type: T }>

/** Words of an enterprise that are joined into one message are no longer than this. */
const JOINED_LENGTH = 3_000
/** Telegram takes 1,024 below a photo. */
const CAPTION_LENGTH = 1_000
const SHORT_CAPTION = 200
/** What fits into one message for sure. */
const WHOLE_LENGTH = 3_500

const receiptOf = (messageId: number | undefined): Receipt =>
  messageId === undefined ? {} : { externalMessageId: String(messageId) }

const requirePacket = ({ message, packet }: Delivery): LeadPacket => {
  if (!packet) throw new DeliveryError(`the lead of message ${message.id} is gone`, false)
  return packet
}

/** In the lead's topic, or below its card where the chat has no topics. */
const threadOf = ({ lead }: LeadPacket): StaffThread => {
  const { topicId, cardId } = lead.place ?? {}
  if (topicId) return { topicId }
  return cardId ? { replyTo: cardId } : {}
}

/** What each kind of outgoing message becomes on Telegram. Errors are grammY's, or DeliveryError without a lead. */
export class OutboundMessages {
  readonly #sender: MessageSender
  readonly #prompts: LatestPrompts
  readonly #cards: LeadCards

  constructor(sender: MessageSender, prompts: LatestPrompts, cards: LeadCards) {
    this.#sender = sender
    this.#prompts = prompts
    this.#cards = cards
  }

  async deliver(delivery: Delivery): Promise<Receipt> {
    const { message } = delivery
    const { id, address, content } = message
    switch (content.type) {
      case 'answer': {
        const messageId = await this.#send(delivery, renderAnswer(content.answer, content.answerId))
        if (messageId !== undefined && asksForDecision(content.answer)) this.#prompts.sent(address, messageId)
        return receiptOf(messageId)
      }
      case 'text':
        return receiptOf(await this.#send(delivery, { content: [plainRun(content.text)] }))
      case 'file':
        return receiptOf(await this.#sender.sendFile(address, content))
      case 'picture':
        return receiptOf(await this.#sender.sendPicture(address, content))
      case 'media':
        return this.#media(delivery, content)
      case 'edit':
        return this.#edit(delivery, content)
      case 'lead-relay-edit':
        return this.#editRelay(delivery, content)
      case 'recall':
        return this.#recall(delivery)
      case 'lead-card': {
        const task = { outboxId: id, chatId: address, ...uncertainty(delivery) }
        const receipt = await this.#cards.show(requirePacket(delivery), task)
        return { ...receipt, including: delivery.followers.map((follower) => follower.id) }
      }
      case 'lead-relay':
        return this.#inThread(delivery, (thread) => this.#relay(delivery, content, thread))
      case 'staff-notice': {
        const { text, mentions, buttons, topicId, replyTo } = content
        const own =
          topicId || replyTo ? { ...(topicId ? { topicId } : {}), ...(replyTo ? { replyTo } : {}) } : undefined
        const notice = renderNotice(text, mentions, buttons)
        const say = async (thread: StaffThread) => receiptOf(await this.#send(delivery, { ...notice, thread }))
        return own || !delivery.packet ? say(own ?? {}) : this.#inThread(delivery, say)
      }
      case 'lead-erase':
        return this.#erase(address, content)
      case 'lead-event':
        throw new DeliveryError('lead events do not go to Telegram', false)
    }
  }

  /** Sends a message unless an attempt that nobody confirmed is found to have arrived. */
  async #send({ message, uncertainAfter }: Delivery, rendered: RenderedMessage): Promise<number | undefined> {
    const { id, address } = message
    const found =
      uncertainAfter === undefined ? undefined : await this.#sender.findLost(address, uncertainAfter, rendered)
    return found?.id ?? this.#sender.send(id, address, rendered)
  }

  /** Says something below a lead's card; where people deleted its topic, in a new one with a new card. */
  async #inThread(delivery: Delivery, say: (thread: StaffThread) => Promise<Receipt>): Promise<Receipt> {
    const packet = requirePacket(delivery)
    const { id, address } = delivery.message
    // A lead's notice in another group than its own, such as an escalation, stands alone there.
    const isAtHome = packet.lead.place?.chatId === address
    try {
      return await say(isAtHome ? threadOf(packet) : {})
    } catch (error) {
      if (!isTopicGone(error) || !isAtHome) throw error
      const card = await this.#cards.replace(packet, { outboxId: id, chatId: address })
      const receipt = await say(card.topicId ? { topicId: card.topicId } : { replyTo: card.cardId })
      return { ...receipt, card }
    }
  }

  async #relay(delivery: Delivery, content: Content<'lead-relay'>, thread: StaffThread): Promise<Receipt> {
    const { lead } = requirePacket(delivery)
    if (content.media) {
      const caption = [relayHeading(lead), content.text].filter(Boolean).join('\n')
      return this.#copy(delivery, content.media, caption, relayHeading(lead), thread)
    }
    const texts = [content.text]
    const including: number[] = []
    let length = content.text.length
    for (const { id, content: next } of delivery.followers) {
      if (next.type !== 'lead-relay' || next.media || length + next.text.length > JOINED_LENGTH) break
      texts.push(next.text)
      including.push(id)
      length += next.text.length
    }
    const rendered = { ...renderRelay(lead, texts.join('\n')), thread }
    return { ...receiptOf(await this.#send(delivery, rendered)), including }
  }

  #media(delivery: Delivery, { caption, media }: Content<'media'>): Promise<Receipt> {
    const isUncaptioned = media.attachment === 'location' || media.attachment === 'contact'
    return this.#copy(delivery, media, caption, caption.slice(0, SHORT_CAPTION), {}, isUncaptioned)
  }

  /** Passes a photo, document or place on; words that do not fit below it go before it. */
  async #copy(
    { message: { id, address } }: Delivery,
    media: MediaReference,
    caption: string,
    heading: string,
    thread: StaffThread,
    isUncaptioned = false,
  ): Promise<Receipt> {
    const isApart = isUncaptioned || caption.length > CAPTION_LENGTH
    if (isApart) await this.#sender.send(id, address, { content: [plainRun(caption)], thread })
    return receiptOf(await this.#sender.copy(address, media, isApart ? heading : caption, thread))
  }

  /** Changes what an enterprise was sent. @throws DeliveryError when Telegram does not let the bot. */
  async #edit({ message, target }: Delivery, { text }: Content<'edit'>): Promise<Receipt> {
    if (!target) return {}
    this.#requireWhole(target)
    const messageId = Number(target.externalMessageId)
    const isEdited =
      target.content.type === 'media'
        ? await this.#sender.editCaption(message.address, messageId, text)
        : await this.#sender.edit(message.address, messageId, { content: [plainRun(text)] })
    if (!isEdited) throw new DeliveryError("message can't be edited", false)
    return {}
  }

  /** What an enterprise changed: in its place, or said anew where it stands with others, elsewhere, or nowhere. */
  async #editRelay(delivery: Delivery, { text }: Content<'lead-relay-edit'>): Promise<Receipt> {
    const { message, target } = delivery
    const { lead } = requirePacket(delivery)
    const edited = `${text}（已编辑）`
    const isInPlace = target && target.address === message.address && !target.isJoined
    if (isInPlace && target.content.type === 'lead-relay') {
      const messageId = Number(target.externalMessageId)
      const isEdited = target.content.media
        ? await this.#sender.editCaption(message.address, messageId, `${relayHeading(lead)}\n${edited}`)
        : await this.#sender.edit(message.address, messageId, renderRelay(lead, edited))
      if (isEdited) return {}
    }
    return this.#inThread(delivery, async (thread) =>
      receiptOf(await this.#send(delivery, { ...renderRelay(lead, edited), thread })),
    )
  }

  async #recall({ message, target }: Delivery): Promise<Receipt> {
    if (!target) return {}
    this.#requireWhole(target)
    const isGone = await this.#sender.remove(message.address, Number(target.externalMessageId))
    if (!isGone) throw new DeliveryError("message can't be deleted", false)
    return {}
  }

  /** Of a message that was sent in parts only the last is known. */
  #requireWhole({ content }: NonNullable<Delivery['target']>): void {
    if (content.type === 'text' && content.text.length > WHOLE_LENGTH) {
      throw new DeliveryError('the message is too long to change', false)
    }
  }

  /** Deletes a message or, where Telegram no longer lets the bot, empties it. */
  async #erase(chatId: string, { messageId, isMedia }: Content<'lead-erase'>): Promise<Receipt> {
    const id = Number(messageId)
    if (await this.#sender.remove(chatId, id)) return {}
    if (isMedia) await this.#sender.editCaption(chatId, id, ERASED)
    else await this.#sender.edit(chatId, id, { content: [plainRun(ERASED)] })
    return {}
  }
}

const uncertainty = ({ uncertainAfter }: Delivery) => (uncertainAfter === undefined ? {} : { uncertainAfter })
