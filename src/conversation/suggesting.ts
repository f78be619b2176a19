import type { ConversationState } from '../domain/conversation.ts'
import type { AnsweredQuestion, Lead, LeadNeed, LeadSuggestion } from '../domain/lead.ts'
import { maskContactsIn } from '../leads/mask-words.ts'
import type { Answerer } from '../ports/answerer.ts'

const ANSWER_LENGTH = 90
const SUGGESTION_LENGTH = 200
/** A line that names a park or a policy; what stands below it is for whoever asks again. */
const HEAD = /^(?:\d+\. |《)/u

const shorten = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text)

/** What the assistant answered before the lead, for staff to see at a glance. */
export const answeredSoFar = ({ turns }: ConversationState): readonly AnsweredQuestion[] =>
  turns
    .filter(({ kind }) => kind !== 'smalltalk' && kind !== 'handoff')
    .map(({ question, answerText, kind }) => ({
      question: maskContactsIn(question),
      answer: shorten(answerText.replace(/\s+/g, ' ').trim(), ANSWER_LENGTH),
      kind,
    }))

/** The names that an answer lists, or its first line where it lists none. */
function headsOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const heads = lines.filter((line) => HEAD.test(line))
  const named = heads.length > 0 ? heads : lines.slice(0, 1)
  return shorten(named.map((line) => line.replace(/\[\d{1,3}\]|[：:]$/gu, '')).join('；'), SUGGESTION_LENGTH)
}

async function suggest(question: string, adviser: Answerer): Promise<LeadSuggestion | undefined> {
  const { kind, text, citations } = await adviser.answer({ text: question, language: 'zh', history: [] })
  if (kind !== 'match' && kind !== 'list' && kind !== 'answer') return undefined
  return { text: headsOf(text), citations }
}

/** Parks and policies that may suit the need, for the staff's card; empty where the knowledge base has none. */
export async function suggestFor(need: LeadNeed, adviser: Answerer): Promise<Lead['suggestions']> {
  const { industry, district = '', investment, area } = need
  if (!industry) return {}
  const size = [investment && `投资${investment}`, area && `需要${area}`].filter(Boolean).join('，')
  const parks = await suggest(
    `做${industry}，${size ? `${size}，` : ''}${district ? `想落在${district}，` : ''}去哪个园区合适？`,
    adviser,
  )
  const policies = await suggest(`${district}对${industry}有哪些扶持政策？`, adviser)
  return { ...(parks ? { parks } : {}), ...(policies ? { policies } : {}) }
}
