import type { InterviewField } from '../../domain/conversation.ts'
import type { LeadContact, LeadNeed } from '../../domain/lead.ts'

/** What was found in a message; each value in the person's own words. */
export type Details = LeadNeed & LeadContact

const LONGEST_VALUE = 200

/** A value as it is kept: one line, trimmed, without the punctuation around it. */
export const trimValue = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，。.;；:：、]+|[\s,，。;；:：、!！]+$/gu, '')
    .slice(0, LONGEST_VALUE)

export const NEED_FIELDS = ['company', 'industry', 'project', 'investment', 'area', 'district', 'timing'] as const
export const CONTACT_FIELDS = ['name', 'phone', 'email', 'wechat'] as const

type FieldOf<T extends readonly InterviewField[]> = T[number]

/** Only the named fields, and of these only those that have a value. */
export function pick<T extends readonly InterviewField[]>(
  details: Details,
  fields: T,
): Partial<Record<FieldOf<T>, string>> {
  const picked: Partial<Record<FieldOf<T>, string>> = {}
  for (const field of fields as readonly FieldOf<T>[]) {
    const value = details[field]
    if (value) picked[field] = value
  }
  return picked
}
