import { expect, test } from 'vitest'
import { placeOpenLeads } from '../../src/leads/placing.ts'
import { DeskBench, deskRules, leadAt, MAIN, WUQING } from '../support/desk-bench.ts'

const settings = (bench: DeskBench, ...groups: ReturnType<typeof deskRules>['groups']) => ({
  ...bench.settings,
  rules: deskRules({ groups }),
})

const placeless = (status: Parameters<typeof leadAt>[0], id: string) => {
  const { place: _place, ...rest } = leadAt(status, id)
  return rest
}

test('open leads that were taken before there was a group get their card, and ended ones do not', async () => {
  await using bench = new DeskBench()
  await bench.add(placeless('new', 'L-1'), placeless('contacted', 'L-2'), placeless('closed', 'L-3'))
  expect(await placeOpenLeads(bench.leads, bench.settings, bench.clock)).toBe(2)
  for (const id of ['L-1', 'L-2']) {
    expect((await bench.lead(id)).place).toEqual({ group: MAIN.name, chatId: MAIN.chatId })
  }
  expect((await bench.lead('L-3')).place).toBeUndefined()
  const cards = (await bench.sent()).map(({ address, content }) => [address, content])
  expect(cards).toEqual([
    [MAIN.chatId, { type: 'lead-card', leadId: 'L-1' }],
    [MAIN.chatId, { type: 'lead-card', leadId: 'L-2' }],
  ])
})

test('a lead whose group is gone from the rules moves to the one that its route names', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1'))
  const routes = [{ when: { districts: ['武清'] }, group: WUQING.name, topicId: '17' }]
  const rules = deskRules({ groups: [WUQING], routes })
  expect(await placeOpenLeads(bench.leads, { ...bench.settings, rules }, bench.clock)).toBe(1)
  expect((await bench.lead()).place).toEqual({ group: WUQING.name, chatId: WUQING.chatId, topicId: '17' })
})

test('leads stay where they are as long as their group is there, and nothing happens at the next start', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1'), placeless('new', 'L-2'))
  expect(await placeOpenLeads(bench.leads, bench.settings, bench.clock)).toBe(1)
  const { place } = await bench.lead('L-1')
  await bench.sent()
  expect(await placeOpenLeads(bench.leads, bench.settings, bench.clock)).toBe(0)
  expect(await bench.sent()).toEqual([])
  expect((await bench.lead('L-1')).place).toEqual(place)
})

test('without any group leads keep their place', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1'))
  expect(await placeOpenLeads(bench.leads, settings(bench), bench.clock)).toBe(0)
  expect((await bench.lead()).place?.group).toBe(MAIN.name)
})

test('a lead goes to another group and back as the rules change', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1'))
  for (const group of [WUQING, MAIN, WUQING]) {
    bench.clock.advance(60_000)
    await placeOpenLeads(bench.leads, settings(bench, group), bench.clock)
    expect((await bench.lead()).place?.group).toBe(group.name)
    expect((await bench.sent()).map(({ address }) => address)).toContain(group.chatId)
  }
})

test('a lead follows its group to the chat that the rules name now, but not where the chat itself moved', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new', 'L-1'))
  await bench.leads.moveChat(MAIN.chatId, '-3003')
  await bench.sent()
  expect(await placeOpenLeads(bench.leads, bench.settings, bench.clock)).toBe(0)
  const elsewhere = settings(bench, { ...MAIN, chatId: '-4004' })
  expect(await placeOpenLeads(bench.leads, elsewhere, bench.clock)).toBe(1)
  expect((await bench.lead()).place).toEqual({ group: MAIN.name, chatId: '-4004' })
})

test('staff have the usual time for a lead that they see only now', async () => {
  await using bench = new DeskBench()
  bench.clock.advance(3 * 60 * 60_000)
  await bench.add(placeless('new', 'L-1'), placeless('contacted', 'L-2'))
  await placeOpenLeads(bench.leads, bench.settings, bench.clock)
  const due = await bench.leads.dueTimers(new Date(bench.clock.now().getTime() + 60 * 60_000))
  expect(due.map(({ kind, leadId, dueAt }) => [kind, leadId, dueAt.getTime() - bench.clock.now().getTime()])).toEqual([
    ['remind', 'L-1', 15 * 60_000],
    ['escalate', 'L-1', 30 * 60_000],
    ['tell-enterprise', 'L-1', 45 * 60_000],
  ])
})
