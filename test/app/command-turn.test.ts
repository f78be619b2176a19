import { expect, test } from 'vitest'
import { commandReply, converseOnCommand } from '../../src/app/command-turn.ts'
import { ConversationBench } from '../support/conversation-bench.ts'
import { byStaff } from '../support/desk-requests.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'
import { longList } from '../support/tables.ts'

async function say(bench: ConversationBench, text: string) {
  const { answer, elapsedMs } = await converseOnCommand(bench.service, 'c1', text)
  return commandReply(answer, elapsedMs)
}

test('a turn is answered in the words of the conversation, with kind, citations and buttons', async () => {
  await using bench = new ConversationBench()
  expect(await say(bench, '武清区有哪些设备补贴？')).toEqual({
    text: expect.stringContaining('[1]'),
    kind: 'answer',
    confidence: 0.9,
    citations: [expect.objectContaining({ sourceId: 'S001', url: 'https://example.cn/p001' })],
    suggestions: expect.any(Array),
    elapsedMs: expect.any(Number),
  })
})

test('the table of an answer comes along, also when the interview goes on behind it', async () => {
  await using bench = new ConversationBench({ answerer: new ScriptedAnswerer(() => longList()) })
  expect((await say(bench, '有哪些项目？')).table).toEqual(longList().table)
  await say(bench, '转人工')
  expect((await say(bench, '有哪些项目？')).table).toEqual(longList().table)
})

test('the same words twice are two turns of one conversation', async () => {
  await using bench = new ConversationBench()
  await say(bench, '有哪些园区？')
  await say(bench, '有哪些园区？')
  expect((await bench.operations.conversations.load('command:c1'))?.turns).toHaveLength(2)
})

test('an answer and the question of the interview behind it come as one text, with the last one’s buttons', async () => {
  await using bench = new ConversationBench()
  await say(bench, '转人工')
  const reply = await say(bench, '武清区有哪些设备补贴？')
  expect(reply.kind).toBe('handoff')
  expect(reply.text).toContain('\n\n')
  expect(reply.text).toContain('[1]')
  expect(reply.suggestions.map(({ action }) => action)).toContain('skip')
  expect(reply.citations).toHaveLength(1)
})

test('while staff have the conversation, what is said is passed on and nothing is made up', async () => {
  await using bench = new ConversationBench()
  for (const text of ['转人工', '天津测试有限公司', '跳过', '跳过', '跳过', '跳过', '跳过', '跳过'])
    await say(bench, text)
  let reply = await say(bench, '王经理 13812345678')
  for (let step = 0; step < 6 && !(await bench.operations.leads.list())[0]; step += 1) {
    reply = await say(bench, reply.suggestions.some(({ action }) => action === 'confirm') ? '同意' : '跳过')
  }
  const [lead] = await bench.operations.leads.list()
  await bench.desk.claim(lead?.id ?? '', byStaff('claim'))
  expect(await say(bench, '还有地吗')).toMatchObject({ text: '', kind: 'handoff', citations: [], suggestions: [] })
})
