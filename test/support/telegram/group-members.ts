import type { ChatMember, User } from 'grammy/types'

export type MemberStatus = ChatMember['status']

interface Membership {
  readonly user: User
  readonly status: MemberStatus
}

/** What the bot may do as an administrator. */
export interface BotRights {
  readonly canManageTopics: boolean
  readonly canDeleteMessages: boolean
  readonly canPinMessages: boolean
}

export const ALL_RIGHTS: BotRights = { canManageTopics: true, canDeleteMessages: true, canPinMessages: true }

export const isPresent = (status: MemberStatus | undefined): boolean =>
  status !== undefined && status !== 'left' && status !== 'kicked'

export const isAdministrator = (status: MemberStatus | undefined): boolean =>
  status === 'creator' || status === 'administrator'

/** Who is, or was, in a group. */
export class GroupMembers {
  readonly #members = new Map<number, Membership>()

  set(user: User, status: MemberStatus): void {
    this.#members.set(user.id, { user, status })
  }

  statusOf(userId: number): MemberStatus | undefined {
    return this.#members.get(userId)?.status
  }

  get all(): readonly Membership[] {
    return [...this.#members.values()]
  }
}

const RESTRICTIONS = {
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
}

/** A member as the API tells of it. */
export function toChatMember(user: User, status: MemberStatus, rights = ALL_RIGHTS): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false }
    case 'administrator':
      return {
        status,
        user,
        can_be_edited: false,
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: rights.canDeleteMessages,
        can_manage_video_chats: false,
        can_restrict_members: false,
        can_promote_members: false,
        can_change_info: true,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        can_pin_messages: rights.canPinMessages,
        can_manage_topics: rights.canManageTopics,
      } as ChatMember
    case 'restricted':
      return { status, user, is_member: true, until_date: 0, ...RESTRICTIONS } as ChatMember
    case 'kicked':
      return { status, user, until_date: 0 }
    default:
      return { status, user }
  }
}
