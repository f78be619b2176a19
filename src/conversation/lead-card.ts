import type { Citation } from '../domain/answer.ts'
import { hasEnded, isOwned, type Lead } from '../domain/lead.ts'
import { maskContactsIn } from '../leads/mask-words.ts'
import { maskContact } from '../leads/masking.ts'
import { REASON_NAMES, STATUS_NAMES } from '../leads/status-names.ts'
import { waitingText } from '../leads/waiting-text.ts'
import type { LeadPacket } from '../ports/lead-packets.ts'
import { CONTACT_FIELDS, type Details, NEED_FIELDS } from './extraction/details.ts'
import { sourceTitle } from './source-lines.ts'
import { wordingZh } from './wording.zh.ts'

const CHANNELS = { telegram: 'Telegram', webhook: '接口', page: '网页', command: '命令行', events: '系统' } as const
const LANGUAGES = { zh: '中文', en: '英语', ja: '日语', ko: '韩语', de: '德语' } as const
/** Leads of one enterprise named on a card; the latest. */
const MOST_SIMILAR = 3
const MOST_ANSWERS = 3
const MOST_SOURCES = 4

/** One line of a card; one with an address is a link where the channel has links. */
export interface CardLine {
  readonly text: string
  readonly url?: string
}

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const timeOf = (iso: string): string => time.format(new Date(iso))

const line = (label: string, value: string | undefined): readonly CardLine[] =>
  value ? [{ text: `${label}：${value}` }] : []

function statusLine(lead: Lead, now: Date): string {
  const owner = lead.owner?.name ?? ''
  const name = STATUS_NAMES[lead.status]
  if (lead.erasedAt) return `状态：资料已删除（${timeOf(lead.erasedAt)}）`
  if (lead.endedAt) {
    const why = [owner, lead.reason && REASON_NAMES[lead.reason], lead.mergedInto, timeOf(lead.endedAt)]
    return `状态：${name}（${why.filter(Boolean).join('，')}）`
  }
  if (isOwned(lead)) return `状态：${name} · ${owner}（${timeOf(lead.claimedAt ?? lead.createdAt)} 认领）`
  return `状态：${name}，已等待 ${waitingText(lead.waitingSince, now)}`
}

const sourceLines = (citations: readonly Citation[]): readonly CardLine[] =>
  citations.map((citation) => ({
    text: `[${citation.number}] ${sourceTitle(citation)}`,
    ...(citation.url ? { url: citation.url } : {}),
  }))

/** The latest of what the assistant had shown. */
function shownSources({ citations }: Lead): readonly CardLine[] {
  if (citations.length === 0) return []
  const heading =
    citations.length > MOST_SOURCES
      ? `已展示来源（共 ${citations.length} 项，最近 ${MOST_SOURCES} 项）：`
      : '已展示来源：'
  return [{ text: heading }, ...sourceLines(citations.slice(-MOST_SOURCES))]
}

const answeredLines = ({ answered }: Lead): readonly CardLine[] =>
  answered
    .slice(-MOST_ANSWERS)
    .map(({ question, answer, kind }) => ({ text: `问：${question} → ${kind === 'abstain' ? '未能回答' : answer}` }))

function suggestionLines({ suggestions }: Lead): readonly CardLine[] {
  const { parks, policies } = suggestions
  return [
    ...line('可推荐园区', parks?.text),
    ...(parks ? sourceLines(parks.citations.slice(0, 2)) : []),
    ...line('可对照政策', policies?.text),
    ...(policies ? sourceLines(policies.citations.slice(0, 2)) : []),
  ]
}

const similarLines = ({ similar }: LeadPacket): readonly CardLine[] =>
  similar
    .filter(({ erasedAt }) => !erasedAt)
    .slice(-MOST_SIMILAR)
    .map(({ id, owner, status }) => ({
      text: `同一企业：${id}，${[owner?.name, STATUS_NAMES[status]].filter(Boolean).join('，')}`,
    }))

/** What other leads of the enterprise had said that were merged into this one. */
function mergedLines({ merged }: LeadPacket, isRevealing: boolean): readonly CardLine[] {
  return merged
    .filter(({ erasedAt }) => !erasedAt)
    .flatMap(({ id, need, contact, question }) => {
      const shown = contact && (isRevealing ? contact : maskContact(contact))
      const said = [...Object.values(need), ...Object.values(shown ?? {}), question].filter(Boolean)
      return line(`合并自 ${id}`, said.join('，'))
    })
}

function latestNote({ history }: LeadPacket): readonly CardLine[] {
  const noted = history.findLast(({ event }) => event.type === 'noted' && event.text)
  if (noted?.event.type !== 'noted') return []
  const by = noted.actor.type === 'staff' || noted.actor.type === 'system' ? `${noted.actor.name}：` : ''
  return line('最近备注', `${by}${noted.event.text ?? ''}`)
}

/**
 * The card that staff see, in plain Chinese lines without markup; a channel escapes and arranges them.
 * The first line is the heading.
 * @param isRevealing whether contact data is shown in full: not before somebody has claimed the lead, unless told.
 */
export function leadCardLines(packet: LeadPacket, isRevealing = isShownInFull(packet.lead)): readonly CardLine[] {
  const { lead, now } = packet
  const { fields } = wordingZh.interview
  const contact = lead.contact && (isRevealing ? lead.contact : maskContact(lead.contact))
  const known: Details = { ...lead.need, ...contact }
  const lines = [
    { text: `需求 ${lead.id} · ${lead.grade.level} 级` },
    { text: statusLine(lead, now) },
    ...[...NEED_FIELDS, ...CONTACT_FIELDS].flatMap((field) => line(fields[field], known[field])),
    ...line('分级依据', lead.grade.reasons.join('；')),
    ...line('未答问题', lead.question),
    ...answeredLines(lead),
    ...shownSources(lead),
    ...suggestionLines(lead),
    ...similarLines(packet),
    ...mergedLines(packet, isRevealing),
    ...latestNote(packet),
    { text: `渠道：${CHANNELS[lead.channel]} · 语言：${LANGUAGES[lead.language]} · 登记：${timeOf(lead.createdAt)}` },
  ]
  return isRevealing ? lines : lines.map(masked)
}

/** Phone numbers and e-mail addresses are masked wherever they stand, but for titles of sources. */
const masked = (line: CardLine): CardLine => (line.url ? line : { ...line, text: maskContactsIn(line.text) })

/** Contact data is shown once somebody has answered for it. */
const isShownInFull = (lead: Lead): boolean => isOwned(lead) || (hasEnded(lead) && lead.owner !== undefined)
