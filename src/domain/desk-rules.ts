import type { Language } from './language.ts'

/** A length of time: working time counts only while the group works; otherwise time as it passes. */
export interface Limit {
  readonly minutes: number
}

/** When people are there, in one time zone. */
export interface WorkingHours {
  /** IANA name, such as Asia/Shanghai. */
  readonly timeZone: string
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[]
  /** Minutes after midnight. */
  readonly from: number
  readonly until: number
  /** Whether China's public holidays are free and the weekends swapped for them are worked. */
  readonly chineseHolidays: boolean
  /** Further free days, and further worked ones, as YYYY-MM-DD. */
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}

/** A chat whose members are staff. */
export interface StaffGroup {
  readonly name: string
  /** Channel-native id. */
  readonly chatId: string
  /** A topic for each lead where the chat has topics, or everything in one thread. */
  readonly topics: 'per-lead' | 'none'
  readonly hours: WorkingHours
}

/** What must hold of a lead for a route to apply; each condition that is there must hold. */
export interface RouteCondition {
  /** Any of these words within the wished district. */
  readonly districts?: readonly string[]
  /** Any of these words within the industry or project. */
  readonly industries?: readonly string[]
  /** In yuan; a lead without a stated sum meets neither. */
  readonly investmentAtLeast?: number
  readonly investmentBelow?: number
  readonly languages?: readonly Language[]
}

export interface Route {
  readonly when: RouteCondition
  readonly group: string
  /** A fixed topic of the group's chat, instead of one for each lead. */
  readonly topicId?: string
  /** Staff member that is named on the card. */
  readonly person?: string
}

/** How long things may take. All are working time. */
export interface DeskLimits {
  /** Nobody has claimed: staff are reminded, then the escalation is told, then the enterprise. */
  readonly remindAfter: Limit
  readonly escalateAfter: Limit
  readonly tellEnterpriseAfter: Limit
  /** Promised to the enterprise, and the owner is reminded of it. */
  readonly firstResponse: Limit
  /** Nothing was done with a claimed lead for so long. */
  readonly followUp: Limit
  /** Open leads that one person may claim. */
  readonly leadsPerPerson: number
}

/** What a canned reply may leave to be filled in, each in braces. */
export const REPLY_PLACEHOLDERS = ['company', 'name', 'id', 'staff', 'district', 'industry'] as const

/** A reply that staff send often; `{company}`, `{name}` and the other placeholders are filled in. */
export interface CannedReply {
  readonly name: string
  readonly text: string
}

export interface Escalation {
  /** A group's name; the lead's own group when absent. */
  readonly group?: string
  readonly person?: string
}

/** Everything that `desk.yaml` decides. */
export interface DeskRules {
  readonly groups: readonly StaffGroup[]
  /** The first that applies; a lead that none fits goes to the first group. */
  readonly routes: readonly Route[]
  readonly limits: DeskLimits
  readonly escalation: Escalation
  readonly replies: readonly CannedReply[]
  /** Hours of a lead without a group, and of what is promised to enterprises. */
  readonly hours: WorkingHours
  /** Days after its end that a lead's personal data, and after its last message that a conversation, is kept; absent: until erased. */
  readonly retentionDays?: number
  /** Weekday (1 is Monday) and minute of the day of the weekly digest; absent: none. */
  readonly digest?: { readonly weekday: number; readonly minute: number }
  /** Whether enterprises are asked how content they were when their lead ends. */
  readonly askSatisfaction: boolean
}
