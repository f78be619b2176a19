import type { Lead } from '../domain/lead.ts'
import { spreadsheetCsv } from './spreadsheet-csv.ts'

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

/** Leads as CSV, a row each under a header. */
export function leadsToCsv(leads: readonly Lead[]): string {
  const rows = leads.map((lead) => {
    const row = cells(lead)
    return COLUMNS.map((column) => row[column] ?? '')
  })
  return spreadsheetCsv(COLUMNS, rows)
}
