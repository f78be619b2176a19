import type { TelegramChannelOptions } from '../channels/telegram/telegram-channel.ts'
import type { Config, Secrets } from '../config/config.ts'

type ConnectionOptions = Pick<TelegramChannelOptions, 'token' | 'apiRoot'> &
  (
    | { readonly mode: 'polling' }
    | { readonly mode: 'webhook'; readonly publicUrl: string; readonly webhookSecret: string }
  )

/** How the bot is reached, from what is public and what is secret; undefined without a token. */
export function telegramOptions({ telegram }: Config, secrets: Secrets): ConnectionOptions | undefined {
  const { telegramBotToken: token, telegramWebhookSecret: webhookSecret } = secrets
  if (!telegram || !token) return undefined
  const { staffChatId: _staffChatId, ...connection } = telegram
  if (connection.mode === 'polling') return { ...connection, token }
  return webhookSecret ? { ...connection, token, webhookSecret } : undefined
}
