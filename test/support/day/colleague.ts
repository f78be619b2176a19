import type { FakeMessage } from '../telegram/fake-message.ts'
import type { FakePerson } from '../telegram/fake-person.ts'
import { pick } from './random.ts'

const LEAD_ID = /L-\d{6}-\d{2,}/

/** A staff member: claims, answers, notes, moves leads along, hands them on and ends them. */
export class Colleague {
  readonly person: FakePerson
  readonly #name: string
  readonly #others: readonly string[]
  readonly #random: () => number
  #sentences = 0

  constructor(person: FakePerson, name: string, others: readonly string[], random: () => number) {
    this.person = person
    this.#name = name
    this.#others = others
    this.#random = random
  }

  act(): void {
    const cards = this.person.received.filter(({ text, isDeleted }) => text.startsWith('需求 L-') && !isDeleted)
    const waiting = cards.filter((card) => card.text.includes('状态：待认领'))
    const own = cards.filter(({ text }) =>
      new RegExp(`状态：(?:已认领|已联系|考察中|洽谈中) · ${this.#name}`).test(text),
    )
    const card =
      pick(this.#random() < 0.4 && waiting.length > 0 ? waiting : own, this.#random) ?? pick(cards, this.#random)
    if (card) this.#work(card, waiting.includes(card))
    else this.#ask()
  }

  #work(card: FakeMessage, isWaiting: boolean): void {
    const id = LEAD_ID.exec(card.text)?.[0] ?? ''
    const topic = card.threadId === undefined ? undefined : this.person.chat.topics.get(card.threadId)
    // In a topic that is closed or gone nobody can write.
    const isSilent = card.threadId !== undefined && (!topic || topic.isClosed || topic.isDeleted)
    const here = isSilent || card.threadId === undefined ? this.person : this.person.in(card.threadId)
    const dice = this.#random()
    if (isSilent && dice < 0.58) return
    if (isWaiting && dice < 0.8) this.person.presses('认领', card)
    else if (dice < 0.5) here.repliesTo(card, `答复${this.#name}-${++this.#sentences}`)
    else if (dice < 0.58) here.repliesTo(card, `// 备注${this.#name}-${++this.#sentences}`)
    else if (dice < 0.7) here.says(`/status ${id} ${pick(['考察中', '洽谈中', '已签约'], this.#random)}`)
    else if (dice < 0.78) here.says(`/close ${id}`)
    else if (dice < 0.84) here.says(`/release ${id}`)
    else if (dice < 0.9) here.says(`/assign ${id} ${pick(this.#others, this.#random)}`)
    else if (dice < 0.94) here.says(`/draft ${id} 武清有哪些园区？`)
    else if (dice < 0.97) here.says(`/reopen ${id}`)
    else this.#ask()
  }

  #ask(): void {
    this.person.says(pick(['/leads', '/mine', '/find 装备', '/help'], this.#random) ?? '/help')
  }
}
