import type { NewFaqDraft } from '../domain/faq.ts'
import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import { replaceIdentifiers } from './personal-data.ts'

const GREETING = /^(?:尊敬的)?[^，,。！!\n]{0,12}?(?:您好|你好)[，,。！!\s]*/u
const INTRODUCTION = /^(?:我是|这里是)[^，,。！!\n]*[，,。！!\s]*/u
const YEARS_VALID = 1

/** Words of a lead without who the enterprise is and how to reach it. */
export function withoutEnterprise(text: string, { contact = {}, need }: Lead): string {
  const { name = '', wechat = '', phone = '', email = '' } = contact
  const persons = [phone, email, wechat, ...(name.length > 1 ? [name] : [])]
  const anonymous = replaceIdentifiers(text, '…', persons)
  return (need.company ? anonymous.replaceAll(need.company, '企业') : anonymous).trim()
}

const withoutManners = (text: string): string => text.replace(GREETING, '').replace(INTRODUCTION, '').trim()

/** What staff said then, as they left it: with the last change of it, and nothing when it was taken back. */
function wordsAt(history: readonly LeadStep[], index: number): string | undefined {
  const next = history.findIndex(({ event }, at) => at > index && event.type === 'staff-message')
  const since = history.slice(index, next < 0 ? undefined : next).map(({ event }) => event)
  if (since.some(({ type }) => type === 'message-recalled')) return undefined
  const last = since.findLast(({ type }) => type === 'message-edited' || type === 'staff-message')
  return last && 'text' in last ? last.text : undefined
}

/** What the enterprise had asked: its last words before, or the lead's open question. */
function questionBefore(lead: Lead, history: readonly LeadStep[], index: number): string | undefined {
  const answered = history[index]
  if (answered && touchesQuestion(answered) && lead.question) return lead.question
  const said = history.slice(0, index).findLast(({ event }) => event.type === 'enterprise-message' && event.text)?.event
  return said?.type === 'enterprise-message' ? said.text : lead.question
}

const touchesQuestion = ({ event }: LeadStep): boolean =>
  event.type === 'staff-message' && event.touches.includes('question')

function aYearAfter(date: string): string {
  const until = new Date(date)
  until.setUTCFullYear(until.getUTCFullYear() + YEARS_VALID)
  return until.toISOString().slice(0, 10)
}

/**
 * A draft of question and answer from what staff said to the enterprise at a time; undefined when that is gone, was
 * taken back or answered no question.
 */
export function faqFrom(lead: Lead, history: readonly LeadStep[], saidAt: number): NewFaqDraft | undefined {
  const index = history.findIndex(({ at, event }) => event.type === 'staff-message' && Date.parse(at) === saidAt)
  const said = history[index]
  if (lead.erasedAt || said?.actor.type !== 'staff') return undefined
  const question = questionBefore(lead, history, index)
  const answer = withoutManners(withoutEnterprise(wordsAt(history, index) ?? '', lead))
  if (!question || !answer) return undefined
  const answered = said.at.slice(0, 10)
  return {
    question: withoutManners(withoutEnterprise(question, lead)),
    answer,
    author: said.actor.name,
    answered,
    expires: aYearAfter(said.at),
    leadId: lead.id,
    source: `${lead.id}:${said.at}`,
  }
}
