import type { Message } from 'grammy/types'

export interface Command {
  readonly name: string
  readonly argument: string
}

/** The command that a message starts with; undefined for none and for one addressed to another bot. */
export function readCommand(message: Message, botUsername: string): Command | undefined {
  const match = /^\/(\w+)(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(message.text ?? '')
  if (!match?.[1]) return undefined
  if (match[2] && match[2].toLowerCase() !== botUsername.toLowerCase()) return undefined
  return { name: match[1].toLowerCase(), argument: match[3]?.trim() ?? '' }
}

/** Whether the bot is named in the text by its @username. */
export const mentionsBot = (message: Message, botUsername: string): boolean =>
  new RegExp(`@${botUsername}(?!\\w)`, 'i').test(message.text ?? message.caption ?? '')
