import type { Language } from '../../../domain/language.ts'
import {
  anonymised,
  type EndReason,
  type Lead,
  type LeadContact,
  type LeadGrade,
  type LeadPlace,
  type LeadStatus,
} from '../../../domain/lead.ts'
import type { ChannelName } from '../../../domain/message.ts'
import { fingerprintsOf } from './lead-fingerprints.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentChat } from './present-chat.ts'
import { presentColumns, type Row } from './row.ts'

type LeadDetails = Pick<Lead, 'need' | 'question' | 'citations' | 'answered' | 'suggestions'> & {
  readonly gradeReasons: LeadGrade['reasons']
}

/** Of a lead stored before these were kept, and of one that was erased. */
const NO_DETAILS = { answered: [], suggestions: {}, gradeReasons: [] }

const detailsId = (id: unknown): string => `lead:${id}:details`
const contactId = (id: unknown): string => `lead:${id}:contact`

const placeOf = (row: Row): LeadPlace | undefined => {
  const { group, chatId, ...more } = presentColumns(row, {
    group: 'group_name',
    chatId: 'chat_id',
    topicId: 'topic_id',
    cardId: 'card_id',
  })
  return group && chatId ? { group, chatId, ...more } : undefined
}

export function toLead(database: OperationsDatabase, row: Row): Lead {
  const { ownerId, ownerName, consentVersion, consentAt, reason, ...more } = presentColumns(row, {
    ownerId: 'owner_id',
    ownerName: 'owner_name',
    consentVersion: 'consent_version',
    consentAt: 'consent_at',
    reason: 'reason',
    mergedInto: 'merged_into',
    claimedAt: 'claimed_at',
    firstResponseAt: 'first_response_at',
    lastActivityAt: 'last_activity_at',
    endedAt: 'ended_at',
    erasedAt: 'erased_at',
  })
  const { gradeReasons, ...details } = { ...NO_DETAILS, ...database.open<LeadDetails>(row.details, detailsId(row.id)) }
  const place = placeOf(row)
  return {
    id: String(row.id),
    conversationId: String(row.conversation_id),
    channel: row.channel as ChannelName,
    address: String(row.address),
    language: row.language as Language,
    status: row.status as LeadStatus,
    ...(reason ? { reason: reason as EndReason } : {}),
    ...details,
    grade: { level: row.grade as LeadGrade['level'], reasons: gradeReasons },
    ...(row.contact ? { contact: database.open<LeadContact>(row.contact, contactId(row.id)) } : {}),
    ...(ownerId ? { owner: { id: ownerId, name: ownerName ?? ownerId } } : {}),
    ...(consentVersion && consentAt ? { consent: { version: consentVersion, at: consentAt } } : {}),
    ...(place ? { place } : {}),
    createdAt: String(row.created_at),
    waitingSince: String(row.waiting_since),
    ...more,
    version: Number(row.version),
  }
}

const sealDetails = (database: OperationsDatabase, id: string, details: LeadDetails): Uint8Array =>
  database.seal(details, detailsId(id))

const detailsOf = ({ need, question, citations, answered, suggestions, grade }: Lead): LeadDetails => ({
  need,
  citations,
  answered,
  suggestions,
  gradeReasons: grade.reasons,
  ...(question ? { question } : {}),
})

/** What may change about a lead, as columns. Contact data without consent is not stored. */
function changingColumns(database: OperationsDatabase, lead: Lead) {
  const { grade, consent, contact } = lead
  return {
    status: lead.status,
    reason: lead.reason ?? null,
    owner_id: lead.owner?.id ?? null,
    owner_name: lead.owner?.name ?? null,
    grade: grade.level,
    details: sealDetails(database, lead.id, detailsOf(lead)),
    contact: consent && contact ? database.seal(contact, contactId(lead.id)) : null,
    merged_into: lead.mergedInto ?? null,
    waiting_since: lead.waitingSince,
    claimed_at: lead.claimedAt ?? null,
    first_response_at: lead.firstResponseAt ?? null,
    last_activity_at: lead.lastActivityAt ?? null,
    ended_at: lead.endedAt ?? null,
  }
}

/** Within the surrounding transaction. */
export function insertLead(database: OperationsDatabase, lead: Lead): void {
  const columns = {
    id: lead.id,
    conversation_id: lead.conversationId,
    channel: lead.channel,
    address: lead.address,
    language: lead.language,
    consent_version: lead.consent?.version ?? null,
    consent_at: lead.consent?.at ?? null,
    group_name: lead.place?.group ?? null,
    chat_id: lead.place ? presentChat(database, lead.place.chatId) : null,
    topic_id: lead.place?.topicId ?? null,
    created_at: lead.createdAt,
    ...changingColumns(database, lead),
  }
  const names = Object.keys(columns)
  database
    .prepare(`INSERT INTO lead (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`)
    .run(columns)
  storeFingerprints(database, lead)
}

/** Within the surrounding transaction; false when the lead has changed since its version was read. */
export function updateLead(database: OperationsDatabase, lead: Lead): boolean {
  const columns = changingColumns(database, lead)
  const assignments = Object.keys(columns).map((name) => `${name} = :${name}`)
  const { changes } = database
    .prepare(
      `UPDATE lead SET ${assignments.join(', ')}, version = version + 1
       WHERE id = :id AND version = :version AND erased_at IS NULL`,
    )
    .run({ ...columns, id: lead.id, version: lead.version })
  if (Number(changes) === 0) return false
  storeFingerprints(database, lead)
  return true
}

function storeFingerprints(database: OperationsDatabase, lead: Lead): void {
  for (const fingerprint of fingerprintsOf(database, lead)) {
    database
      .prepare('INSERT OR IGNORE INTO lead_fingerprint (lead_id, fingerprint) VALUES (?, ?)')
      .run(lead.id, fingerprint)
  }
}

/** Leads of a file that was written before there were fingerprints are found like any other from then on. */
export function fingerprintOldLeads(database: OperationsDatabase): void {
  database.transaction(() => {
    const rows = database
      .prepare('SELECT * FROM lead WHERE erased_at IS NULL AND id NOT IN (SELECT lead_id FROM lead_fingerprint)')
      .all()
    for (const row of rows) storeFingerprints(database, toLead(database, row))
  })
}

/** Within the surrounding transaction: leaves what was wanted where and when, and nothing of who. */
export function anonymiseLead(database: OperationsDatabase, lead: Lead, at: string): void {
  const { id, status, reason = null, endedAt = null, ...left } = anonymised(lead, at)
  database
    .prepare(
      `UPDATE lead SET conversation_id = '', address = '', details = ?, contact = NULL, erased_at = ?, status = ?,
         reason = ?, ended_at = ?, version = version + 1 WHERE id = ?`,
    )
    .run(sealDetails(database, id, detailsOf({ id, status, ...left })), at, status, reason, endedAt, id)
  database.prepare('DELETE FROM lead_fingerprint WHERE lead_id = ?').run(id)
  database.prepare('DELETE FROM draft WHERE lead_id = ?').run(id)
}
