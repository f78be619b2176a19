import { isOwned, type Lead } from '../../domain/lead.ts'
import { STATUS_NAMES } from '../status-names.ts'
import { waitingText } from '../waiting-text.ts'

/** One lead as a line of a list for staff, without contact data. */
export function leadLine(lead: Lead, now: Date): string {
  const { need } = lead
  const state = [
    STATUS_NAMES[lead.status],
    lead.status === 'new' ? `等待 ${waitingText(lead.waitingSince, now)}` : lead.owner?.name,
    isOwned(lead) && lead.lastActivityAt ? `${waitingText(lead.lastActivityAt, now)}前有进展` : undefined,
  ]
  const what = [need.company ?? '未留企业名', need.industry, need.district, need.investment]
  return `${lead.id} ${lead.grade.level} · ${state.filter(Boolean).join('，')}\n　${what.filter(Boolean).join(' · ')}`
}

const MOST = 20

/** Leads as a list with its heading; says how many more there are. */
export function leadList(heading: string, leads: readonly Lead[], now: Date): string {
  if (leads.length === 0) return `${heading}：没有。`
  const shown = leads.slice(0, MOST).map((lead) => leadLine(lead, now))
  const more = leads.length > MOST ? [`另有 ${leads.length - MOST} 条，可用 /find 查找或 /export 导出。`] : []
  return [`${heading}（${leads.length} 条）`, ...shown, ...more].join('\n')
}
