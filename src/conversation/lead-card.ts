import type { Lead } from '../domain/lead.ts'
import { maskContact } from '../leads/masking.ts'
import { CONTACT_FIELDS, type Details, NEED_FIELDS } from './extraction/details.ts'
import { sourceTitle } from './source-lines.ts'
import { wordingZh } from './wording.zh.ts'

const CHANNELS = { telegram: 'Telegram', webhook: '接口', page: '网页', command: '命令行' } as const
const LANGUAGES = { zh: '中文', en: '英语', ja: '日语', ko: '韩语', de: '德语' } as const

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const timeOf = (iso: string): string => time.format(new Date(iso))

function statusLine(lead: Lead): string {
  const owner = lead.owner?.name ?? ''
  if (lead.erasedAt) return `状态：已应企业要求删除资料（${timeOf(lead.erasedAt)}）`
  if (lead.closedAt) return `状态：已办结（${[owner, timeOf(lead.closedAt)].filter(Boolean).join('，')}）`
  if (lead.claimedAt) return `状态：${owner} 已认领（${timeOf(lead.claimedAt)}）`
  return '状态：待认领'
}

/**
 * The card that staff see, in plain Chinese lines without markup; a channel escapes and arranges them.
 * The first line is the heading.
 * @param isRevealing whether contact data is shown in full: not before somebody has claimed the lead, unless told.
 */
export function leadCardLines(lead: Lead, isRevealing = lead.status !== 'new'): readonly string[] {
  const { fields } = wordingZh.interview
  const contact = lead.contact && (isRevealing ? lead.contact : maskContact(lead.contact))
  const known: Details = { ...lead.need, ...contact }
  const details = [...NEED_FIELDS, ...CONTACT_FIELDS].flatMap((field) => {
    const value = known[field]
    return value ? [`${fields[field]}：${value}`] : []
  })
  return [
    `需求 ${lead.id}`,
    ...details,
    ...(lead.question ? [`未答问题：${lead.question}`] : []),
    ...(lead.citations.length > 0 ? ['已展示来源：'] : []),
    ...lead.citations.map((citation) => `[${citation.number}] ${sourceTitle(citation)}`),
    `渠道：${CHANNELS[lead.channel]} · 语言：${LANGUAGES[lead.language]} · 登记：${timeOf(lead.createdAt)}`,
    statusLine(lead),
  ]
}
