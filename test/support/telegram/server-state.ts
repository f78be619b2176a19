import type { UserFromGetMe } from 'grammy/types'
import type { ChatDirectory } from './chat-directory.ts'
import type { CommandRecord } from './command-record.ts'
import type { FakeCall } from './fake-call.ts'
import type { FileStore } from './file-store.ts'
import type { GroupLimit } from './group-limit.ts'
import type { UpdateDelivery } from './update-delivery.ts'

/** What the person who pressed a button was told. */
export interface Notice {
  readonly text?: string
  readonly show_alert?: boolean
}

/** What the methods of the Bot API work on. */
export interface ServerState {
  readonly bot: UserFromGetMe
  readonly chats: ChatDirectory
  readonly files: FileStore
  readonly limit: GroupLimit
  readonly commands: CommandRecord
  readonly notices: Map<string, Notice>
  readonly updates: UpdateDelivery
}

/** A method of the Bot API; `gone` is aborted when the caller hangs up. */
type BotMethod = (state: ServerState, call: FakeCall, gone: AbortSignal) => unknown

export type BotMethods = Readonly<Record<string, BotMethod>>
