import { hasEnded, type LeadPlace } from '../../domain/lead.ts'
import type { StaffDirectory } from '../../leads/staff-directory.ts'
import type { LeadPacket } from '../../ports/lead-packets.ts'
import type { DeliveryReceipt, PlacedCard } from '../../ports/outbox.ts'
import { isTopicGone } from './api-errors.ts'
import { renderCard, topicTitle } from './lead-messages.ts'
import type { MessageSender } from './message-sender.ts'
import type { StaffTopics } from './staff-topics.ts'

interface CardTask {
  readonly outboxId: number
  readonly chatId: string
  /** See `Delivery.uncertainAfter`. */
  readonly uncertainAfter?: number
}

const TOPIC = 'topic:'

const placed = (chatId: string, messageId: number | undefined, topicId: string | undefined): DeliveryReceipt => {
  const cardId = String(messageId)
  return { externalMessageId: cardId, card: { chatId, cardId, ...(topicId ? { topicId } : {}) } }
}

/** The one card of each lead: sent once, edited from then on, and made anew where people deleted it. */
export class LeadCards {
  readonly #sender: MessageSender
  readonly #topics: StaffTopics
  readonly #directory: StaffDirectory

  constructor(sender: MessageSender, topics: StaffTopics, directory: StaffDirectory) {
    this.#sender = sender
    this.#topics = topics
    this.#directory = directory
  }

  /** Brings the card up to date; the receipt says where it is when that is new. */
  async show(packet: LeadPacket, task: CardTask): Promise<DeliveryReceipt> {
    const { lead } = packet
    const { place } = lead
    if (lead.erasedAt) await this.#showErased(packet, task)
    if (place?.cardId === undefined) return lead.erasedAt ? {} : this.#make(packet, task, place)
    const cardId = Number(place.cardId)
    if (await this.#sender.edit(task.chatId, cardId, renderCard(packet))) {
      if (place.topicId && !lead.erasedAt && !(await this.#directory.isShared(task.chatId, place.topicId))) {
        await this.#showTopic(packet, place.topicId, task.chatId)
      }
      return { externalMessageId: String(cardId) }
    }
    return lead.erasedAt ? {} : this.#make(packet, task, place)
  }

  /** A new card, in a new topic where the lead's own was deleted. */
  async replace(packet: LeadPacket, task: CardTask): Promise<PlacedCard> {
    const { place } = packet.lead
    const { card } = await this.#make(packet, task, place && { group: place.group, chatId: place.chatId })
    if (!card) throw new Error(`no card was made of ${packet.lead.id}`)
    return card
  }

  async #make(packet: LeadPacket, task: CardTask, place: LeadPlace | undefined): Promise<DeliveryReceipt> {
    const { outboxId, chatId, uncertainAfter } = task
    const found =
      uncertainAfter === undefined ? undefined : await this.#sender.findLost(chatId, uncertainAfter, renderCard(packet))
    if (found) return placed(chatId, found.id, found.topicId)
    const topicId = place?.topicId ?? (await this.#openTopic(packet, outboxId, chatId))
    try {
      const card = { ...renderCard(packet), ...(topicId ? { thread: { topicId } } : {}) }
      return placed(chatId, await this.#sender.send(outboxId, chatId, card), topicId)
    } catch (error) {
      if (!place?.topicId || !isTopicGone(error)) throw error
      return this.#make(packet, task, { group: place.group, chatId: place.chatId })
    }
  }

  /** One topic, however often sending its card fails: which one is noted with the message. */
  async #openTopic({ lead }: LeadPacket, outboxId: number, chatId: string): Promise<string | undefined> {
    if (!(await this.#hasTopics(chatId))) return undefined
    const noted = (await this.#sender.noted(outboxId))?.split(TOPIC)[1]
    if (noted) return noted
    const topicId = await this.#topics.open(chatId, topicTitle(lead))
    if (topicId) await this.#sender.note(outboxId, `${TOPIC}${topicId}`)
    return topicId
  }

  async #hasTopics(chatId: string): Promise<boolean> {
    return (await this.#directory.groupOf(chatId))?.topics === 'per-lead'
  }

  /** The topic loses the enterprise's name whatever became of the card; a card that nobody confirmed is looked for. */
  async #showErased(packet: LeadPacket, { chatId, uncertainAfter }: CardTask): Promise<void> {
    const { topicId, cardId } = packet.lead.place ?? {}
    if (cardId === undefined && uncertainAfter !== undefined) {
      await this.#sender.findLost(chatId, uncertainAfter, renderCard(packet))
    }
    if (topicId && !(await this.#directory.isShared(chatId, topicId))) await this.#showTopic(packet, topicId, chatId)
  }

  /** Only what changed matters to people: a new name after erasure, and whether the case is open. */
  async #showTopic({ lead, history }: LeadPacket, topicId: string, chatId: string): Promise<void> {
    const last = history.at(-1)?.event
    const hasTurned =
      lead.erasedAt ||
      last?.type === 'reopened' ||
      last?.type === 'merged-into' ||
      (last?.type === 'status' && hasEnded({ status: last.to }))
    if (hasTurned) await this.#topics.show(chatId, topicId, topicTitle(lead), !hasEnded(lead))
  }
}
