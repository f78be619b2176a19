import { expect, test } from 'vitest'
import { ConversationBench, STAFF_CHAT } from '../support/conversation-bench.ts'
import { card, conversation, inbound, lead, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'

async function withLead(bench: ConversationBench, id = 'L-1') {
  const message = inbound(`for-${id}`)
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation({ leadId: id }),
    handled: [message],
    outgoing: [{ ...card(id), address: STAFF_CHAT }],
    newLead: lead(id),
  })
}

test('of two staff who claim at once exactly one wins and the other is told who, 200 times', async () => {
  await using bench = new ConversationBench()
  for (let round = 1; round <= 200; round += 1) {
    const id = `L-${round}`
    await withLead(bench, id)
    const outcomes = await Promise.all([bench.desk.claim(id, STAFF_WANG), bench.desk.claim(id, STAFF_LI)])
    const won = outcomes.filter(({ outcome }) => outcome === 'claimed')
    const taken = outcomes.filter(({ outcome }) => outcome === 'taken')
    expect([won.length, taken.length]).toEqual([1, 1])
    const owners = outcomes.map((outcome) => 'lead' in outcome && outcome.lead.owner?.id)
    expect(new Set(owners).size).toBe(1)
  }
})

test('claiming tells the enterprise who has its case and redraws the card, once', async () => {
  await using bench = new ConversationBench()
  await withLead(bench)
  expect((await bench.desk.claim('L-1', STAFF_WANG)).outcome).toBe('claimed')
  expect((await bench.desk.claim('L-1', STAFF_WANG)).outcome).toBe('already-yours')
  bench.dispatcher.start()
  await bench.channel.received(3)
  expect(bench.channel.textsTo('1')).toEqual([expect.stringMatching(/L-1.*王芳.*工作日/)])
  expect(bench.channel.textsTo(STAFF_CHAT)).toEqual(['lead-card', 'lead-card-update'])
})

test('staff words reach the enterprise once, from the owner of a claimed lead only', async () => {
  await using bench = new ConversationBench()
  await withLead(bench)
  const reply = (staff: typeof STAFF_WANG) => bench.desk.reply('L-1', staff, '您好，明天联系您', 'update-5')
  expect((await reply(STAFF_WANG)).outcome).toBe('not-claimed')
  await bench.desk.claim('L-1', STAFF_WANG)
  expect((await reply(STAFF_LI)).outcome).toBe('not-yours')
  expect((await reply(STAFF_WANG)).outcome).toBe('sent')
  expect((await reply(STAFF_WANG)).outcome).toBe('sent')
  await bench.desk.close('L-1', STAFF_WANG)
  expect((await reply(STAFF_WANG)).outcome).toBe('closed')
  bench.dispatcher.start()
  await bench.channel.received(6)
  expect(bench.channel.textsTo('1').filter((text) => text.includes('明天联系您'))).toHaveLength(1)
})

test('closing is the owner’s to do, and repeating it changes nothing', async () => {
  await using bench = new ConversationBench()
  await withLead(bench)
  await bench.desk.claim('L-1', STAFF_WANG)
  expect((await bench.desk.close('L-1', STAFF_LI)).outcome).toBe('not-yours')
  expect((await bench.desk.close('L-1', STAFF_WANG)).outcome).toBe('closed')
  expect((await bench.desk.close('L-1', STAFF_WANG)).outcome).toBe('already-closed')
  expect((await bench.desk.claim('L-1', STAFF_LI)).outcome).toBe('closed')
})

test('an unknown lead is said to be unknown', async () => {
  await using bench = new ConversationBench()
  expect((await bench.desk.claim('L-9', STAFF_WANG)).outcome).toBe('unknown')
  expect((await bench.desk.close('L-9', STAFF_WANG)).outcome).toBe('unknown')
  expect((await bench.desk.reply('L-9', STAFF_WANG, 'x', 'k')).outcome).toBe('unknown')
})

test('the lead of a card is found by its message', async () => {
  await using bench = new ConversationBench()
  await withLead(bench)
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(await bench.desk.leadOfMessage('telegram', STAFF_CHAT, `${STAFF_CHAT}/1`)).toBe('L-1')
})
