import type { Api } from 'grammy'
import type { Clock } from '../../ports/clock.ts'
import { isApiError } from './api-errors.ts'

/** How long a membership is believed. */
const REMEMBERED_MS = 60_000
const CAPACITY = 1_000

/** Who belongs to a staff chat, as Telegram says. */
export class StaffMembers {
  readonly #api: Api
  readonly #clock: Clock
  readonly #known = new Map<string, { readonly isMember: boolean; readonly at: number }>()

  constructor(api: Api, clock: Clock) {
    this.#api = api
    this.#clock = clock
  }

  /** Whether the person is in the chat now; errors but Telegram's refusal are grammY's. */
  async includes(chatId: string, userId: number): Promise<boolean> {
    const key = `${chatId}:${userId}`
    const now = this.#clock.now().getTime()
    const known = this.#known.get(key)
    if (known && now - known.at < REMEMBERED_MS) return known.isMember
    const isMember = await this.#ask(chatId, userId)
    if (this.#known.size >= CAPACITY) this.#known.clear()
    this.#known.set(key, { isMember, at: now })
    return isMember
  }

  /** Somebody came or went. */
  forget(chatId: string, userId: number): void {
    this.#known.delete(`${chatId}:${userId}`)
  }

  async #ask(chatId: string, userId: number): Promise<boolean> {
    try {
      const member = await this.#api.getChatMember(chatId, userId)
      return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked'
    } catch (error) {
      if (isApiError(error, 400)) return false
      throw error
    }
  }
}
