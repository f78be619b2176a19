import { stringify } from 'csv-stringify/sync'
import type { Lead } from '../domain/lead.ts'

const COLUMNS = [
  'id',
  'status',
  'createdAt',
  'claimedAt',
  'closedAt',
  'owner',
  'channel',
  'language',
  'company',
  'industry',
  'project',
  'investment',
  'area',
  'district',
  'timing',
  'contactName',
  'phone',
  'email',
  'wechat',
  'consentVersion',
  'consentAt',
  'question',
  'sources',
] as const

/** A spreadsheet would run a cell that begins like this as a formula; a leading quote makes it text. */
const safeCell = (value: string): string => (/^\s*[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value)

function cells(lead: Lead): Record<(typeof COLUMNS)[number], string | undefined> {
  const { need, contact, consent } = lead
  return {
    id: lead.id,
    status: lead.status,
    createdAt: lead.createdAt,
    claimedAt: lead.claimedAt,
    closedAt: lead.closedAt,
    owner: lead.owner?.name,
    channel: lead.channel,
    language: lead.language,
    company: need.company,
    industry: need.industry,
    project: need.project,
    investment: need.investment,
    area: need.area,
    district: need.district,
    timing: need.timing,
    contactName: contact?.name,
    phone: contact?.phone,
    email: contact?.email,
    wechat: contact?.wechat,
    consentVersion: consent?.version,
    consentAt: consent?.at,
    question: lead.question,
    sources: lead.citations.map((citation) => citation.title).join(' | '),
  }
}

/** Leads as CSV (RFC 4180, with a header and a byte order mark, which spreadsheets need for Chinese). */
export function leadsToCsv(leads: readonly Lead[]): string {
  const rows = leads.map((lead) => {
    const row = cells(lead)
    return COLUMNS.map((column) => safeCell(row[column] ?? ''))
  })
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: '\r\n' })
}
