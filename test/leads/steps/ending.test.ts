import { expect, test } from 'vitest'
import type { Language } from '../../../src/domain/language.ts'
import type { OutboundMessage } from '../../../src/domain/message.ts'
import { staffNotices } from '../../../src/leads/staff-notices.ts'
import { DeskBench, leadAt, MAIN } from '../../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'

const NOW = '2026-11-24T02:00:00.000Z'

/** The events for the system that follows, by name. */
const eventsOf = (sent: readonly OutboundMessage[]) =>
  sent.flatMap(({ content }) => (content.type === 'lead-event' ? [content.payload] : []))

test.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])(
  'an enterprise is told in its language (%s) that its case has ended and is asked how content it was',
  async (language) => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted', 'L-1', { language }))
    await bench.desk.setStatus('L-1', 'lost', bench.by(STAFF_WANG), 'conditions-unmet')
    const [told] = await bench.sent()
    const wording = staffNotices(language)
    expect(told?.content).toMatchObject({
      type: 'answer',
      answerId: expect.stringMatching(/^[\w-]{12}$/),
      answer: {
        language,
        text: `${wording.ended('L-1')}\n${wording.rateQuestion}`,
        suggestions: [{ label: wording.ratings.up }, { label: wording.ratings.down }],
      },
    })
    expect(await bench.lead()).toMatchObject({
      status: 'lost',
      reason: 'conditions-unmet',
      endedAt: NOW,
      owner: STAFF_WANG,
    })
  },
)

test('a signed lead is congratulated', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('negotiating'))
  await bench.desk.setStatus('L-1', 'signed', bench.by(STAFF_WANG))
  expect((await bench.words())['person of L-1']).toEqual([expect.stringMatching(/已完成签约，祝贺/)])
})

test('nobody is asked to rate where the rules do not want it, or where there was no inquiry', async () => {
  await using bench = new DeskBench({ rules: { askSatisfaction: false } })
  await bench.add(leadAt('contacted'))
  await bench.desk.setStatus('L-1', 'closed', bench.by(STAFF_WANG), 'answered')
  await using asking = new DeskBench()
  await asking.add(leadAt('new'))
  await asking.desk.setStatus('L-1', 'closed', asking.by(STAFF_WANG), 'not-an-inquiry')
  for (const [told] of [await bench.sent(), await asking.sent()]) {
    expect(told?.content).toMatchObject({ answer: { suggestions: [], text: expect.not.stringContaining('满意') } })
  }
})

test('a step along the way redraws the card and tells the enterprise nothing', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted'))
  await bench.desk.setStatus('L-1', 'visiting', bench.by(STAFF_WANG))
  expect(await bench.words()).toEqual({ [MAIN.chatId]: ['lead-card'] })
  expect(await bench.events()).toEqual([{ type: 'status', from: 'contacted', to: 'visiting' }])
})

test('a reopened lead belongs to who reopened it, and the enterprise is told', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('lost'))
  bench.clock.advance(60_000)
  await bench.desk.reopen('L-1', bench.by(STAFF_LI))
  const opened = await bench.lead()
  expect(opened).toMatchObject({ status: 'claimed', owner: STAFF_LI, claimedAt: bench.clock.now().toISOString() })
  expect([opened.reason, opened.endedAt]).toEqual([undefined, undefined])
  expect(await bench.words()).toEqual({
    'person of L-1': [expect.stringMatching(/已重新开启，由工作人员 李强 跟进/)],
    [MAIN.chatId]: ['lead-card'],
  })
  expect(await bench.events()).toEqual([{ type: 'reopened', from: 'lost' }])
  expect(await bench.leads.accesses()).toMatchObject([
    { who: '李强 (8)', how: 'claim' },
    { who: MAIN.name, how: 'card' },
  ])
})

test('a lead that another system reopens waits for somebody, and staff are reminded of it', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('closed'))
  await bench.desk.reopen('L-1', { by: { type: 'system', name: 'CRM' }, operation: 'request 1' })
  expect(await bench.lead()).toMatchObject({ status: 'new', waitingSince: NOW })
  expect(await bench.leads.nextTimerAt()).toEqual(new Date('2026-11-24T02:15:00.000Z'))
  expect(await bench.leads.accesses()).toEqual([])
})

test('merging ends one of two leads and leaves both as they were said, so that each can be erased for itself', async () => {
  await using bench = new DeskBench()
  const duplicate = leadAt('new', 'L-1', { need: { area: '50亩' }, question: '有厂房吗？' })
  const stays = leadAt('visiting', 'L-2', { contact: { name: '李经理', phone: '13912345678' } })
  await bench.add(duplicate, stays)
  await bench.desk.merge('L-1', 'L-2', bench.by(STAFF_WANG))
  const ended = { status: 'closed', reason: 'merged', mergedInto: 'L-2', endedAt: NOW } as const
  expect(await bench.lead('L-1')).toMatchObject({ ...ended, need: { area: '50亩' }, question: '有厂房吗？' })
  expect((await bench.lead('L-1')).contact).toEqual(duplicate.contact)
  const { version: _version, lastActivityAt: _at, ...same } = await bench.lead('L-2')
  expect(stays).toMatchObject(same)
  expect((await bench.leads.list({ mergedInto: 'L-2' })).map(({ id }) => id)).toEqual(['L-1'])
  expect(await bench.events('L-1')).toEqual([{ type: 'merged-into', leadId: 'L-2' }])
  expect(await bench.events('L-2')).toEqual([{ type: 'took-over', leadId: 'L-1' }])
})

test('merging redraws both cards and tells the enterprise that its cases are one', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed', 'L-1'), leadAt('new', 'L-2'))
  await bench.desk.merge('L-1', 'L-2', bench.by(STAFF_WANG))
  const sent = await bench.sent()
  expect(sent.filter(({ content }) => content.type === 'lead-card').map(({ leadId }) => leadId)).toEqual(['L-1', 'L-2'])
  expect(sent[0]).toMatchObject({
    address: 'person of L-1',
    content: { text: expect.stringMatching(/L-1.*L-2.*合并/) },
  })
  expect(sent.map(({ address }) => address)).not.toContain('person of L-2')
})

test('another system follows every step, and gets no contact data', async () => {
  await using bench = new DeskBench({ sendsEvents: true })
  await bench.add(leadAt('new'))
  const { desk } = bench
  await desk.claim('L-1', bench.by(STAFF_WANG))
  await desk.reply('L-1', { text: '您好' }, bench.by(STAFF_WANG))
  await desk.setStatus('L-1', 'visiting', bench.by(STAFF_WANG))
  await desk.setStatus('L-1', 'signed', bench.by(STAFF_WANG))
  const sent = await bench.sent()
  const events = eventsOf(sent)
  expect(events.map(({ type, data }) => [type, (data.lead as { status: string }).status])).toEqual([
    ['lead.claimed', 'claimed'],
    ['lead.message', 'contacted'],
    ['lead.status', 'visiting'],
    ['lead.closed', 'signed'],
  ])
  expect(sent.filter(({ channel }) => channel === 'events')).toHaveLength(4)
  for (const secret of ['13812345678', '王经理', '您好', 'person of']) {
    expect(JSON.stringify(events)).not.toContain(secret)
  }
})

test('nothing is made for another system where none follows', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'))
  await bench.desk.claim('L-1', bench.by(STAFF_WANG))
  expect((await bench.sent()).map(({ channel }) => channel)).not.toContain('events')
})
