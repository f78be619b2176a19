import type { BotCommand, BotCommandScope } from 'grammy/types'
import { bad } from './faults.ts'
import { objectIn, type Payload, textIn } from './payload.ts'

/** Commands as they are published for one scope and language. */
export interface PublishedCommands {
  readonly scope: BotCommandScope
  /** Empty for everyone without commands in a language of their own. */
  readonly languageCode: string
  readonly commands: readonly BotCommand[]
}

const placeOf = (payload: Payload): Omit<PublishedCommands, 'commands'> => ({
  scope: objectIn<BotCommandScope>(payload, 'scope') ?? { type: 'default' },
  languageCode: textIn(payload, 'language_code') ?? '',
})

const keyOf = ({ scope, languageCode }: Omit<PublishedCommands, 'commands'>): string => {
  const { chat_id = '', user_id = '' } = scope as { chat_id?: number; user_id?: number }
  return [scope.type, chat_id, user_id, languageCode].join(' ')
}

/** The bot's commands by scope and language. */
export class CommandRecord {
  readonly #published = new Map<string, PublishedCommands>()

  get all(): readonly PublishedCommands[] {
    return [...this.#published.values()]
  }

  /** @throws ApiRefusal for commands that the real server does not take. */
  set(payload: Payload): void {
    const commands = objectIn<readonly BotCommand[]>(payload, 'commands') ?? []
    if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH')
    for (const { command, description } of commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID')
      if (!description || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID')
    }
    const place = placeOf(payload)
    if (commands.length === 0) this.#published.delete(keyOf(place))
    else this.#published.set(keyOf(place), { ...place, commands })
  }

  get(payload: Payload): readonly BotCommand[] {
    return this.#published.get(keyOf(placeOf(payload)))?.commands ?? []
  }

  delete(payload: Payload): void {
    this.#published.delete(keyOf(placeOf(payload)))
  }
}
