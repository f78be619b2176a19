import type { Lead } from '../domain/lead.ts'
import type { ContactAccess, LeadExport } from '../domain/lead-history.ts'
import { spreadsheetCsv } from './spreadsheet-csv.ts'
import { REASON_NAMES, STATUS_NAMES } from './status-names.ts'

/** One column of an export. */
export interface LeadColumn {
  readonly name: string
  /** How staff, who read Chinese, call it. */
  readonly label: string
  /** Personal data: only when asked for. */
  readonly isContact?: boolean
  readonly value: (lead: Lead) => string | undefined
}

export const LEAD_COLUMNS: readonly LeadColumn[] = [
  { name: 'id', label: '编号', value: ({ id }) => id },
  { name: 'status', label: '状态', value: ({ status }) => STATUS_NAMES[status] },
  { name: 'reason', label: '原因', value: ({ reason }) => reason && REASON_NAMES[reason] },
  { name: 'grade', label: '分级', value: ({ grade }) => grade.level },
  { name: 'createdAt', label: '登记时间', value: ({ createdAt }) => createdAt },
  { name: 'claimedAt', label: '认领时间', value: ({ claimedAt }) => claimedAt },
  { name: 'firstResponseAt', label: '首次答复', value: ({ firstResponseAt }) => firstResponseAt },
  { name: 'endedAt', label: '结束时间', value: ({ endedAt }) => endedAt },
  { name: 'owner', label: '跟进人', value: ({ owner }) => owner?.name },
  { name: 'group', label: '工作群', value: ({ place }) => place?.group },
  { name: 'channel', label: '渠道', value: ({ channel }) => channel },
  { name: 'language', label: '语言', value: ({ language }) => language },
  { name: 'company', label: '企业', value: ({ need }) => need.company },
  { name: 'industry', label: '行业', value: ({ need }) => need.industry },
  { name: 'project', label: '项目', value: ({ need }) => need.project },
  { name: 'investment', label: '投资额', value: ({ need }) => need.investment },
  { name: 'area', label: '用地', value: ({ need }) => need.area },
  { name: 'district', label: '区域', value: ({ need }) => need.district },
  { name: 'timing', label: '时间安排', value: ({ need }) => need.timing },
  { name: 'question', label: '未答问题', value: ({ question }) => question },
  { name: 'sources', label: '已展示来源', value: ({ citations }) => citations.map(({ title }) => title).join(' | ') },
  { name: 'contactName', label: '联系人', isContact: true, value: ({ contact }) => contact?.name },
  { name: 'phone', label: '电话', isContact: true, value: ({ contact }) => contact?.phone },
  { name: 'email', label: '邮箱', isContact: true, value: ({ contact }) => contact?.email },
  { name: 'wechat', label: '微信', isContact: true, value: ({ contact }) => contact?.wechat },
  { name: 'consentAt', label: '同意时间', isContact: true, value: ({ consent }) => consent?.at },
]

const CONTACT_WORDS = new Set(['联系方式', 'contact'])

/** The columns that words name, in Chinese or as in the header of the API; those without contact data for no words. */
export function readColumns(words: readonly string[]): {
  readonly columns: readonly LeadColumn[]
  readonly unknown: readonly string[]
} {
  const named = (word: string): readonly LeadColumn[] =>
    CONTACT_WORDS.has(word)
      ? LEAD_COLUMNS.filter(({ isContact }) => isContact)
      : LEAD_COLUMNS.filter(({ name, label }) => name === word || label === word)
  const unknown = words.filter((word) => named(word).length === 0)
  const isOnlyContact = words.length > 0 && words.every((word) => CONTACT_WORDS.has(word))
  const wanted = new Set(words.flatMap(named))
  const columns = LEAD_COLUMNS.filter(
    (column) => wanted.has(column) || ((words.length === 0 || isOnlyContact) && !column.isContact),
  )
  return { columns, unknown }
}

/** Leads as CSV, a row each under a header. */
export const leadsToCsv = (leads: readonly Lead[], columns: readonly LeadColumn[]): string =>
  spreadsheetCsv(
    columns.map(({ label }) => label),
    leads.map((lead) => columns.map(({ value }) => value(lead) ?? '')),
  )

export interface ExportedLeads {
  readonly name: string
  readonly csv: string
  readonly record: LeadExport
  /** Of the leads whose contact data it holds. */
  readonly access: readonly ContactAccess[]
}

/** A table of leads with what is to be noted about who took it out. */
export function exportLeads(
  leads: readonly Lead[],
  columns: readonly LeadColumn[],
  who: string,
  now: Date,
): ExportedLeads {
  const at = now.toISOString()
  const hasContact = columns.some(({ isContact }) => isContact)
  const held = hasContact ? leads.filter(({ contact }) => contact) : []
  return {
    name: `leads-${at.slice(0, 10)}.csv`,
    csv: leadsToCsv(leads, columns),
    record: { at, who, fields: columns.map(({ name }) => name), count: leads.length },
    access: held.map(({ id }) => ({ leadId: id, at, who, how: 'export' })),
  }
}
