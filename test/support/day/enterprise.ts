import type { Update } from 'grammy/types'
import type { FakePerson } from '../telegram/fake-person.ts'
import { pick } from './random.ts'

const QUESTIONS = ['武清区对机器人产业有什么支持政策？', '武清有哪些园区？', '未知的问题：地价多少？']

/** An enterprise's person: asks, leaves its need, talks with staff, changes its words and sends pictures. */
export class Enterprise {
  readonly person: FakePerson
  readonly #number: number
  readonly #random: () => number
  readonly #said: Update[] = []
  #sentences = 0
  #seen = -1

  constructor(person: FakePerson, number: number, random: () => number) {
    this.person = person
    this.#number = number
    this.#random = random
  }

  /** Does one thing that fits what it was told last. */
  act(): void {
    const { received } = this.person
    // Now and then somebody does not wait for the answer.
    if (received.length === this.#seen && this.#random() < 0.9) return
    this.#seen = received.length
    const last = received.at(-1)
    const labels = last?.buttons.flat().map(({ text }) => text) ?? []
    const words = last?.text ?? ''
    if (labels.includes('同意提交')) this.person.presses('同意提交', last)
    else if (labels.includes('👍 满意') && this.#random() < 0.5) this.person.presses('👍 满意', last)
    else if (words.includes('请留下联系方式')) this.#say(`张${this.#number}，1381234${String(5000 + this.#number)}`)
    else if (words.includes('贵公司的名称')) this.#say(this.#introduction())
    else if (labels.includes('跳过')) {
      if (this.#random() < 0.7) this.person.presses('跳过', last)
      else this.#say(pick(['机器人制造', '2亿元', '50亩', '武清区', '明年'], this.#random) ?? '')
    } else this.#chat()
  }

  #chat(): void {
    const dice = this.#random()
    const earlier = pick(this.#said, this.#random)
    if (dice < (this.#hasLead() ? 0.05 : 0.5)) this.#say('转人工')
    else if (dice < 0.5) this.#say(`${pick(QUESTIONS, this.#random)}（${this.#number}-${++this.#sentences}）`)
    else if (dice < 0.6) this.#say('进度')
    else if (dice < 0.7) this.#said.push(this.person.sendsPhoto(`图${this.#number}-${++this.#sentences}`))
    else if (dice < 0.75 && earlier?.message?.text) this.person.edits(earlier, `${earlier.message.text}（改）`)
    else this.#say(`补充说明${this.#number}-${++this.#sentences}`)
  }

  #introduction(): string {
    const company = `我们是天津第${this.#number}号装备有限公司`
    return `${company}，主要生产机器人，计划投资2亿元，需要50亩，意向武清区，明年开工`
  }

  #hasLead(): boolean {
    return this.person.received.some(({ text }) => text.includes('已登记，编号'))
  }

  #say(text: string): void {
    this.#said.push(this.person.says(text))
  }
}
