import { describe, expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { type EndReason, LEAD_STATUSES, type LeadStatus } from '../../src/domain/lead.ts'
import type { DeskOutcome, DeskRefusal, DeskRequest } from '../../src/ports/staff-desk.ts'
import { DeskBench, deskRules, leadAt, MAIN } from '../support/desk-bench.ts'
import { lead, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'

/** A step that somebody may ask for, by name. */
const STEPS = {
  claim: (bench: DeskBench, request: DeskRequest) => bench.desk.claim('L-1', request),
  release: (bench: DeskBench, request: DeskRequest) => bench.desk.release('L-1', request),
  assign: (bench: DeskBench, request: DeskRequest) => bench.desk.assign('L-1', STAFF_LI, request),
  new: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'new', request),
  claimed: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'claimed', request),
  contacted: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'contacted', request),
  visiting: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'visiting', request),
  negotiating: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'negotiating', request),
  signed: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'signed', request),
  lost: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'lost', request, 'other'),
  closed: (bench: DeskBench, request: DeskRequest) => bench.desk.setStatus('L-1', 'closed', request, 'answered'),
  reopen: (bench: DeskBench, request: DeskRequest) => bench.desk.reopen('L-1', request),
  merge: (bench: DeskBench, request: DeskRequest) => bench.desk.merge('L-1', 'L-2', request),
  note: (bench: DeskBench, request: DeskRequest) => bench.desk.note('L-1', '内部', request),
  reply: (bench: DeskBench, request: DeskRequest) => bench.desk.reply('L-1', { text: '您好' }, request),
} as const

type Step = keyof typeof STEPS
type After = LeadStatus | DeskRefusal
type Row = readonly [After, After, After, After, After, After, After, After]

const same: Row = LEAD_STATUSES
const ended = ['ended', 'ended', 'ended'] as const

/** The status after a step, or why it is refused, from each of the statuses in their order. Wang has the lead. */
const BY_WANG: Readonly<Record<Step, Row>> = {
  claim: ['claimed', 'already-yours', 'already-yours', 'already-yours', 'already-yours', ...ended],
  release: ['not-claimed', 'new', 'new', 'new', 'new', 'not-claimed', 'not-claimed', 'not-claimed'],
  assign: ['claimed', 'claimed', 'contacted', 'visiting', 'negotiating', ...ended],
  new: ['not-claimed', 'illegal-step', 'illegal-step', 'illegal-step', 'illegal-step', ...ended],
  claimed: ['not-claimed', 'illegal-step', 'illegal-step', 'illegal-step', 'illegal-step', ...ended],
  contacted: ['not-claimed', 'contacted', 'illegal-step', 'contacted', 'contacted', ...ended],
  visiting: ['not-claimed', 'visiting', 'visiting', 'illegal-step', 'visiting', ...ended],
  negotiating: ['not-claimed', 'negotiating', 'negotiating', 'negotiating', 'illegal-step', ...ended],
  signed: ['not-claimed', 'illegal-step', 'signed', 'signed', 'signed', ...ended],
  lost: ['not-claimed', 'lost', 'lost', 'lost', 'lost', ...ended],
  closed: ['closed', 'closed', 'closed', 'closed', 'closed', ...ended],
  reopen: ['not-ended', 'not-ended', 'not-ended', 'not-ended', 'not-ended', 'claimed', 'claimed', 'claimed'],
  merge: ['closed', 'closed', 'closed', 'closed', 'closed', ...ended],
  note: same,
  reply: ['not-claimed', 'contacted', 'contacted', 'visiting', 'negotiating', ...ended],
}

const others = ['not-yours', 'not-yours', 'not-yours', 'not-yours'] as const

/** The same asked for by a colleague: a lead is moved along by whoever has it, and handed on by anybody. */
const BY_LI: Readonly<Record<Step, Row>> = {
  ...BY_WANG,
  claim: ['claimed', ...others, ...ended],
  release: ['not-claimed', ...others, 'not-claimed', 'not-claimed', 'not-claimed'],
  new: ['not-claimed', ...others, ...ended],
  claimed: ['not-claimed', ...others, ...ended],
  contacted: ['not-claimed', ...others, ...ended],
  visiting: ['not-claimed', ...others, ...ended],
  negotiating: ['not-claimed', ...others, ...ended],
  signed: ['not-claimed', ...others, ...ended],
  lost: ['not-claimed', ...others, ...ended],
  closed: ['closed', ...others, ...ended],
  merge: ['closed', ...others, ...ended],
  reply: ['not-claimed', ...others, ...ended],
}

/** Another system moves leads along as if it had them, but it is nobody who could have one or write to people. */
const BY_SYSTEM: Readonly<Record<Step, Row>> = {
  ...BY_WANG,
  claim: ['illegal-step', 'illegal-step', 'illegal-step', 'illegal-step', 'illegal-step', ...ended],
  reopen: ['not-ended', 'not-ended', 'not-ended', 'not-ended', 'not-ended', 'new', 'new', 'new'],
  reply: ['not-claimed', ...others, ...ended],
}

const afterOf = (result: DeskOutcome): After | undefined =>
  result.outcome === 'refused' ? result.refusal : 'lead' in result ? result.lead.status : undefined

const casesOf = (table: Readonly<Record<Step, Row>>) =>
  LEAD_STATUSES.flatMap((status, index) =>
    (Object.keys(table) as Step[]).map((name) => [status, name, table[name][index] as After] as const),
  )

describe.each([
  ['its owner', BY_WANG, { type: 'staff', ...STAFF_WANG } as const],
  ['a colleague', BY_LI, { type: 'staff', ...STAFF_LI } as const],
  ['another system', BY_SYSTEM, { type: 'system', name: 'CRM' } as const],
])('asked for by %s', (_who, table, by) => {
  test.each(casesOf(table))('a lead that is %s, and the step %s: %s', async (status, name, after) => {
    await using bench = new DeskBench()
    await bench.add(leadAt(status), leadAt('new', 'L-2'))
    const before = await bench.lead()
    const result = await STEPS[name](bench, { by, operation: 'once' })
    expect(afterOf(result)).toBe(after)
    const isDone = LEAD_STATUSES.includes(after as LeadStatus)
    expect(result.outcome).toBe(isDone ? 'done' : 'refused')
    if (isDone) expect(await bench.lead()).toMatchObject({ status: after, version: before.version + 1 })
    else expect([await bench.lead(), await bench.events(), await bench.sent()]).toEqual([before, [], []])
    expect(bench.wakes).toBe(isDone ? 1 : 0)
  })
})

test.each(Object.keys(STEPS) as Step[])('nothing is done with a lead whose data was erased: %s', async (name) => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'), leadAt('new', 'L-2'))
  await bench.operations.conversations.erase('chat:L-1', 'telegram')
  await bench.sent()
  expect(await STEPS[name](bench, bench.by(STAFF_WANG))).toMatchObject({ outcome: 'refused', refusal: 'erased' })
  expect(await bench.sent()).toEqual([])
})

test.each(Object.keys(STEPS) as Step[])('an unknown lead is said to be unknown: %s', async (name) => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-2'))
  expect(await STEPS[name](bench, bench.by(STAFF_WANG))).toEqual({ outcome: 'unknown' })
})

test.each(Object.keys(STEPS) as Step[])('the same request again changes nothing: %s', async (name) => {
  await using bench = new DeskBench({ sendsEvents: true })
  const status = { claim: 'new', reopen: 'closed' } as const
  await bench.add(leadAt(status[name as 'claim'] ?? 'visiting'), leadAt('new', 'L-2'))
  const request = { by: { type: 'staff', ...STAFF_WANG }, operation: 'press 1' } as const
  const first = await STEPS[name](bench, request)
  const after = await Promise.all([bench.lead(), bench.lead('L-2'), bench.events(), bench.events('L-2')])
  await bench.sent()
  const again = await STEPS[name](bench, request)
  if (first.outcome === 'done') expect(again.outcome).toBe('repeated')
  else expect(again).toEqual(first)
  expect(await Promise.all([bench.lead(), bench.lead('L-2'), bench.events(), bench.events('L-2')])).toEqual(after)
  expect(await bench.sent()).toEqual([])
})

test.each<[LeadStatus, EndReason | undefined]>([
  ['lost', undefined],
  ['closed', undefined],
  ['lost', 'answered'],
  ['closed', 'project-cancelled'],
  ['negotiating', 'other'],
])('the reason must be one for the status: %s for %s', async (status, reason) => {
  await using bench = new DeskBench()
  await bench.add(leadAt('visiting'))
  const result = await bench.desk.setStatus('L-1', status, bench.by(STAFF_WANG), reason)
  expect(result).toMatchObject({ outcome: 'refused', refusal: 'reason-needed' })
  expect((await bench.lead()).status).toBe('visiting')
})

test('of two staff who claim at once exactly one wins and the other is told who, 1,000 times', async () => {
  const ROUNDS = 1000
  await using bench = new DeskBench()
  await using elsewhere = new SqliteOperations({ directory: bench.folder.path, clock: bench.clock })
  const otherDesk = bench.deskOver(elsewhere)
  const wins = new Map<string, number>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const id = `L-${round}`
    await bench.add(leadAt('new', id))
    const [wang, li] = [STAFF_WANG, STAFF_LI].map((staff) => ({ ...staff, id: `${staff.id} of ${round}` }))
    const claims = [
      () => bench.desk.claim(id, bench.by(wang ?? STAFF_WANG)),
      () => otherDesk.claim(id, bench.by(li ?? STAFF_LI)),
    ]
    const results = await Promise.all((round % 2 === 0 ? claims : claims.toReversed()).map((claim) => claim()))
    const won = results.flatMap((result) => (result.outcome === 'done' ? [result.lead] : []))
    const lost = results.filter((result) => result.outcome === 'refused' && result.refusal === 'not-yours')
    expect([won.length, lost.length]).toEqual([1, 1])
    const owner = won[0]?.owner
    expect(lost).toMatchObject([{ lead: { owner } }])
    wins.set(owner?.name ?? '', (wins.get(owner?.name ?? '') ?? 0) + 1)
  }
  const steps = [...(await bench.leads.histories()).values()]
  expect(steps).toHaveLength(ROUNDS)
  expect(steps.filter((of) => of.length !== 1)).toEqual([])
  expect(wins.size).toBe(2)
  console.log(`${steps.length} leads, each claimed once: ${JSON.stringify([...wins])}`)
}, 120_000)

test('whoever was slower is asked again with what has changed, so that no change is lost', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  const notes = Array.from({ length: 20 }, (_, index) => bench.desk.note('L-1', `备注${index}`, bench.by(STAFF_LI)))
  const moves = [bench.desk.setStatus('L-1', 'visiting', bench.by(STAFF_WANG))]
  const results = await Promise.all([...notes, ...moves])
  expect(results.every(({ outcome }) => outcome === 'done')).toBe(true)
  expect(await bench.lead()).toMatchObject({ status: 'visiting', version: 22 })
  expect(await bench.events()).toHaveLength(21)
})

test('a person may claim as many open leads as the rules allow, and more once one has ended', async () => {
  const limits = { ...deskRules().limits, leadsPerPerson: 2 }
  await using bench = new DeskBench({ rules: { limits } })
  await bench.add(leadAt('claimed', 'L-1'), leadAt('negotiating', 'L-2'), leadAt('signed', 'L-3'), leadAt('new', 'L-4'))
  const refused = { outcome: 'refused', refusal: 'too-many' }
  expect(await bench.desk.claim('L-4', bench.by(STAFF_WANG))).toMatchObject(refused)
  expect((await bench.desk.claim('L-4', bench.by(STAFF_LI))).outcome).toBe('done')
  await bench.desk.setStatus('L-2', 'signed', bench.by(STAFF_WANG))
  await bench.add(leadAt('new', 'L-5'))
  expect((await bench.desk.claim('L-5', bench.by(STAFF_WANG))).outcome).toBe('done')
})

test('a lead cannot be merged into itself, into one that has ended, or into one that is not there', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'), leadAt('closed', 'L-2'))
  const into = (id: string) => bench.desk.merge('L-1', id, bench.by(STAFF_WANG))
  expect(await into('L-1')).toMatchObject({ outcome: 'refused', refusal: 'same-lead' })
  expect(await into('L-2')).toMatchObject({ outcome: 'refused', refusal: 'ended' })
  expect(await into('L-9')).toEqual({ outcome: 'unknown' })
  expect((await bench.lead()).status).toBe('new')
})

test('a lead that was merged is not opened again', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'), leadAt('new', 'L-2'))
  await bench.desk.merge('L-1', 'L-2', bench.by(STAFF_WANG))
  expect(await bench.desk.reopen('L-1', bench.by(STAFF_WANG))).toMatchObject({ refusal: 'illegal-step' })
})

test('the lead of a message in the staff chat is found', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1', { place: { group: MAIN.name, chatId: MAIN.chatId } }))
  await bench.desk.note('L-1', '内部', bench.by(STAFF_WANG))
  const [card] = await bench.sent()
  expect(await bench.desk.leadOfMessage('telegram', MAIN.chatId, `${card?.id}`)).toEqual({
    leadId: 'L-1',
    isForReplies: true,
  })
  expect(await bench.desk.leadOfMessage('telegram', MAIN.chatId, '999')).toBeUndefined()
})

test('a lead without a staff group is worked with all the same', async () => {
  await using bench = new DeskBench({ rules: { groups: [] } })
  const { place: _place, ...placeless } = leadAt('new')
  await bench.add(placeless)
  for (const name of ['claim', 'reply', 'release', 'closed'] as const) {
    expect((await STEPS[name](bench, bench.by(STAFF_WANG))).outcome, name).toBe('done')
  }
  expect(Object.keys(await bench.words())).toEqual([lead('L-1', placeless).address])
})
