import type { NewFaqDraft } from '../domain/faq.ts'
import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import { companyNames, replaceIdentifiers, SURNAME } from './personal-data.ts'

const GREETING =
  /^(?:尊敬的)?[^，,。！!：:\n]{0,12}?[，,：:\s]{0,2}(?:您好|你好)[，,。！!：:\s]*|^(?:(?:dear|hello|hi) )?(?:mr|ms|mrs|dr)\.? \p{Lu}[\p{L}'-]*[，,：:\s]*/iu
const INTRODUCTION = /^(?:我是|这里是)[^，,。！!\n]*[，,。！!\s]*/u
const TITLE = '(?:总|先生|女士|小姐|经理|主任)'
/** 李总可直接来, but not 任总公司 and not 高总额. */
const PERSON = new RegExp(`(?<!\\p{Script=Han})${SURNAME}${TITLE}(?![额量部计和体投价公面数是会])`, 'gu')
const YEARS_VALID = 1

/** Words of a lead without who the enterprise is and how to reach it. */
export function withoutEnterprise(text: string, { contact = {}, need }: Lead): string {
  const { name = '', wechat = '', phone = '', email = '' } = contact
  const persons = [phone, email, wechat, ...(name.length > 1 ? [name] : [])]
  const [surname] = new RegExp(`^${SURNAME}`, 'u').exec(name) ?? []
  const titled = surname ? new RegExp(`${surname}${TITLE}`, 'gu') : PERSON
  const anonymous = replaceIdentifiers(text, '…', persons).replace(titled, '…').replace(PERSON, '…')
  return companyNames(need.company ?? '')
    .reduce((rest, company) => rest.replaceAll(company, '企业'), anonymous)
    .trim()
}

const withoutManners = (text: string): string => text.replace(GREETING, '').replace(INTRODUCTION, '').trim()

/** Where in the history the words stand that a step changes or takes back; older steps name none and mean the last. */
function amendedBy(history: readonly LeadStep[], at: number): number {
  const change = history[at]?.event
  const source = change && 'source' in change ? change.source : undefined
  const named = history.findIndex(
    ({ event }) => event.type === 'staff-message' && event.source !== undefined && event.source === source,
  )
  if (named >= 0) return named
  return history.slice(0, at).findLastIndex(({ event }) => event.type === 'staff-message')
}

/** What names the draft that is made of a staff message. */
export const faqSource = ({ leadId, at }: LeadStep): string => `${leadId}:${at}`

/** The staff's words that were taken back by their message, where they were. */
export function wordsTakenBack(history: readonly LeadStep[], source: string): LeadStep | undefined {
  const at = history.findLastIndex(({ event }) => event.type === 'message-recalled' && event.source === source)
  return at < 0 ? undefined : history[amendedBy(history, at)]
}

/** What staff said then, as they left it: with the last change of it, and nothing when it was taken back. */
function wordsAt(history: readonly LeadStep[], index: number): string | undefined {
  const changes = history.flatMap(({ actor, event }, at) => {
    const isChange = event.type === 'message-edited' || event.type === 'message-recalled'
    return isChange && actor.type === 'staff' && amendedBy(history, at) === index ? [event] : []
  })
  if (changes.some(({ type }) => type === 'message-recalled')) return undefined
  const last = changes.at(-1) ?? history[index]?.event
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
    source: faqSource(said),
  }
}
