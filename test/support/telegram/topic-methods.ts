import type { FakeCall } from './fake-call.ts'
import type { FakeChat } from './fake-chat.ts'
import { bad } from './faults.ts'
import type { FakeTopic } from './forum-topics.ts'
import type { BotRights } from './group-members.ts'
import { numberIn, textIn } from './payload.ts'
import type { BotMethods, ServerState } from './server-state.ts'
import { TopicChanges } from './topic-changes.ts'

const LONGEST_NAME = 128

function forumOf(state: ServerState, call: FakeCall): FakeChat {
  const chat = state.chats.forWriting(call.payload.chat_id)
  if (!chat.isForum) throw bad('the chat is not a forum')
  return chat
}

/** The real server cuts a name that is too long; here it is refused, as the documentation does not allow it. */
function readName(call: FakeCall): string {
  const name = (textIn(call.payload, 'name') ?? '').replace(/\s+/g, ' ').trim()
  if ([...name].length > LONGEST_NAME) throw bad('TOPIC_TITLE_TOO_LONG')
  return name
}

/** The topic that a call is about, which the bot may always change when it made it. */
function topicOf(
  state: ServerState,
  call: FakeCall,
  right: keyof BotRights,
  purpose: string,
): { readonly topic: FakeTopic; readonly changes: TopicChanges } {
  const chat = forumOf(state, call)
  const id = numberIn(call.payload, 'message_thread_id')
  if (!id) throw bad('invalid forum topic identifier specified')
  const topic = chat.topics.get(id)
  if (!topic) throw bad('TOPIC_ID_INVALID')
  if (topic.creatorId !== state.bot.id && !chat.botMay(right)) throw bad(`not enough rights to ${purpose} the topic`)
  return { topic, changes: new TopicChanges(chat, state.bot, call) }
}

function setClosed(state: ServerState, call: FakeCall, isClosed: boolean): true {
  const { topic, changes } = topicOf(state, call, 'canManageTopics', 'close or open')
  if (topic.isClosed === isClosed) throw bad('TOPIC_NOT_MODIFIED')
  if (isClosed) changes.close(topic)
  else changes.reopen(topic)
  return true
}

/** Methods for the topics of a forum. */
export const TOPIC_METHODS: BotMethods = {
  createForumTopic: (state, call) => {
    const chat = forumOf(state, call)
    if (!chat.botMay('canManageTopics')) throw bad('not enough rights to create a topic')
    const name = readName(call)
    if (!name) throw bad('name must be non-empty')
    const { id, iconColor } = new TopicChanges(chat, state.bot, call).create(name, numberIn(call.payload, 'icon_color'))
    return { message_thread_id: id, name, icon_color: iconColor }
  },
  editForumTopic: (state, call) => {
    const { topic, changes } = topicOf(state, call, 'canManageTopics', 'edit')
    const name = readName(call)
    if (!name && textIn(call.payload, 'name')) throw bad('name must be non-empty')
    if (!name) return true
    if (name === topic.name) throw bad('TOPIC_NOT_MODIFIED')
    changes.rename(topic, name)
    return true
  },
  closeForumTopic: (state, call) => setClosed(state, call, true),
  reopenForumTopic: (state, call) => setClosed(state, call, false),
  deleteForumTopic: (state, call) => {
    const { topic, changes } = topicOf(state, call, 'canDeleteMessages', 'delete')
    changes.delete(topic)
    return true
  },
}
