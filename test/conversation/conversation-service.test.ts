import { expect, test } from 'vitest'
import type { InboundMessage } from '../../src/domain/message.ts'
import { ConversationBench } from '../support/conversation-bench.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'

const onTelegram = (bench: ConversationBench, text: string, more: Partial<InboundMessage> = {}) =>
  bench.message(text, { channel: 'telegram', conversationId: 'telegram:5', address: '5', ...more })

test('a redelivered message changes nothing', async () => {
  const answerer = new ScriptedAnswerer()
  await using bench = new ConversationBench({ answerer })
  bench.dispatcher.start()
  const message = onTelegram(bench, '武清有哪些园区？')
  expect(await bench.service.receive(message)).toBe(true)
  await bench.service.idle()
  expect(await bench.service.receive(message)).toBe(false)
  await bench.service.idle()
  await bench.channel.received(1)
  expect(answerer.questions).toHaveLength(1)
  expect(bench.channel.delivered).toHaveLength(1)
})

test('a redelivered request gets the stored replies again, also while its turn still runs', async () => {
  const gate = Promise.withResolvers<void>()
  const answerer = new ScriptedAnswerer(async () => {
    await gate.promise
    return {}
  })
  await using bench = new ConversationBench({ answerer })
  const message = bench.message('武清有哪些园区？')
  const first = bench.service.converse(message)
  const second = bench.service.converse(message)
  gate.resolve()
  expect(await second).toEqual(await first)
  expect(await bench.service.converse(message)).toEqual(await first)
  expect(answerer.questions).toHaveLength(1)
  expect(await bench.operations.outbox.due(bench.clock.now())).toEqual([])
})

test('texts sent in one breath are answered as one question', async () => {
  const answerer = new ScriptedAnswerer()
  await using bench = new ConversationBench({ answerer, burstWindowMs: { telegram: 2000 } })
  await bench.service.receive(onTelegram(bench, '我想问一下'))
  await bench.service.receive(onTelegram(bench, '武清有哪些园区'))
  bench.clock.advance(2000)
  await bench.service.idle()
  expect(answerer.questions.map(({ text }) => text)).toEqual(['我想问一下\n武清有哪些园区'])
})

test('what was stored but not handled is answered after a restart', async () => {
  await using bench = new ConversationBench()
  await bench.operations.inbox.accept(onTelegram(bench, '武清有哪些园区？'))
  await bench.service.resume()
  await bench.service.idle()
  bench.dispatcher.start()
  await bench.channel.received(1)
  expect(bench.channel.textsTo('5')).toEqual(['答：武清有哪些园区？ [1]'])
})

test('a fault that passes is not seen by the person', async () => {
  const errors = [new Error('index switched'), new Error('index switched')]
  await using bench = new ConversationBench({ answerer: new ScriptedAnswerer(() => errors.shift() ?? {}) })
  const answer = bench.texts('武清有哪些园区？')
  for (const delay of [500, 1000]) {
    await bench.clock.asleep()
    bench.clock.advance(delay)
  }
  expect(await answer).toBe('答：武清有哪些园区？ [1]')
})

test('a fault that stays is apologised for with the offer of a person, and the next question is answered', async () => {
  const answerer = new ScriptedAnswerer(({ text }) => (text.includes('坏') ? new Error('broken') : {}))
  await using bench = new ConversationBench({ answerer })
  const answers = bench.say('坏问题')
  for (const delay of [500, 1000]) {
    await bench.clock.asleep()
    bench.clock.advance(delay)
  }
  const [apology] = await answers
  expect(apology?.text).toMatch(/抱歉/)
  expect(apology?.suggestions).toEqual([{ label: '转人工', action: 'human' }])
  expect(bench.log.entries.filter(({ level }) => level === 'error')).toHaveLength(3)
  expect(await bench.operations.inbox.pending()).toEqual([])
  expect(await bench.texts('武清')).toBe('答：武清 [1]')
})

test('checked sentences are told as they come', async () => {
  await using bench = new ConversationBench()
  const sentences: string[] = []
  await bench.service.converse(bench.message('武清？'), { onSentence: (sentence) => sentences.push(sentence) })
  expect(sentences).toEqual(['答：武清？ [1]'])
})

test('stopping finishes the turn under way and keeps the rest for the next start', async () => {
  const begun = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const answerer = new ScriptedAnswerer(async () => {
    begun.resolve()
    await gate.promise
    return {}
  })
  await using bench = new ConversationBench({ answerer, concurrency: 1 })
  const first = bench.service.converse(bench.message('甲？'))
  await begun.promise
  const second = bench.service.converse(bench.message('乙？', { conversationId: 'page:2', address: 'page:2' }))
  const refused = expect(second).rejects.toThrow(/send it again/)
  await bench.operations.inbox.pending()
  const stopping = bench.service[Symbol.asyncDispose]()
  gate.resolve()
  await stopping
  expect(await first).toHaveLength(1)
  await refused
  expect((await bench.operations.inbox.pending()).map(({ text }) => text)).toEqual(['乙？'])
})

test('different people are answered side by side', async () => {
  const gate = Promise.withResolvers<void>()
  const answerer = new ScriptedAnswerer(async ({ text }) => {
    if (text === '慢？') await gate.promise
    return {}
  })
  await using bench = new ConversationBench({ answerer })
  const slow = bench.say('慢？')
  const [fast] = await bench.say('快？', { conversationId: 'page:2', address: 'page:2' })
  expect(fast?.text).toBe('答：快？ [1]')
  gate.resolve()
  await slow
})

test('the log names messages by id and never holds their words', async () => {
  await using bench = new ConversationBench({ answerer: new ScriptedAnswerer(() => new Error('broken')) })
  const answers = bench.say('我的电话是13812345678')
  for (const delay of [500, 1000]) {
    await bench.clock.asleep()
    bench.clock.advance(delay)
  }
  await answers
  expect(JSON.stringify(bench.log.entries)).not.toContain('13812345678')
})

test('a message whose turn could not be stored is handled when it is delivered again', async () => {
  await using bench = new ConversationBench()
  const { conversations } = bench.operations
  const failures = [1, 2, 3, 4]
  const service = bench.serviceWith({
    load: (id) => conversations.load(id),
    transcript: (id, limit) => conversations.transcript(id, limit),
    unanswered: (id, answerId) => conversations.unanswered(id, answerId),
    isWishing: (id) => conversations.isWishing(id),
    recordFeedback: (feedback) => conversations.recordFeedback(feedback),
    erase: (id, channel) => conversations.erase(id, channel),
    commitTurn: (turn) => (failures.shift() ? Promise.reject(new Error('disk full')) : conversations.commitTurn(turn)),
  })
  const message = bench.message('武清？')
  const refused = expect(service.converse(message)).rejects.toThrow('disk full')
  for (const delay of [500, 1000]) {
    await bench.clock.asleep()
    bench.clock.advance(delay)
  }
  await refused
  expect(await bench.operations.inbox.pending()).toEqual([message])
  expect(await service.converse(message)).toHaveLength(1)
  expect(await bench.operations.inbox.pending()).toEqual([])
})
