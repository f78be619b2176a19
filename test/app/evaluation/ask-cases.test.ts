import { expect, test } from 'vitest'
import { askCases } from '../../../src/app/evaluation/ask-cases.ts'
import { QuestionCase } from '../../../src/app/question-cases.ts'
import { answer, ScriptedReception } from '../../channels/http/support/scripted-reception.ts'
import { FixedKnowledge } from '../../support/fixed-knowledge.ts'

const asked = (id: string, changes: object = {}) =>
  QuestionCase.parse({ id, set: 's', question: `问题${id}`, must: [['53']], kind: 'answer', ...changes })

test('each case is a conversation of its own, its earlier questions first, and the last answer is scored', async () => {
  const reception = new ScriptedReception()
  reception.reply = async ({ text }) => [
    text === '问题b' ? answer({ text: '签约53个', intent: 'count', removed: 2 }) : answer({ text: '不是这个' }),
  ]
  const cases = [asked('a'), asked('b', { history: [{ question: '先问' }] })]
  const results = await Array.fromAsync(askCases({ reception, index: new FixedKnowledge([]) }, cases))

  expect(results.map(({ score }) => [score.id, score.right])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(results[1]).toMatchObject({
    asked: { question: '问题b' },
    reply: { text: '签约53个', kind: 'answer' },
    score: { intent: 'count', removed: 2 },
  })
  expect(results[0]?.score).toMatchObject({ removed: 0 })
  expect(reception.received.map(({ text }) => text)).toEqual(['问题a', '先问', '问题b'])
  const conversations = reception.received.map(({ conversationId }) => conversationId)
  expect(conversations[1]).toBe(conversations[2])
  expect(conversations[0]).not.toBe(conversations[1])
})

test('where the assistant is silent, because staff has taken over, there is no right answer', async () => {
  const reception = new ScriptedReception()
  reception.reply = async () => []
  const [result] = await Array.fromAsync(askCases({ reception, index: new FixedKnowledge([]) }, [asked('a')]))
  expect(result?.score).toMatchObject({ right: false, abstained: true, kind: 'handoff' })
})
