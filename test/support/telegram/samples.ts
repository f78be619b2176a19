import type { Answer } from '../../../src/domain/answer.ts'
import type { Lead } from '../../../src/domain/lead.ts'
import type { OutboundContent, OutboundMessage } from '../../../src/domain/message.ts'

export const STAFF_CHAT = -1001234567890

export const aLead = (part: Partial<Lead> = {}): Lead => ({
  id: 'L-241124-07',
  conversationId: 'telegram:42',
  channel: 'telegram',
  address: '42',
  language: 'zh',
  status: 'new',
  need: { company: '海河装备 <集团>', industry: '智能装备', investment: '2亿元' },
  contact: { name: '李明', phone: '13812345678' },
  consent: { version: '1', at: '2024-11-24T02:00:00.000Z' },
  question: '武清区有没有50亩工业用地？',
  grade: { level: 'B', reasons: ['投资额 2亿元（1亿元以上）'] },
  answered: [],
  citations: [],
  suggestions: {},
  place: { group: 'main', chatId: String(STAFF_CHAT) },
  createdAt: '2024-11-24T02:00:00.000Z',
  waitingSince: '2024-11-24T02:00:00.000Z',
  version: 1,
  ...part,
})

export const anAnswer = (part: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  language: 'zh',
  text: '最高奖励500万元。[1]',
  citations: [
    {
      number: 1,
      sourceId: 'S001',
      documentId: 'policies/P001',
      recordId: 'P001',
      title: '天津市促进智能制造发展条例',
      publisher: '天津市人大',
      published: '2024-03-01',
      url: 'https://example.org/p?a=1&b=2',
      quote: '最高奖励500万元。',
    },
  ],
  suggestions: [],
  confidence: 0.9,
  ...part,
})

let lastId = 0

export const outgoing = (address: number, content: OutboundContent): OutboundMessage => ({
  id: ++lastId,
  channel: 'telegram',
  address: String(address),
  content,
})

export const answering = (address: number, answer: Answer): OutboundMessage =>
  outgoing(address, { type: 'answer', answer, answerId: 'answer-1' })
