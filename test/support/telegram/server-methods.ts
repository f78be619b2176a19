import { bad } from './faults.ts'
import { toChatMember } from './group-members.ts'
import { numberIn, objectIn, type Payload } from './payload.ts'
import type { BotMethods, Notice, ServerState } from './server-state.ts'

/** The commands of one chat can be set only for a chat that there is. */
function checkScope(state: ServerState, payload: Payload): void {
  const scope = objectIn<{ chat_id?: number }>(payload, 'scope')
  if (scope?.chat_id !== undefined) state.chats.forWriting(scope.chat_id)
}

/** Methods that ask, and those that are about no message. */
export const SERVER_METHODS: BotMethods = {
  getMe: ({ bot }) => bot,
  getUpdates: ({ updates }, { payload }, gone) => updates.getUpdates(payload, gone),
  setWebhook: ({ updates }, { payload }) => {
    updates.setWebhook(payload)
    return true
  },
  deleteWebhook: async ({ updates }) => {
    await updates.deleteWebhook()
    return true
  },
  answerCallbackQuery: ({ notices }, { payload }) => {
    notices.set(String(payload.callback_query_id), payload as Notice)
    return true
  },
  sendChatAction: ({ chats }, { payload }) => {
    chats.forSending(payload.chat_id)
    return true
  },
  getChat: ({ chats }, { payload }) => chats.forReading(payload.chat_id).toJson(),
  getChatMember: (state, { payload }) => {
    const id = numberIn(payload, 'user_id')
    if (!id) throw bad('invalid user_id specified')
    const chat = id === state.bot.id ? state.chats.forReading(payload.chat_id) : state.chats.forWriting(payload.chat_id)
    const user = state.chats.user(id)
    if (!user) throw bad('member not found')
    if (chat.type === 'private') {
      if (id !== chat.id && id !== state.bot.id) throw bad('member not found')
      return toChatMember(user, 'member')
    }
    if (id === state.bot.id) return toChatMember(user, chat.botStatus, chat.botRights)
    return toChatMember(user, chat.members.statusOf(id) ?? 'left')
  },
  setMyCommands: (state, { payload }) => {
    checkScope(state, payload)
    state.commands.set(payload)
    return true
  },
  getMyCommands: (state, { payload }) => {
    checkScope(state, payload)
    return state.commands.get(payload)
  },
  deleteMyCommands: (state, { payload }) => {
    checkScope(state, payload)
    state.commands.delete(payload)
    return true
  },
}
