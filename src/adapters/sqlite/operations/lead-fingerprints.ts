import { companyKey } from '../../../domain/company-name.ts'
import type { Lead } from '../../../domain/lead.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** By what two leads are of one enterprise: its company, a way to reach it, or its conversation. */
export function fingerprintsOf(database: OperationsDatabase, lead: Lead): readonly string[] {
  const { need, contact, conversationId } = lead
  const company = need.company && companyKey(need.company)
  const values: readonly (readonly [string, string | undefined])[] = [
    ['company', company],
    ['phone', contact?.phone?.replace(/\D/g, '')],
    ['email', contact?.email?.toLowerCase()],
    ['wechat', contact?.wechat?.toLowerCase()],
    ['conversation', conversationId],
  ]
  return values.flatMap(([kind, value]) => (value ? [database.fingerprint(`${kind}:${value}`)] : []))
}
