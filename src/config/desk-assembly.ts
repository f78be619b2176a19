import type { DeskLimits, DeskRules, Limit, Route, StaffGroup, WorkingHours } from '../domain/desk-rules.ts'
import type { WrittenDesk, WrittenHours } from './desk-schema.ts'
import type { WrittenDuration } from './desk-values.ts'

/** The group that there is when the file names none. */
const DEFAULT_GROUP = 'main'
const DEFAULT_HOURS: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  from: 9 * 60,
  until: 18 * 60,
  chineseHolidays: true,
  holidays: [],
  workdays: [],
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

const present = <T extends object>(values: T): Partial<Present<T>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Present<T>>

/** Hours as written; what they leave out is as in `base`. */
export const hoursOf = (written: WrittenHours, base: WorkingHours = DEFAULT_HOURS): WorkingHours => ({
  ...base,
  ...present({
    timeZone: written.time_zone,
    days: written.days && [...new Set(written.days)].sort(),
    from: written.from,
    until: written.until,
    chineseHolidays: written.chinese_holidays,
    holidays: written.holidays,
    workdays: written.workdays,
  }),
})

/** The staff groups; one without a chat of its own has the environment's, or an empty id where there is none. */
export function groupsOf(desk: WrittenDesk, staffChatId: string | undefined): readonly StaffGroup[] {
  const common = hoursOf(desk.hours)
  if (!desk.groups) {
    return staffChatId ? [{ name: DEFAULT_GROUP, chatId: staffChatId, topics: 'per-lead', hours: common }] : []
  }
  return desk.groups.map(({ name, chat, topics, hours }) => ({
    name,
    chatId: chat ?? staffChatId ?? '',
    topics: topics === 'per_lead' ? 'per-lead' : 'none',
    hours: hoursOf(hours, common),
  }))
}

/** The limits in minutes; a day is as long as the common working hours. */
export function limitsOf({ limits, hours }: WrittenDesk): DeskLimits {
  const { from, until } = hoursOf(hours)
  const lengths = { m: 1, h: 60, d: until - from }
  const limit = ({ amount, unit }: WrittenDuration): Limit => ({ minutes: Math.round(amount * lengths[unit]) })
  return {
    remindAfter: limit(limits.remind_after),
    escalateAfter: limit(limits.escalate_after),
    tellEnterpriseAfter: limit(limits.tell_enterprise_after),
    firstResponse: limit(limits.first_response),
    followUp: limit(limits.follow_up),
    leadsPerPerson: limits.leads_per_person,
  }
}

function routeOf({ when, group, topic, person }: WrittenDesk['routes'][number]): Route {
  return {
    when: present({
      districts: when.districts,
      industries: when.industries,
      investmentAtLeast: when.investment_at_least,
      investmentBelow: when.investment_below,
      languages: when.languages,
    }),
    group,
    ...present({ topicId: topic === undefined ? undefined : String(topic), person }),
  }
}

/** The rules of a file in which nothing is wrong. */
export const rulesOf = (desk: WrittenDesk, staffChatId: string | undefined): DeskRules => ({
  groups: groupsOf(desk, staffChatId),
  routes: desk.routes.map(routeOf),
  limits: limitsOf(desk),
  escalation: present(desk.escalation),
  replies: desk.replies,
  hours: hoursOf(desk.hours),
  askSatisfaction: desk.ask_satisfaction,
  ...present({
    retentionDays: desk.retention_days,
    digest: desk.digest && { weekday: desk.digest.weekday, minute: desk.digest.time },
  }),
})
