import { z } from 'zod'
import { REPLY_PLACEHOLDERS } from '../domain/desk-rules.ts'
import { DEFAULT_REPLIES } from './default-replies.ts'
import {
  amount,
  calendarDay,
  chatId,
  clockTime,
  closedObject,
  duration,
  flag,
  orNone,
  person,
  positive,
  someOf,
  text,
  timeZone,
  weekday,
} from './desk-values.ts'

const LANGUAGES = ['zh', 'en', 'ja', 'ko', 'de'] as const
const FILLED_IN = REPLY_PLACEHOLDERS.map((name) => `{${name}}`)

const HoursSchema = closedObject({
  time_zone: timeZone.optional(),
  days: someOf(weekday).optional(),
  from: clockTime.optional(),
  until: clockTime.optional(),
  chinese_holidays: flag.optional(),
  holidays: z.array(calendarDay, 'expected a list of days such as [2026-10-01]').optional(),
  workdays: z.array(calendarDay, 'expected a list of days such as [2026-10-10]').optional(),
})

const GroupSchema = closedObject({
  name: text,
  chat: chatId.optional(),
  topics: z.enum(['per_lead', 'none'], 'expected per_lead or none').prefault('per_lead'),
  hours: HoursSchema.prefault({}),
})

const RouteSchema = closedObject({
  when: closedObject({
    districts: someOf(text).optional(),
    industries: someOf(text).optional(),
    investment_at_least: amount.optional(),
    investment_below: amount.optional(),
    languages: someOf(z.enum(LANGUAGES, `expected ${LANGUAGES.join(', ')}`)).optional(),
  }),
  group: text,
  topic: positive.optional(),
  person: person.optional(),
})

const LimitsSchema = closedObject({
  remind_after: duration.prefault('15m'),
  escalate_after: duration.prefault('1h'),
  tell_enterprise_after: duration.prefault('2h'),
  first_response: duration.prefault('4h'),
  follow_up: duration.prefault('3d'),
  leads_per_person: positive.prefault(20),
})

/** A text whose braces hold nothing but what can be filled in. */
const replyText = text.superRefine((value, context) => {
  const rest = FILLED_IN.reduce((left, placeholder) => left.replaceAll(placeholder, ''), value)
  const wrong = /\{[^{}]*\}?|\}/.exec(rest)?.[0]
  if (wrong) {
    context.addIssue({ code: 'custom', message: `nothing fills in "${wrong}"; expected only ${FILLED_IN.join(' ')}` })
  }
})

const DigestSchema = closedObject({
  weekday: weekday.prefault('mon'),
  time: clockTime.refine((minute) => minute < 1440, 'expected a time before 24:00').prefault('09:00'),
})

/** `desk.yaml` as it is written, with the defaults of what it leaves out. */
export const DeskSchema = closedObject({
  hours: HoursSchema.prefault({}),
  groups: someOf(GroupSchema).optional(),
  routes: z.array(RouteSchema, 'expected a list of routes').prefault([]),
  limits: LimitsSchema.prefault({}),
  escalation: closedObject({ group: text.optional(), person: person.optional() }).prefault({}),
  replies: z
    .array(closedObject({ name: text, text: replyText }), 'expected a list of replies')
    .prefault(DEFAULT_REPLIES),
  retention_days: orNone(positive).prefault(730),
  digest: orNone(DigestSchema).prefault({}),
  ask_satisfaction: flag.prefault(true),
})

export type WrittenDesk = z.output<typeof DeskSchema>
export type WrittenHours = z.output<typeof HoursSchema>
