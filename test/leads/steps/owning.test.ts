import { expect, test } from 'vitest'
import { DeskBench, deskRules, leadAt, MAIN, WUQING } from '../../support/desk-bench.ts'
import { conversation, inbound, STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = '2026-11-24T02:00:00.000Z'

/** Whom the conversation of the lead belongs to. */
const phaseOf = async (bench: DeskBench, id = 'L-1') =>
  (await bench.operations.conversations.load(`chat:${id}`))?.phase.name

test('claiming tells the enterprise who has its case and until when it hears, and redraws the card', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'))
  await bench.desk.claim('L-1', bench.by(STAFF_WANG))
  expect(await bench.words()).toEqual({
    'person of L-1': [expect.stringMatching(/L-1.*王芳.*11月24日（周二）11:00前/)],
    [MAIN.chatId]: ['lead-card'],
  })
  expect(await bench.lead()).toMatchObject({ owner: STAFF_WANG, claimedAt: NOW, lastActivityAt: NOW })
  expect(await bench.leads.history('L-1')).toEqual([
    { leadId: 'L-1', at: NOW, actor: { type: 'staff', ...STAFF_WANG }, event: { type: 'claimed' } },
  ])
  expect(await phaseOf(bench)).toBe('with-staff')
})

test('claiming sets when the owner is reminded, and notes who sees the contact data', async () => {
  await using bench = new DeskBench()
  const { contact: _contact, ...silent } = leadAt('new', 'L-2')
  await bench.add(leadAt('new'), silent)
  await bench.desk.claim('L-1', bench.by(STAFF_WANG))
  const due = await bench.leads.dueTimers(new Date(Date.parse(NOW) + 72 * HOUR))
  expect(due.map(({ kind, dueAt }) => [kind, (dueAt.getTime() - Date.parse(NOW)) / HOUR])).toEqual([
    ['first-response', 1],
    ['follow-up', 48],
  ])
  await bench.desk.claim('L-2', bench.by(STAFF_WANG))
  expect(await bench.leads.accesses()).toEqual([
    { leadId: 'L-1', at: NOW, who: '王芳 (7)', how: 'claim' },
    { leadId: 'L-1', at: NOW, who: MAIN.name, how: 'card' },
  ])
})

test('assigning a waiting lead tells the enterprise and the colleague', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'))
  await bench.desk.assign('L-1', STAFF_LI, bench.by(STAFF_WANG))
  const sent = await bench.sent()
  expect(sent.map(({ address, content }) => [address, content.type])).toEqual([
    ['person of L-1', 'text'],
    [MAIN.chatId, 'lead-card'],
    [MAIN.chatId, 'staff-notice'],
  ])
  expect(sent[0]?.content).toMatchObject({ text: expect.stringContaining('工作人员 李强 受理') })
  expect(sent[2]?.content).toMatchObject({ text: '王芳 把 L-1 交给 李强 跟进。', mentions: [STAFF_LI] })
  expect(await bench.events()).toEqual([{ type: 'assigned', to: STAFF_LI }])
  expect(await bench.leads.accesses()).toMatchObject([
    { who: '李强 (8)', how: 'claim' },
    { who: MAIN.name, how: 'card' },
  ])
})

test('handing a lead on keeps how far it is and tells the enterprise who has it now', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('visiting'))
  bench.clock.advance(HOUR)
  await bench.desk.assign('L-1', STAFF_LI, bench.by(STAFF_WANG))
  expect(await bench.lead()).toMatchObject({ status: 'visiting', owner: STAFF_LI, claimedAt: NOW })
  expect((await bench.words())['person of L-1']).toEqual([expect.stringContaining('现由工作人员 李强 跟进')])
  expect((await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_WANG))).outcome).toBe('refused')
  expect((await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_LI))).outcome).toBe('done')
})

test('another system that assigns is named as who did it', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'))
  await bench.desk.assign('L-1', STAFF_LI, { by: { type: 'system', name: 'CRM' }, operation: 'request 1' })
  expect((await bench.words())[MAIN.chatId]).toContain('CRM 把 L-1 交给 李强 跟进。')
})

test('a released lead waits again, the assistant has the word again, and all of them are told', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted'))
  expect(await phaseOf(bench)).toBe('with-staff')
  bench.clock.advance(HOUR)
  await bench.desk.release('L-1', bench.by(STAFF_WANG))
  expect(await phaseOf(bench)).toBe('asking')
  const released = await bench.lead()
  expect(released).toMatchObject({ status: 'new', waitingSince: bench.clock.now().toISOString() })
  expect([released.owner, released.claimedAt]).toEqual([undefined, undefined])
  const sent = await bench.sent()
  expect(sent.map(({ content }) => content.type)).toEqual(['text', 'lead-card', 'staff-notice'])
  expect(sent[0]?.content).toMatchObject({ text: expect.stringContaining('由我（智能助手）继续为您解答') })
  expect(sent[2]?.content).toMatchObject({
    text: expect.stringMatching(/L-1 重新待认领：王芳 已释放/),
    buttons: [[{ label: '认领', action: { type: 'claim', leadId: 'L-1' } }]],
  })
  expect(await bench.events()).toEqual([{ type: 'released', from: STAFF_WANG }])
  const due = await bench.leads.dueTimers(new Date(bench.clock.now().getTime() + HOUR))
  expect(due.map(({ kind }) => kind)).toEqual(['remind', 'escalate', 'tell-enterprise'])
})

test('a lead that was released can be claimed by a colleague, who is its owner from then on', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  await bench.desk.release('L-1', bench.by(STAFF_WANG))
  bench.clock.advance(HOUR)
  await bench.desk.claim('L-1', bench.by(STAFF_LI))
  expect(await bench.lead()).toMatchObject({ owner: STAFF_LI, claimedAt: bench.clock.now().toISOString() })
})

test('a turn of the enterprise after the release is the assistant’s', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  await bench.desk.release('L-1', bench.by(STAFF_WANG))
  const message = inbound('next', { conversationId: 'chat:L-1' })
  await bench.operations.inbox.accept(message)
  const state = conversation({ id: 'chat:L-1' })
  expect(await bench.operations.conversations.commitTurn({ state, handled: [message], outgoing: [] })).toBe('done')
})

test('every open lead of somebody who left the group waits again, none of another group and nobody else’s', async () => {
  await using bench = new DeskBench()
  await bench.add(
    leadAt('claimed', 'L-1'),
    leadAt('negotiating', 'L-2'),
    leadAt('signed', 'L-3'),
    leadAt('claimed', 'L-4', { owner: STAFF_LI }),
    leadAt('claimed', 'L-5', { place: { group: WUQING.name, chatId: WUQING.chatId } }),
  )
  expect((await bench.desk.staffLeft(STAFF_WANG, MAIN.chatId, 'left 1')).map(({ id }) => id)).toEqual(['L-1', 'L-2'])
  const statuses = (await bench.leads.list()).map(({ id, status }) => `${id} ${status}`)
  expect(statuses).toEqual(['L-1 new', 'L-2 new', 'L-3 signed', 'L-4 claimed', 'L-5 claimed'])
  expect(await bench.leads.history('L-1')).toMatchObject([
    { actor: { type: 'desk' }, event: { type: 'released', from: STAFF_WANG, because: 'left-the-group' } },
  ])
  expect((await bench.words())[MAIN.chatId]?.filter((text) => text.includes('王芳 已不在工作群'))).toHaveLength(2)
  expect(await bench.desk.staffLeft(STAFF_WANG, MAIN.chatId, 'left 1'), 'told again').toEqual([])
  expect(await bench.sent()).toEqual([])
})

test('nobody who left the group is offered a lead', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed', 'L-1'), leadAt('new', 'L-2'))
  await bench.desk.staffLeft(STAFF_WANG, MAIN.chatId, 'left 1')
  expect((await bench.events('L-2')).map(({ type }) => type)).not.toContain('reoffered')
  expect((await bench.words())[MAIN.chatId]?.filter((text) => text.includes('现在可以接手'))).toEqual([])
})

test('who ends or releases a lead is offered the one of its group that waits longest', async () => {
  await using bench = new DeskBench()
  const elsewhere = { group: WUQING.name, chatId: WUQING.chatId }
  await bench.add(
    leadAt('contacted', 'L-1'),
    leadAt('new', 'L-2', { waitingSince: '2026-11-24T01:30:00.000Z' }),
    leadAt('new', 'L-3', { waitingSince: '2026-11-24T01:00:00.000Z' }),
    leadAt('new', 'L-4', { waitingSince: '2026-11-24T00:00:00.000Z', place: elsewhere }),
  )
  await bench.desk.setStatus('L-1', 'lost', bench.by(STAFF_WANG), 'other')
  const offers = (await bench.sent()).filter(({ content }) => content.type === 'staff-notice')
  expect(offers).toMatchObject([
    {
      address: MAIN.chatId,
      leadId: 'L-3',
      content: {
        text: 'L-3 已等待 1 小时，王芳 现在可以接手。',
        mentions: [STAFF_WANG],
        buttons: [[{ label: '认领', action: { type: 'claim', leadId: 'L-3' } }]],
      },
    },
  ])
  expect(await bench.events('L-3')).toEqual([{ type: 'reoffered' }])
})

test.each(['visiting', 'negotiating'] as const)(
  'nothing is offered while somebody still has the lead: %s',
  async (to) => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted', 'L-1'), leadAt('new', 'L-2'))
    await bench.desk.setStatus('L-1', to, bench.by(STAFF_WANG))
    expect(await bench.events('L-2')).toEqual([])
  },
)

test('a released lead is not offered at once to who released it', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted', 'L-1'))
  await bench.desk.release('L-1', bench.by(STAFF_WANG))
  expect((await bench.events()).map(({ type }) => type)).toEqual(['released'])
})

test('a person may not get a lead of an enterprise that a colleague talks to, in whatever way', async () => {
  await using bench = new DeskBench()
  const same = { conversationId: 'chat:L-1' }
  await bench.add(leadAt('contacted', 'L-1'), leadAt('new', 'L-2', same), leadAt('lost', 'L-3', same))
  const refused = { outcome: 'refused', refusal: 'other-owner' }
  expect(await bench.desk.claim('L-2', bench.by(STAFF_LI))).toMatchObject(refused)
  expect(await bench.desk.assign('L-2', STAFF_LI, bench.by(STAFF_WANG))).toMatchObject(refused)
  expect(await bench.desk.reopen('L-3', bench.by(STAFF_LI))).toMatchObject(refused)
  expect((await bench.desk.claim('L-2', bench.by(STAFF_WANG))).outcome, 'who talks to it already may').toBe('done')
})

test('nobody gets more open leads than the rules allow, in whatever way', async () => {
  await using bench = new DeskBench({ rules: { limits: { ...deskRules().limits, leadsPerPerson: 1 } } })
  await bench.add(leadAt('claimed', 'L-1'), leadAt('new', 'L-2'), leadAt('lost', 'L-3'))
  const refused = { outcome: 'refused', refusal: 'too-many' }
  expect(await bench.desk.claim('L-2', bench.by(STAFF_WANG))).toMatchObject(refused)
  expect(await bench.desk.assign('L-2', STAFF_WANG, bench.by(STAFF_LI))).toMatchObject(refused)
  expect(await bench.desk.reopen('L-3', bench.by(STAFF_WANG))).toMatchObject(refused)
})

test('claims at the same moment do not get around what one alone would not be allowed', async () => {
  await using bench = new DeskBench({ rules: { limits: { ...deskRules().limits, leadsPerPerson: 1 } } })
  const same = { conversationId: 'chat:L-3' }
  await bench.add(leadAt('new', 'L-1'), leadAt('new', 'L-2'), leadAt('new', 'L-3', same), leadAt('new', 'L-4', same))
  const [zhao, qian] = [
    { id: '21', name: '赵强' },
    { id: '22', name: '钱明' },
  ]
  const byOne = ['L-1', 'L-2'].map((id) => bench.desk.claim(id, bench.by(STAFF_WANG)))
  expect((await Promise.all(byOne)).map(({ outcome }) => outcome).sort(), 'one person, two leads').toEqual([
    'done',
    'refused',
  ])
  const ofOne = [bench.desk.claim('L-3', bench.by(zhao)), bench.desk.claim('L-4', bench.by(qian))]
  expect((await Promise.all(ofOne)).map(({ outcome }) => outcome).sort(), 'one enterprise, two people').toEqual([
    'done',
    'refused',
  ])
})
