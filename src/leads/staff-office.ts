import type { StaffAction, StaffThread } from '../domain/message.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { StaffAnswer, StaffRequest, StaffServices } from './commands/staff-command.ts'
import { STAFF_COMMANDS } from './commands/staff-commands.ts'
import type { PressResult } from './commands/staff-press.ts'
import { press } from './commands/staff-press.ts'

/** Where a staff member asked. */
export interface StaffPlace extends StaffThread {
  readonly chatId: string
}

const UNKNOWN: StaffAnswer = { text: '未识别的命令，内容未转发。发送 /help 查看说明。' }
const SENT_PRIVATELY = '含联系方式，已私聊发给您。如未收到，请先在与机器人的私聊里点“开始”，再试一次。'

/** Answers commands and presses of staff; answers are stored, so that none is lost and none comes twice. */
export class StaffOffice {
  readonly #services: StaffServices
  readonly #wake: () => void

  constructor(services: StaffServices, wake: () => void) {
    this.#services = services
    this.#wake = wake
  }

  /** Whether the command takes long and changes nothing. */
  isSlow(name: string): boolean {
    return Object.hasOwn(STAFF_COMMANDS, name) && STAFF_COMMANDS[name]?.isSlow === true
  }

  /** Carries out a command and says how it went, where it was given. */
  async command(name: string, request: StaffRequest, place: StaffPlace): Promise<void> {
    const command = Object.hasOwn(STAFF_COMMANDS, name) ? STAFF_COMMANDS[name] : undefined
    const answer = command ? await command.run(request, this.#services) : UNKNOWN
    await this.say(answer, request, place)
  }

  async press(action: StaffAction, request: StaffRequest, place: StaffPlace): Promise<PressResult> {
    const result = await press(action, { ...request, chatId: place.chatId }, this.#services)
    if (result.answer) await this.say(result.answer, request, place)
    return result
  }

  /** A staff chat got another id: what waits for it, and its leads, follow. */
  async chatMoved(from: string, to: string): Promise<void> {
    await this.#services.leads.moveChat(from, to)
    this.#wake()
  }

  /** Says something to a staff member where it asked. */
  async say(answer: StaffAnswer, { staff, operation }: StaffRequest, { chatId, ...thread }: StaffPlace): Promise<void> {
    const { text, buttons, file, picture, isPrivate, leadId } = answer
    const common = { channel: 'telegram', ...(leadId ? { leadId } : {}) } as const
    const notice = (words: string): NewOutboundMessage => ({
      ...common,
      address: chatId,
      content: {
        type: 'staff-notice',
        text: words,
        ...(leadId ? { leadId } : {}),
        ...(buttons ? { buttons } : {}),
        ...thread,
      },
      dedupeKey: `answer:${operation}`,
    })
    const attachment = file
      ? ({ type: 'file', mediaType: 'text/csv', ...file, ...(isPrivate ? {} : thread) } as const)
      : picture && ({ type: 'picture', ...picture, caption: text.split('\n')[0] ?? '', ...thread } as const)
    const messages = [notice(isPrivate ? `${text}\n${SENT_PRIVATELY}` : text)]
    if (attachment) {
      const address = isPrivate ? staff.id : chatId
      messages.push({ ...common, address, content: attachment, dedupeKey: `answer:${operation}:attachment` })
    }
    await this.#services.leads.commit({ messages })
    this.#wake()
  }
}
