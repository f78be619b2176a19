import type { Language } from '../../../domain/language.ts'
import type { Lead, LeadContact, LeadStatus } from '../../../domain/lead.ts'
import type { ChannelName } from '../../../domain/message.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentColumns, type Row } from './row.ts'

type LeadDetails = Pick<Lead, 'need' | 'question' | 'citations'>

const detailsId = (id: unknown): string => `lead:${id}:details`
const contactId = (id: unknown): string => `lead:${id}:contact`

export function toLead(database: OperationsDatabase, row: Row): Lead {
  const { ownerId, ownerName, consentVersion, consentAt, ...times } = presentColumns(row, {
    ownerId: 'owner_id',
    ownerName: 'owner_name',
    consentVersion: 'consent_version',
    consentAt: 'consent_at',
    claimedAt: 'claimed_at',
    closedAt: 'closed_at',
    erasedAt: 'erased_at',
  })
  return {
    id: String(row.id),
    conversationId: String(row.conversation_id),
    channel: row.channel as ChannelName,
    address: String(row.address),
    language: row.language as Language,
    status: row.status as LeadStatus,
    ...database.open<LeadDetails>(row.details, detailsId(row.id)),
    ...(row.contact ? { contact: database.open<LeadContact>(row.contact, contactId(row.id)) } : {}),
    ...(ownerId ? { owner: { id: ownerId, name: ownerName ?? ownerId } } : {}),
    ...(consentVersion && consentAt ? { consent: { version: consentVersion, at: consentAt } } : {}),
    createdAt: String(row.created_at),
    ...times,
  }
}

/** Within the surrounding transaction. Contact data without consent is not stored. */
export function insertLead(database: OperationsDatabase, lead: Lead): void {
  const { need, question, citations, consent } = lead
  const details: LeadDetails = { need, citations, ...(question ? { question } : {}) }
  database
    .prepare(
      `INSERT INTO lead (id, conversation_id, channel, address, language, status, details, contact,
         consent_version, consent_at, created_at) VALUES (?, ?, ?, ?, ?, 'new', ?, ?, ?, ?, ?)`,
    )
    .run(
      lead.id,
      lead.conversationId,
      lead.channel,
      lead.address,
      lead.language,
      database.seal(details, detailsId(lead.id)),
      consent && lead.contact ? database.seal(lead.contact, contactId(lead.id)) : null,
      consent?.version ?? null,
      consent?.at ?? null,
      lead.createdAt,
    )
}

/** Within the surrounding transaction: leaves what was wanted where and when, and nothing of who. */
export function anonymiseLeads(database: OperationsDatabase, conversationId: string): void {
  const at = database.timestamp()
  for (const row of database.prepare('SELECT * FROM lead WHERE conversation_id = ?').all(conversationId)) {
    const { need } = toLead(database, row)
    const kept: LeadDetails = {
      need: {
        ...(need.industry ? { industry: need.industry } : {}),
        ...(need.district ? { district: need.district } : {}),
      },
      citations: [],
    }
    database
      .prepare(
        `UPDATE lead SET conversation_id = '', address = '', details = ?, contact = NULL, status = 'closed',
           closed_at = coalesce(closed_at, ?), erased_at = ? WHERE id = ?`,
      )
      .run(database.seal(kept, detailsId(row.id)), at, at, row.id ?? null)
  }
}
