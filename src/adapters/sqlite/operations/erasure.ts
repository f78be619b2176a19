import { randomBytes } from 'node:crypto'
import type { Lead } from '../../../domain/lead.ts'
import type { ChannelName } from '../../../domain/message.ts'
import type { NewOutboundMessage } from '../../../ports/outbox.ts'
import { eraseFaqDrafts, eraseQuestions, redactQuestions } from './gap-erasure.ts'
import { inboundRecordId, toInboundMessage } from './inbound-rows.ts'
import { anonymiseLead, toLead } from './lead-rows.ts'
import { insertSteps } from './lead-steps.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound, outboundRecordId, toOutboundMessage } from './outbound-rows.ts'
import { staffChatErasure } from './staff-chat-erasure.ts'

/** The conversation's name from then on in what is only counted: it still tells whether there was a lead. */
const anonymousName = (hadLead: boolean): string =>
  `${hadLead ? 'erased-with-lead' : 'erased'}:${randomBytes(12).toString('base64url')}`

/** The card as it is then, and those of leads that show this one as merged into them. */
function redrawnCards(database: OperationsDatabase, { id, place, mergedInto }: Lead): readonly NewOutboundMessage[] {
  const into = mergedInto ? database.prepare('SELECT * FROM lead WHERE id = ?').get(mergedInto) : undefined
  const shown = [{ id, place }, ...(into ? [toLead(database, into)] : [])]
  return shown.flatMap((one): NewOutboundMessage[] =>
    one.place
      ? [
          {
            channel: 'telegram',
            address: one.place.chatId,
            leadId: one.id,
            content: { type: 'lead-card', leadId: one.id },
            dedupeKey: `card:${one.id}:erased:${id}`,
          },
        ]
      : [],
  )
}

/** Told to those who may have kept something of their own. */
function erasureNotice({ id, place, owner }: Lead): readonly NewOutboundMessage[] {
  if (!place) return []
  const text = `${id}：应企业要求，其资料已删除，请勿再联系，并删除自己保存的内容。`
  const content = { type: 'staff-notice', leadId: id, text, ...(owner ? { mentions: [owner] } : {}) } as const
  return [{ channel: 'telegram', address: place.chatId, leadId: id, content, dedupeKey: `erased:${id}` }]
}

function anonymiseQuestions(database: OperationsDatabase, conversationId: string, name: string): void {
  database.prepare('UPDATE question SET conversation_id = ? WHERE conversation_id = ?').run(name, conversationId)
}

function eraseLead(database: OperationsDatabase, lead: Lead): void {
  const at = database.timestamp()
  const forStaff = [...staffChatErasure(database, lead), ...redrawnCards(database, lead)]
  database.prepare(`DELETE FROM outbound WHERE lead_id = ? AND type NOT IN ('lead-card', 'lead-erase')`).run(lead.id)
  database.prepare('UPDATE lead_step SET words = NULL WHERE lead_id = ? AND words IS NOT NULL').run(lead.id)
  anonymiseQuestions(database, lead.conversationId, anonymousName(true))
  anonymiseLead(database, lead, at)
  eraseFaqDrafts(database, lead.id)
  insertSteps(database, [{ leadId: lead.id, at, actor: { type: 'desk' }, event: { type: 'erased' } }])
  insertOutbound(database, forStaff, null)
}

/** Within the surrounding transaction: erases leads alone, as when their time is over. */
export function eraseLeads(database: OperationsDatabase, leads: readonly Lead[]): void {
  for (const lead of leads) eraseLead(database, lead)
}

/**
 * Within the surrounding transaction. Messages not yet handled stay, as do the keys of handled ones, so that a
 * redelivery is still recognised, and the staff's cards, which hold nothing but the lead's id.
 */
export function eraseConversation(database: OperationsDatabase, conversationId: string, channel: ChannelName): void {
  const parameters = [conversationId, channel] as const
  const leads = database
    .prepare('SELECT * FROM lead WHERE conversation_id = ?')
    .all(conversationId)
    .map((row) => toLead(database, row))
  eraseLeads(database, leads)
  insertOutbound(database, leads.flatMap(erasureNotice), null)
  database
    .prepare(
      `UPDATE inbound SET message = NULL, message_id = NULL, address = NULL
       WHERE conversation_id = ? AND channel = ? AND turn IS NOT NULL`,
    )
    .run(...parameters)
  database
    .prepare(`DELETE FROM outbound WHERE conversation_id = ? AND type NOT IN ('lead-card', 'lead-erase')`)
    .run(conversationId)
  const name = anonymousName(leads.length > 0)
  database.prepare('UPDATE feedback SET conversation_id = ? WHERE conversation_id = ?').run(name, conversationId)
  anonymiseQuestions(database, conversationId, name)
  eraseQuestions(database, conversationId)
  database.prepare('DELETE FROM conversation WHERE id = ? AND channel = ?').run(...parameters)
}

/** Within the surrounding transaction: rewrites the texts kept of handled and sent messages, and of questions. */
export function redactMessages(
  database: OperationsDatabase,
  conversationId: string,
  redact: (text: string) => string,
): void {
  redactQuestions(database, conversationId, redact)
  const inbound = database
    .prepare('SELECT * FROM inbound WHERE conversation_id = ? AND turn IS NOT NULL AND message IS NOT NULL')
    .all(conversationId)
  for (const row of inbound) {
    const message = toInboundMessage(database, row)
    const text = redact(message.text)
    if (text === message.text) continue
    database
      .prepare('UPDATE inbound SET message = ? WHERE id = ?')
      .run(database.seal({ ...message, text }, inboundRecordId(row.channel, row.external_id)), row.id ?? null)
  }
  const outbound = database
    .prepare(`SELECT * FROM outbound WHERE conversation_id = ? AND type = 'answer' AND state = 'sent'`)
    .all(conversationId)
  for (const row of outbound) {
    const { content } = toOutboundMessage(database, row)
    if (content.type !== 'answer') continue
    const text = redact(content.answer.text)
    if (text === content.answer.text) continue
    const redacted = { ...content, answer: { ...content.answer, text } }
    database
      .prepare('UPDATE outbound SET content = ? WHERE id = ?')
      .run(database.seal(redacted, outboundRecordId(row.id)), row.id ?? null)
  }
}
