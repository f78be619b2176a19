import { expect, test } from 'vitest'
import type { InboundMessage, OutboundMessage } from '../../src/domain/message.ts'
import { ConversationBench } from '../support/conversation-bench.ts'
import { RecordingChannel } from '../support/recording-channel.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'
import { longList } from '../support/tables.ts'

const chat = (id: number) => ({ channel: 'telegram', conversationId: `telegram:${id}`, address: String(id) }) as const

function open() {
  const channel = new RecordingChannel()
  return new ConversationBench({ channel, answerer: new ScriptedAnswerer(() => longList()) })
}

async function answerIdOf(bench: ConversationBench, from: Partial<InboundMessage>): Promise<string> {
  const [message] = await bench.service.converse(bench.message('有哪些？', from))
  if (message?.content.type !== 'answer') throw new Error('no answer')
  return message.content.answerId
}

const files = async (bench: ConversationBench): Promise<readonly OutboundMessage[]> =>
  (await bench.operations.outbox.due(bench.clock.now())).filter(({ content }) => content.type === 'file')

const press = (bench: ConversationBench, answerId: string, more: Partial<InboundMessage>) =>
  bench.message('', { ...more, action: { type: 'download', answerId } })

test('a pressed download is stored as a file for its own chat, once however often it is delivered', async () => {
  await using bench = open()
  const message = press(bench, await answerIdOf(bench, chat(1)), chat(1))
  await bench.service.converse(message)
  await bench.service.converse(message)
  const stored = await files(bench)
  expect(stored).toMatchObject([
    { channel: 'telegram', address: '1', conversationId: 'telegram:1', content: { mediaType: 'text/csv' } },
  ])
})

test('when the process dies before the turn is committed, the next start decides the same file', async () => {
  await using bench = open()
  const message = press(bench, await answerIdOf(bench, chat(1)), chat(1))
  await bench.operations.inbox.accept(message)
  await bench.service.resume()
  await bench.service.idle()
  expect(await files(bench)).toHaveLength(1)
  await bench.service.converse(message)
  expect(await files(bench)).toHaveLength(1)
})

test('an answer of another conversation is not found', async () => {
  await using bench = open()
  const answerId = await answerIdOf(bench, chat(1))
  await answerIdOf(bench, chat(2))
  const [reply] = await bench.say('', { ...chat(2), action: { type: 'download', answerId } })
  expect(reply?.text).toMatch(/找不到/)
  expect(await files(bench)).toEqual([])
})

test('a download changes nothing that the conversation remembers', async () => {
  await using bench = open()
  const answerId = await answerIdOf(bench, chat(1))
  const before = await bench.operations.conversations.load('telegram:1')
  await bench.service.converse(press(bench, answerId, chat(1)))
  expect(await bench.operations.conversations.load('telegram:1')).toEqual(before)
})

test('what is not found is said in the language of the talk', async () => {
  await using bench = open()
  await bench.say('Which projects are there?', chat(1))
  const [reply] = await bench.say('', { ...chat(1), action: { type: 'download', answerId: 'x' } })
  expect(reply?.text).toMatch(/no longer available/)
})
