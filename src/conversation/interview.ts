import type { Answer, Citation } from '../domain/answer.ts'
import type { Interview, InterviewField } from '../domain/conversation.ts'
import type { Language } from '../domain/language.ts'
import type { LeadNeed } from '../domain/lead.ts'
import { CONSENT_TEXT } from '../leads/consent.ts'
import { maskContactsInValues } from '../leads/mask-words.ts'
import { CONTACT_FIELDS, type Details, NEED_FIELDS, pick } from './extraction/details.ts'
import { reply } from './reply.ts'
import { wordingFor } from './wording-for.ts'

/** In this order, one at a time; `phone` stands for any way to be reached. */
const ORDER: readonly InterviewField[] = [...NEED_FIELDS, 'name', 'phone']

/** What is still to be asked first, or the consent when nothing is. */
function nextOf({ need, contact, skipped }: Omit<Interview, 'awaiting'>): Interview['awaiting'] {
  const isReachable = Boolean(contact.phone ?? contact.email ?? contact.wechat)
  const known: Details = { ...need, ...contact }
  const isKnown = (field: InterviewField) =>
    field === 'phone' ? isReachable : Boolean(known[field]) || skipped.includes(field)
  return ORDER.find((field) => !isKnown(field)) ?? 'consent'
}

/** An interview about what is known already. */
export function openInterview(
  known: LeadNeed,
  question: string | undefined,
  citations: readonly Citation[],
): Interview {
  const interview = { need: known, contact: {}, skipped: [], citations, ...(question ? { question } : {}) }
  return { ...interview, awaiting: nextOf(interview) }
}

/** The interview with what a message said added, or put in the place of what was said before. */
export function withDetails(interview: Interview, details: Details): Interview {
  const changed = {
    ...interview,
    // The need is shown to everybody; how to reach somebody is not.
    need: { ...interview.need, ...maskContactsInValues(pick(details, NEED_FIELDS)) },
    contact: { ...interview.contact, ...pick(details, CONTACT_FIELDS) },
  }
  return { ...changed, awaiting: nextOf(changed) }
}

export function withSkipped(interview: Interview, field: InterviewField): Interview {
  const changed = { ...interview, skipped: [...interview.skipped, field] }
  return { ...changed, awaiting: nextOf(changed) }
}

const line = (label: string, value: string, language: Language): string =>
  language === 'zh' || language === 'ja' ? `· ${label}：${value}` : `· ${label}: ${value}`

/** What is known, a line a field. */
export function summaryLines({ need, contact, question }: Interview, language: Language): readonly string[] {
  const { fields, question: questionLabel } = wordingFor(language).interview
  const known: Details = { ...need, ...contact }
  const lines = [...NEED_FIELDS, ...CONTACT_FIELDS].flatMap((field) => {
    const value = known[field]
    return value ? [line(fields[field], value, language)] : []
  })
  return question ? [...lines, line(questionLabel, question, language)] : lines
}

/** What the interview says next: a question with its buttons, or the summary with the consent. */
export function promptOf(interview: Interview, language: Language, before: readonly string[] = []): Answer {
  const { interview: wording, labels } = wordingFor(language)
  const say = (text: string, suggestions: Answer['suggestions']) =>
    reply(language, [...before, text].join('\n\n'), suggestions, 'handoff')
  const cancel = { label: labels.cancel, action: 'decline' } as const
  if (interview.awaiting === 'consent') {
    return say(wording.summary(summaryLines(interview, language).join('\n'), CONSENT_TEXT[language]), [
      { label: labels.consent, action: 'confirm' },
      { label: labels.refuse, action: 'decline' },
    ])
  }
  const question = wording.questions[interview.awaiting]
  if (interview.awaiting === 'phone') return say(question, [cancel])
  return say(question, [{ label: labels.skip, action: 'skip' }, cancel])
}
