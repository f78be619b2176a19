import type { InboundMessage } from '../../../domain/message.ts'
import type { OperationsDatabase } from './operations-database.ts'
import type { Row } from './row.ts'

export const inboundRecordId = (channel: unknown, externalId: unknown): string => `inbound:${channel}:${externalId}`

export const toInboundMessage = (database: OperationsDatabase, row: Row): InboundMessage =>
  database.open<InboundMessage>(row.message, inboundRecordId(row.channel, row.external_id))
