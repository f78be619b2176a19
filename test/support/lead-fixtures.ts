import type { ConversationState } from '../../src/domain/conversation.ts'
import type { Lead } from '../../src/domain/lead.ts'
import type { InboundMessage } from '../../src/domain/message.ts'
import type { NewOutboundMessage } from '../../src/ports/outbox.ts'

export const STAFF_WANG = { id: '7', name: '王芳' }
export const STAFF_LI = { id: '8', name: '李强' }

export const inbound = (externalId: string, more: Partial<InboundMessage> = {}): InboundMessage => ({
  channel: 'telegram',
  externalId,
  conversationId: 'chat:1',
  address: '1',
  text: `消息${externalId}`,
  receivedAt: '2026-11-24T02:00:00.000Z',
  ...more,
})

export const outgoing = (dedupeKey: string, more: Partial<NewOutboundMessage> = {}): NewOutboundMessage => ({
  channel: 'telegram',
  address: '1',
  conversationId: 'chat:1',
  content: { type: 'text', text: `回复${dedupeKey}` },
  dedupeKey,
  ...more,
})

export const conversation = (more: Partial<ConversationState> = {}): ConversationState => ({
  id: 'chat:1',
  channel: 'telegram',
  address: '1',
  language: 'zh',
  turns: [],
  phase: { name: 'asking' },
  known: {},
  ...more,
})

export const lead = (id: string, more: Partial<Lead> = {}): Lead => ({
  id,
  conversationId: 'chat:1',
  channel: 'telegram',
  address: '1',
  language: 'zh',
  status: 'new',
  need: { company: '天津测试有限公司', industry: '机器人', investment: '2亿元', district: '武清区' },
  contact: { name: '王经理', phone: '13812345678' },
  consent: { version: '2026-11-24', at: '2026-11-24T02:00:00.000Z' },
  question: '土地价格是多少？',
  grade: { level: 'B', reasons: ['投资额 2亿元'] },
  answered: [],
  citations: [],
  suggestions: {},
  createdAt: '2026-11-24T02:00:00.000Z',
  waitingSince: '2026-11-24T02:00:00.000Z',
  version: 1,
  ...more,
})

export const card = (leadId: string): NewOutboundMessage => ({
  channel: 'telegram',
  address: '-100',
  leadId,
  content: { type: 'lead-card', leadId },
  dedupeKey: `card:${leadId}`,
})
