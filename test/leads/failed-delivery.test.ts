import { expect, test } from 'vitest'
import type { Lead } from '../../src/domain/lead.ts'
import type { OutboundMessage } from '../../src/domain/message.ts'
import { failedDelivery } from '../../src/leads/failed-delivery.ts'
import { DeskBench, leadAt, MAIN } from '../support/desk-bench.ts'
import { STAFF_WANG } from '../support/lead-fixtures.ts'

const PHOTO = { attachment: 'photo', address: '1', messageId: '3' } as const

const message = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 31,
  channel: 'telegram',
  address: 'person of L-1',
  leadId: 'L-1',
  content: { type: 'text', text: '您好' },
  ...more,
})

async function failed(lead: Lead, reason: string, more: Partial<OutboundMessage> = {}) {
  await using bench = new DeskBench()
  await bench.add(lead)
  return failedDelivery(message(more), reason, { leads: bench.leads, clock: bench.clock })
}

test.each([
  ['403: Forbidden: bot was blocked by the user', '企业已屏蔽机器人'],
  ['403: Forbidden: user is deactivated', '企业的账号已停用或无法送达'],
  ['400: Bad Request: chat not found', '企业的账号已停用或无法送达'],
  ["403: Forbidden: bot can't initiate conversation with a user", '企业的账号已停用或无法送达'],
  ['400: Bad Request: message to copy not found', '原消息已被删除'],
  ['400: Bad Request: wrong file identifier', '对方渠道拒收'],
])('the owner is told in plain words why nothing arrived: %s', async (reason, words) => {
  const { messages, steps } = await failed(leadAt('contacted'), reason)
  expect(messages).toMatchObject([
    {
      address: MAIN.chatId,
      leadId: 'L-1',
      content: {
        type: 'staff-notice',
        text: `⚠️ L-1：有一条消息没有送达企业（${words}）。可改用卡片上的联系方式。`,
        mentions: [STAFF_WANG],
      },
    },
  ])
  expect(steps).toMatchObject([{ leadId: 'L-1', actor: { type: 'desk' }, event: { type: 'delivery-failed', reason } }])
})

test.each<[OutboundMessage['content'], string, string]>([
  [
    { type: 'edit', source: 's', text: '改' },
    "400: Bad Request: message can't be edited",
    '企业看到的内容没有更改（平台不允许更改）',
  ],
  [
    { type: 'recall', source: 's' },
    "400: Bad Request: message can't be deleted for everyone",
    '消息没有撤回，企业仍能看到（发出太久，平台不允许撤回）',
  ],
])('the owner learns what the enterprise still sees: %j', async (content, reason, words) => {
  const [notice] = (await failed(leadAt('contacted'), reason, { content })).messages
  expect(notice?.content).toMatchObject({ text: expect.stringContaining(words) })
})

test('staff are told where words of the enterprise could not be shown to them, as nobody would miss them', async () => {
  const content = { type: 'lead-relay', leadId: 'L-1', text: '', media: PHOTO } as const
  const reason = '400: Bad Request: message to copy not found'
  const { messages, steps } = await failed(leadAt('contacted'), reason, { address: MAIN.chatId, content })
  expect(messages).toMatchObject([
    {
      address: MAIN.chatId,
      content: { text: expect.stringContaining('企业的一条消息无法转到这里（原消息已被删除）') },
    },
  ])
  expect(steps).toEqual([])
})

test('nobody is named while nobody has the lead, and no contact is spoken of where there is none', async () => {
  const { contact: _contact, ...silent } = leadAt('new')
  const [notice] = (await failed(silent, 'blocked by the user')).messages
  expect(notice?.content).toMatchObject({ text: '⚠️ L-1：有一条消息没有送达企业（企业已屏蔽机器人）。' })
  expect(notice?.content).not.toHaveProperty('mentions')
})

test.each<[string, Partial<OutboundMessage>]>([
  ['one for staff', { address: MAIN.chatId }],
  ['one for another system', { channel: 'events', address: 'lead-events' }],
  ['one of no lead', { leadId: undefined as unknown as string }],
  ['one of an unknown lead', { leadId: 'L-9' }],
])('%s that is given up is no failed delivery to an enterprise', async (_which, more) => {
  expect(await failed(leadAt('contacted'), 'blocked', more)).toEqual({ messages: [], steps: [] })
})

test('nothing is said of a lead whose data was erased', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted'))
  await bench.operations.conversations.erase('chat:L-1', 'telegram')
  const { leads, clock } = bench
  expect(await failedDelivery(message({ address: '' }), 'blocked', { leads, clock })).toEqual({
    messages: [],
    steps: [],
  })
})
