import { Api, GrammyError } from 'grammy'
import type { FakeBotApi } from './fake-bot-api.ts'

/** The bot's side of the fake server. */
export const apiOf = (telegram: FakeBotApi): Api => new Api(telegram.token, { apiRoot: telegram.apiRoot })

/** What a call is refused with. @throws Error when it succeeds or fails otherwise. */
export async function refusalOf(calling: Promise<unknown>): Promise<string> {
  const error = await calling.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof GrammyError) return error.description
  throw new Error(`expected a refusal, not ${String(error)}`)
}
