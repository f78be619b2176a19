import { describe, expect, test } from 'vitest'
import type { DeskRules } from '../../src/domain/desk-rules.ts'
import type { OutboundMessage } from '../../src/domain/message.ts'
import { DeskTimers } from '../../src/leads/desk-timers.ts'
import { openLead } from '../../src/leads/new-lead.ts'
import type { LeadStore } from '../../src/ports/lead-store.ts'
import { DeskBench, leadAt, MAIN, WUQING } from '../support/desk-bench.ts'
import { conversation, inbound, lead, STAFF_WANG } from '../support/lead-fixtures.ts'
import { STEP_RULES, shanghai } from '../support/lead-steps.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { blankPicture } from '../support/silent-office.ts'

const MINUTE = 60_000

/** Timers over the bench's present database. */
const timersOf = (bench: DeskBench, leads: LeadStore = bench.leads, log = new RecordingLog()) =>
  new DeskTimers({
    leads,
    clock: bench.clock,
    log,
    settings: bench.settings,
    picture: blankPicture,
    wake: () => undefined,
  })

const setTo = (bench: DeskBench, at: string) =>
  bench.clock.advance(shanghai(at).getTime() - bench.clock.now().getTime())

/** Stores a lead as the conversation does, at the present time of the bench. */
async function take(bench: DeskBench, id = 'L-1') {
  const {
    grade: _grade,
    createdAt: _createdAt,
    waitingSince: _since,
    status: _status,
    version: _v,
    ...request
  } = lead(id)
  const opened = openLead({ ...request, address: `person of ${id}` }, bench.settings, bench.clock.now())
  const message = inbound(`for ${id}`)
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation({ leadId: id }),
    handled: [message],
    outgoing: opened.messages,
    newLead: opened.lead,
    leadSteps: opened.steps,
    timers: opened.timers,
  })
  await bench.sent()
  return opened
}

/** What the desk says to a chat or a person, without cards. */
const said = (sent: readonly OutboundMessage[], address: string): readonly string[] =>
  sent.flatMap((message) => (message.address === address && 'text' in message.content ? [message.content.text] : []))

/** Fires what is due at each of the times and says what was told to staff and to the enterprise. */
async function course(bench: DeskBench, ...times: readonly string[]) {
  const told: Record<string, readonly string[]> = {}
  for (const time of times) {
    setTo(bench, time)
    await timersOf(bench).fireDue()
    const sent = await bench.sent()
    told[time] = [...said(sent, MAIN.chatId), ...said(sent, WUQING.chatId), ...said(sent, 'person of L-1')]
  }
  return told
}

describe('a lead that nobody claims', () => {
  test('staff are reminded, then whoever is responsible, then the enterprise is told: each once', async () => {
    await using bench = new DeskBench({ rules: { escalation: { group: WUQING.name } } })
    await take(bench)
    const told = await course(bench, '24 10:14', '24 10:15', '24 10:16', '24 10:30', '24 10:45', '24 12:00', '25 10:00')
    expect(told).toEqual({
      '24 10:14': [],
      '24 10:15': [expect.stringContaining('还没有人认领')],
      '24 10:16': [],
      '24 10:30': [expect.stringContaining('仍无人认领'), expect.stringContaining('仍无人认领')],
      '24 10:45': [expect.stringContaining('已告知企业'), expect.stringMatching(/抱歉.*L-1/)],
      '24 12:00': [],
      '25 10:00': [],
    })
    expect((await bench.events()).map(({ type }) => type)).toEqual(['created', 'reminded', 'escalated', 'delay-told'])
  })

  test('what was due while the process was down is done once when it is up again', async () => {
    await using bench = new DeskBench()
    await take(bench)
    setTo(bench, '24 10:20')
    await bench.restart()
    expect((await course(bench, '24 10:20'))['24 10:20']).toHaveLength(1)
    await bench.restart()
    expect((await course(bench, '24 10:21'))['24 10:21']).toEqual([])
    expect((await bench.events()).map(({ type }) => type)).toEqual(['created', 'reminded'])
  })

  test('two processes over one database fire it once', async () => {
    await using bench = new DeskBench()
    await take(bench)
    setTo(bench, '24 10:15')
    await Promise.all([timersOf(bench).fireDue(), timersOf(bench).fireDue()])
    expect(said(await bench.sent(), MAIN.chatId)).toHaveLength(1)
  })

  test('nothing is said once somebody has claimed it', async () => {
    await using bench = new DeskBench()
    await take(bench)
    setTo(bench, '24 10:10')
    await bench.desk.claim('L-1', bench.by(STAFF_WANG))
    await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_WANG))
    await bench.sent()
    expect(Object.values(await course(bench, '24 10:15', '24 10:30', '24 10:45')).flat()).toEqual([])
  })

  test('after a release the waiting begins anew', async () => {
    await using bench = new DeskBench()
    await take(bench)
    await bench.desk.claim('L-1', bench.by(STAFF_WANG))
    setTo(bench, '24 10:10')
    await bench.desk.release('L-1', bench.by(STAFF_WANG))
    await bench.sent()
    expect(await course(bench, '24 10:15', '24 10:24', '24 10:25')).toEqual({
      '24 10:15': [],
      '24 10:24': [],
      '24 10:25': [expect.stringContaining('已等待 15 分钟')],
    })
  })

  test.each([
    ['after closing', '24 20:00', '25 09:15'],
    ['shortly before closing', '24 17:50', '25 09:05'],
    ['on a weekend', '28 11:00', '30 09:15'],
  ])('working time alone counts for a lead that comes %s', async (_when, taken, due) => {
    await using bench = new DeskBench()
    setTo(bench, taken)
    await take(bench)
    const before = shanghai(due).getTime() - MINUTE - bench.clock.now().getTime()
    bench.clock.advance(before)
    await timersOf(bench).fireDue()
    expect(await bench.sent()).toEqual([])
    expect((await course(bench, due))[due]).toEqual([expect.stringContaining('还没有人认领')])
  })

  test('each group’s own hours count', async () => {
    const evening = { ...MAIN, hours: { ...STEP_RULES.hours, from: 18 * 60, until: 23 * 60 } }
    await using bench = new DeskBench({ rules: { groups: [evening] } })
    await take(bench)
    expect(await bench.leads.nextTimerAt()).toEqual(shanghai('24 18:15'))
  })
})

describe('a lead that somebody has', () => {
  async function claimed() {
    const bench = new DeskBench()
    await take(bench)
    await bench.desk.claim('L-1', bench.by(STAFF_WANG))
    await bench.sent()
    return bench
  }

  test('the owner is reminded once of an answer that is due', async () => {
    await using bench = await claimed()
    expect(await course(bench, '24 10:59', '24 11:00', '24 11:01')).toEqual({
      '24 10:59': [],
      '24 11:00': [expect.stringContaining('还没有收到您的答复')],
      '24 11:01': [],
    })
  })

  test('the owner is reminded of a lead that stands still, again and again, until it has ended', async () => {
    await using bench = await claimed()
    setTo(bench, '24 10:01')
    await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_WANG))
    await bench.sent()
    const still = expect.stringContaining('没有进展')
    expect(await course(bench, '26 10:00', '26 10:01', '27 10:01', '30 10:01')).toEqual({
      '26 10:00': [],
      '26 10:01': [still],
      '27 10:01': [],
      '30 10:01': [still],
    })
    await bench.desk.setStatus('L-1', 'signed', bench.by(STAFF_WANG))
    await bench.sent()
    expect(Object.values(await course(bench, '32 10:00', '36 10:00')).flat()).toEqual([])
  })

  test('a note is no answer: the owner is reminded of what the enterprise was promised', async () => {
    await using bench = await claimed()
    setTo(bench, '24 10:05')
    await bench.desk.note('L-1', '先看材料', bench.by(STAFF_WANG))
    await bench.sent()
    expect((await course(bench, '24 11:00'))['24 11:00']).toEqual([expect.stringContaining('还没有收到您的答复')])
  })

  test('whatever the owner does puts the follow-up off, also a note', async () => {
    await using bench = await claimed()
    setTo(bench, '25 10:00')
    await timersOf(bench).fireDue()
    await bench.desk.note('L-1', '电话谈过', bench.by(STAFF_WANG))
    await bench.sent()
    expect(await course(bench, '26 10:00', '27 10:00')).toEqual({
      '26 10:00': [],
      '27 10:00': [expect.stringContaining('已有 2 天没有进展')],
    })
  })
})

describe('what recurs', () => {
  const digest = { weekday: 1, minute: 9 * 60 }

  /** Runs the timers as the program does, and waits until they sleep again after each of the times. */
  async function running(rules: Partial<DeskRules>, ...times: readonly string[]) {
    const bench = new DeskBench({ rules })
    const told = []
    for (const time of times) {
      await using timers = timersOf(bench)
      timers.start()
      await bench.clock.asleep()
      setTo(bench, time)
      timers.wake()
      await bench.clock.asleep()
      told.push(await bench.sent())
    }
    return { bench, told }
  }

  test('every group gets last week’s figures on its day, in words and as a picture, once a week', async () => {
    const { bench, told } = await running({ digest }, '29 12:00', '30 09:00', '30 09:01', '37 09:00')
    await using _bench = bench
    const shown = told.map((sent) => sent.map(({ address, content }) => `${address} ${content.type}`).sort())
    const both = ['-1001 picture', '-1001 staff-notice', '-2002 picture', '-2002 staff-notice']
    expect(shown).toEqual([[], both, [], both])
    expect(told[1]?.[0]?.content).toMatchObject({ text: expect.stringMatching(/^上周线索周报/) })
  })

  test('personal data past its time is erased every night, and that is recorded', async () => {
    const bench = new DeskBench({ rules: { retentionDays: 30 } })
    await using _bench = bench
    const log = new RecordingLog()
    await bench.add(leadAt('signed', 'L-1'), leadAt('claimed', 'L-2'))
    const erased = async () => (await bench.leads.list()).map(({ erasedAt }) => erasedAt !== undefined)
    for (const [time, isErased] of [
      ['54 12:00', false],
      ['55 03:00', true],
    ] as const) {
      await using timers = timersOf(bench, bench.leads, log)
      timers.start()
      await bench.clock.asleep()
      setTo(bench, time)
      timers.wake()
      await expect.poll(erased).toEqual([isErased, false])
    }
    expect(log.entries).toMatchObject([{ level: 'info', facts: { leads: 1 } }])
    const next = await bench.leads.nextTimerAt()
    expect(next).toEqual(shanghai('56 03:00'))
  })

  test('another system learns whose data is gone, however many they are', async () => {
    await using bench = new DeskBench({ rules: { retentionDays: 30 }, sendsEvents: true })
    const ids = Array.from({ length: 25 }, (_, index) => `L-${index + 10}`)
    await bench.add(...ids.map((id) => leadAt('signed', id)))
    await bench.leads.commit({ timers: [{ kind: 'sweep', basis: 'today', dueAt: bench.clock.now() }] })
    setTo(bench, '60 03:00')
    await timersOf(bench).fireDue()
    const events = (await bench.sent()).filter(({ channel }) => channel === 'events')
    expect(events.map(({ leadId }) => leadId).sort()).toEqual(ids)
    expect(events[0]?.content).toMatchObject({
      payload: { type: 'lead.closed', data: { lead: { status: 'signed', erasedAt: expect.any(String) } } },
    })
    expect(JSON.stringify(events)).not.toContain('天津测试有限公司')
  })

  test('nothing recurs where the rules want neither', async () => {
    const { bench } = await running({}, '24 12:00')
    await using _bench = bench
    expect(await bench.leads.nextTimerAt()).toBeUndefined()
  })
})

describe('troubles', () => {
  test('a lead that changes while its timer fires is looked at again', async () => {
    await using bench = new DeskBench()
    await take(bench)
    setTo(bench, '24 10:15')
    const { leads } = bench
    let isClaimed = false
    const meanwhile = new Proxy(leads, {
      get(target, name) {
        const value = Reflect.get(target, name, target)
        if (name !== 'commit') return typeof value === 'function' ? value.bind(target) : value
        return async (commit: Parameters<LeadStore['commit']>[0]) => {
          if (!isClaimed) {
            isClaimed = true
            await bench.desk.claim('L-1', bench.by(STAFF_WANG))
          }
          return leads.commit(commit)
        }
      },
    })
    await timersOf(bench, meanwhile).fireDue()
    expect((await bench.events()).map(({ type }) => type)).toEqual(['created', 'claimed'])
    expect(await leads.dueTimers(bench.clock.now()), 'it has fired').toEqual([])
  })

  test('a timer that cannot be fired is tried again and holds up no other', async () => {
    await using bench = new DeskBench()
    await take(bench, 'L-1')
    await take(bench, 'L-2')
    setTo(bench, '24 10:15')
    const { leads } = bench
    const failing = new Proxy(leads, {
      get(target, name) {
        const value = Reflect.get(target, name, target)
        if (name !== 'find') return typeof value === 'function' ? value.bind(target) : value
        return (id: string) => (id === 'L-1' ? Promise.reject(new Error('disk is full')) : leads.find(id))
      },
    })
    const log = new RecordingLog()
    const firing = timersOf(bench, failing, log).fireDue()
    await bench.clock.asleep()
    bench.clock.advance(5_000)
    await firing
    expect(log.entries).toMatchObject([{ level: 'error', facts: { timer: 'remind', leadId: 'L-1' } }])
    expect((await bench.events('L-2')).map(({ type }) => type)).toContain('reminded')
    await timersOf(bench).fireDue()
    expect((await bench.events('L-1')).map(({ type }) => type)).toContain('reminded')
  })

  test('a timer that is set by another process is seen within a minute', async () => {
    await using bench = new DeskBench()
    await using timers = timersOf(bench)
    timers.start()
    await bench.clock.asleep()
    await take(bench)
    for (let minute = 0; minute < 16; minute += 1) {
      bench.clock.advance(MINUTE)
      await bench.clock.asleep()
    }
    expect((await bench.events()).map(({ type }) => type)).toEqual(['created', 'reminded'])
  })
})
