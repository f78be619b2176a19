import type { Message, Update, User } from 'grammy/types'
import type { FakeBotApi } from './fake-bot-api.ts'
import type { FakeChat, FakeMessage } from './fake-chat.ts'

/** Somebody with a Telegram client, in one chat with the bot. */
export class FakePerson {
  readonly user: User
  readonly chat: FakeChat
  readonly #telegram: FakeBotApi

  constructor(telegram: FakeBotApi, chat: FakeChat, user: User) {
    this.#telegram = telegram
    this.chat = chat
    this.user = user
  }

  /** What the bot has said in this chat. */
  get received(): readonly FakeMessage[] {
    return this.chat.messages
  }

  says(text: string, extra: Partial<Message> = {}): Update {
    return this.sends({ text, ...extra })
  }

  sends(content: Partial<Message>): Update {
    const message = { ...this.#envelope(this.chat.nextId()), from: this.user, ...content }
    return this.#telegram.deliver({ message } as Partial<Update>)
  }

  repliesTo(message: FakeMessage, text: string, extra: Partial<Message> = {}): Update {
    const reply_to_message = { ...this.#envelope(message.id), from: this.#telegram.bot, text: message.text }
    return this.sends({ text, ...extra, reply_to_message } as unknown as Partial<Message>)
  }

  /** Presses the button with this label on `message`, or on the last message that has one. Returns the press's id. */
  presses(label: string, message?: FakeMessage): string {
    const carrier = message ?? this.received.findLast((one) => one.buttons.flat().some(({ text }) => text === label))
    const button = carrier?.buttons.flat().find(({ text }) => text === label)
    if (!carrier || !button) throw new Error(`no button "${label}" among ${JSON.stringify(this.#labels())}`)
    return this.sendsPress(button.callback_data, carrier)
  }

  /** A press with any data, as a client may forge it; `carrier` absent: the message is too old to be shown. */
  sendsPress(data: string, carrier?: FakeMessage): string {
    const id = this.#telegram.nextPressId()
    const message = carrier
      ? {
          ...this.#envelope(carrier.id),
          from: this.#telegram.bot,
          text: carrier.text,
          reply_markup: { inline_keyboard: carrier.buttons },
        }
      : { chat: this.#envelope(1).chat, message_id: 1, date: 0 }
    this.#telegram.deliver({
      callback_query: { id, from: this.user, chat_instance: '1', data, message },
    } as unknown as Partial<Update>)
    return id
  }

  blocksBot(): void {
    this.chat.isBlocked = true
  }

  #labels(): readonly string[] {
    return this.received.flatMap((message) => message.buttons.flat().map(({ text }) => text))
  }

  #envelope(messageId: number) {
    const { id, type } = this.chat
    const chat = type === 'private' ? { id, type, first_name: this.user.first_name } : { id, type, title: 'Staff' }
    return { message_id: messageId, date: 1_700_000_000, chat }
  }
}
