import type { DeskRules, StaffGroup } from '../domain/desk-rules.ts'
import type { StaffMember } from '../domain/lead.ts'
import type { KnownStaff, LeadStore } from '../ports/lead-store.ts'

const plain = (name: string): string => name.replace(/^@/, '').replace(/\s+/g, '').toLowerCase()

/** The staff chats and the people who were seen in them. */
export class StaffDirectory {
  readonly #leads: LeadStore
  readonly #rules: DeskRules

  constructor(leads: LeadStore, rules: DeskRules) {
    this.#leads = leads
    this.#rules = rules
  }

  /** The group whose chat this is now; undefined for any other chat. */
  async groupOf(chatId: string): Promise<StaffGroup | undefined> {
    for (const group of this.#rules.groups) {
      if ((await this.#leads.currentChat(group.chatId)) === chatId) return group
    }
    return undefined
  }

  /** Whether the rules put several leads into this topic of the chat, so that it belongs to none of them. */
  async isShared(chatId: string, topicId: string): Promise<boolean> {
    const group = await this.groupOf(chatId)
    return this.#rules.routes.some((route) => route.topicId === topicId && route.group === group?.name)
  }

  /** Somebody is no longer in the chat. */
  forget(staffId: string, chatId: string): Promise<void> {
    return this.#leads.forgetStaff(staffId, chatId)
  }

  /** The present ids of all staff chats. */
  async chats(): Promise<readonly string[]> {
    return Promise.all(this.#rules.groups.map(({ chatId }) => this.#leads.currentChat(chatId)))
  }

  remember(staff: KnownStaff): Promise<void> {
    return this.#leads.rememberStaff(staff)
  }

  /** The one person of this name, @name or id; undefined for none, or for several of the name. */
  async find(name: string): Promise<StaffMember | undefined> {
    const wanted = plain(name)
    if (!wanted) return undefined
    const known = await this.#leads.knownStaff()
    const found = known.filter(
      (one) => plain(one.name) === wanted || plain(one.username ?? '') === wanted || one.id === name,
    )
    const [first] = found
    return first && found.every(({ id }) => id === first.id) ? { id: first.id, name: first.name } : undefined
  }

  /** Names of those who were seen, each once, the latest first. */
  async names(): Promise<readonly string[]> {
    return [...new Set((await this.#leads.knownStaff()).map(({ name }) => name))]
  }
}
