import { unlinkSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ConfigurationError } from '../domain/errors.ts'
import type { FaqDraft } from '../domain/faq.ts'
import { holdsIdentifiers } from '../leads/personal-data.ts'
import type { FaqStore } from '../ports/faq-store.ts'
import { forbiddenAnswer } from '../text/forbidden-offers.ts'
import { type ApprovedFaq, draftMark, faqMarkdown, writeFaq } from './faq-file.ts'
import { requireReadable } from './faq-reading.ts'

export interface FaqCommandOptions {
  readonly faq: FaqStore
  readonly knowledgeDirectory: string
  readonly now: Date
  readonly isJson: boolean
  /** Also what was decided. */
  readonly isAll: boolean
  readonly show?: string
  readonly approve?: string
  readonly reject?: string
  readonly by?: string
  readonly until?: string
  readonly question?: string
  readonly answer?: string
  readonly publisher?: string
  readonly reason?: string
}

const PUBLISHER = '招商工作人员'

/** Terminals must not obey what people wrote. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ')
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const lineOf = ({ id, state, answered, expires, author, question, file }: FaqDraft): string =>
  `${printable([String(id).padStart(3), state.padEnd(8), answered, `until ${expires}`, author, question, file ?? ''].join('  ').trimEnd())}\n`

/** What a maintainer should look at before approving. */
function warningsOf({ question, answer, author }: Pick<FaqDraft, 'question' | 'answer' | 'author'>): readonly string[] {
  const text = `${question}\n${answer}`
  const forbidden = forbiddenAnswer(question, answer)
  return [
    ...(forbidden ? [`offers what fair competition rules forbid: ${forbidden}`] : []),
    ...(holdsIdentifiers(text) ? ['holds a phone number, an address or another id'] : []),
    ...(text.includes('…') ? ['… stands where contact data was: give --question or --answer'] : []),
    ...(text.includes(author) ? [`names ${author}`] : []),
  ]
}

function shown(draft: FaqDraft): string {
  const { question, answer, reason } = draft
  const lines = [`问：${question}`, `答：${answer}`, ...(reason ? [`reason: ${reason}`] : [])]
  const warnings = warningsOf(draft).map((warning) => `warning: ${warning}`)
  return `${lineOf(draft)}${[...lines, ...warnings].map((line) => line.split('\n').map(printable).join('\n')).join('\n')}\n`
}

async function requireDraft({ faq }: FaqCommandOptions, option: string, written: string): Promise<FaqDraft> {
  const draft = /^[1-9]\d{0,8}$/u.test(written) ? await faq.find(Number(written)) : undefined
  if (!draft) throw new ConfigurationError(`--${option}: no draft has the number ${written}`)
  return draft
}

/** The last day on which the answer holds. */
function lastDay({ until, now }: FaqCommandOptions, { expires }: FaqDraft): string {
  const day = until ?? expires
  const date = new Date(`${day}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  if (!isDay) throw new ConfigurationError(`--until: expected a day such as 2027-11-24, not ${day}`)
  if (day < now.toISOString().slice(0, 10))
    throw new ConfigurationError(`${day} is past: give a later day with --until`)
  return day
}

async function approve(options: FaqCommandOptions, written: string): Promise<string> {
  const { faq, knowledgeDirectory, now, by = userInfo().username, publisher = PUBLISHER, isJson } = options
  const draft = await requireDraft(options, 'approve', written)
  if (draft.state !== 'draft') throw new ConfigurationError(`draft ${draft.id} was ${draft.state} before`)
  const { question = draft.question, answer = draft.answer } = options
  const { author, answered } = draft
  if (!question.trim() || !answer.trim()) throw new ConfigurationError('question and answer must not be empty')
  const forbidden = forbiddenAnswer(question, answer)
  if (forbidden) {
    throw new ConfigurationError(
      `not approved: the answer offers what fair competition rules forbid (${forbidden}); give --answer without it, or --reject`,
    )
  }
  const approved = now.toISOString().slice(0, 10)
  const until = lastDay(options, draft)
  const mark = draftMark(draft)
  const words: ApprovedFaq = {
    question,
    answer,
    author,
    answered,
    until,
    publisher,
    approvedBy: by,
    approved,
    draft: mark,
  }
  requireReadable(faqMarkdown(words), answer)
  const file = writeFaq(knowledgeDirectory, words)
  if (!(await faq.decide(draft.id, { state: 'approved', by, file }))) {
    if ((await faq.find(draft.id))?.file !== file) unlinkSync(join(knowledgeDirectory, file))
    throw new ConfigurationError(`draft ${draft.id} was decided meanwhile`)
  }
  if (isJson) return asJson({ id: draft.id, file, until })
  const warnings = warningsOf({ question, answer, author }).map((warning) => `warning: ${warning}\n`)
  return `${printable(`draft ${draft.id} is ${file} now, until ${until}; it is in the next index`)}\n${warnings.join('')}`
}

async function reject(options: FaqCommandOptions, written: string): Promise<string> {
  const { faq, by = userInfo().username, reason, isJson } = options
  const { id, state } = await requireDraft(options, 'reject', written)
  if (!reason) throw new ConfigurationError('--reject needs --reason')
  if (!(await faq.decide(id, { state: 'rejected', by, reason }))) {
    throw new ConfigurationError(`draft ${id} was ${state} before`)
  }
  return isJson ? asJson({ id, rejected: reason }) : `draft ${id} is rejected\n`
}

/**
 * Lists drafts of staff answers, shows, approves or rejects one.
 * @returns what to print.
 * @throws ConfigurationError on a wrong option, an unknown or decided draft, or an answer that must not be given.
 */
export async function faqCommand(options: FaqCommandOptions): Promise<string> {
  const { faq, isJson, isAll, show } = options
  const wanted = [show, options.approve, options.reject].filter((one) => one !== undefined)
  if (wanted.length > 1) throw new ConfigurationError('one of --show, --approve and --reject at a time')
  if (options.approve !== undefined) return approve(options, options.approve)
  if (options.reject !== undefined) return reject(options, options.reject)
  if (show !== undefined) {
    const draft = await requireDraft(options, 'show', show)
    return isJson ? asJson({ ...draft, warnings: warningsOf(draft) }) : shown(draft)
  }
  const drafts = (await faq.list()).filter(({ state }) => isAll || state === 'draft')
  if (isJson) return asJson(drafts)
  return drafts.map(lineOf).join('') || 'no draft is waiting\n'
}
