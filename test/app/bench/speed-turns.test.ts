import { expect, test } from 'vitest'
import { inRounds, leastOfRounds } from '../../../src/app/bench/speed-rounds.ts'
import { speedTable } from '../../../src/app/bench/speed-table.ts'
import { measureTurns, type SpeedQuestion } from '../../../src/app/bench/speed-turns.ts'
import { ScriptedAnswerer } from '../../support/scripted-answerer.ts'

const asked = (question: string, ...history: readonly string[]): SpeedQuestion => ({
  question,
  language: 'zh',
  history: history.map((earlier) => ({ question: earlier })),
})

test('turns are told by what they were understood to want, and refusals by themselves', async () => {
  const answerer = new ScriptedAnswerer(({ text }) => (text.includes('哪些') ? { intent: 'list' } : {}))
  const questions = ['有哪些项目', '有哪些园区', '未知的哪些', '面积多大'].map((question) => asked(question))
  const { answerers } = await measureTurns(answerer, questions)
  expect(answerers.map(({ name, questions: count }) => [name, count])).toEqual([
    ['list', 2],
    ['refused', 1],
    ['ask', 1],
  ])
})

test('what was asked before is answered once, untimed, and known to the turn that is timed', async () => {
  const answerer = new ScriptedAnswerer(() => ({ subjects: ['C001', 'C002'] }))
  await measureTurns(answerer, [asked('第二个呢', '有哪些项目')])
  const earlier = answerer.questions.filter(({ text }) => text === '有哪些项目')
  expect(earlier).toHaveLength(1)
  const timed = answerer.questions.filter(({ text }) => text === '第二个呢')
  expect(timed.length).toBeGreaterThan(1)
  for (const { history } of timed)
    expect(history).toMatchObject([
      { question: '有哪些项目', answerText: '答：有哪些项目 [1]', subjects: ['C001', 'C002'] },
    ])
})

test('rounds that warm up do not count, and the least of the others is kept figure by figure', async () => {
  let round = 0
  const measured = await inRounds(['a'], async () => {
    round += 1
    return { first: round, second: 100 - round }
  })
  expect(measured[0]).toHaveLength(round - 2)
  expect(measured.map(leastOfRounds)).toEqual([{ first: 3, second: 100 - round }])
})

test('the table has a line for each stage and each answerer', () => {
  const durations = { median: 1, percentile95: 2, percentile99: 3.14 }
  const table = speedTable({
    passages: 5,
    questions: 4,
    processors: 2,
    loadAverage: 0.5,
    firstQuestion: 70,
    stages: {
      embedding: durations,
      lexical: durations,
      vector: durations,
      lateInteraction: durations,
      features: durations,
      ranking: durations,
      retrieval: durations,
    },
    turns: { all: durations, everyTime: durations, answerers: [{ ...durations, name: 'list', questions: 4 }] },
    peers: [{ ...durations, name: 'BM25' }],
    peakMemory: 800,
  })
  expect(table).toMatch(/^4 questions over 5 passages; 2 processors, load 0\.5\n/)
  expect(table).toMatch(/^whole retrieval +1\.0 +2\.0 +3\.1$/m)
  expect(table).toMatch(/^whole turn +1\.0 +2\.0 +3\.1$/m)
  expect(table).toMatch(/^list +4 +1\.0 +2\.0 +3\.1$/m)
  expect(table).toMatch(/^peer: BM25 +1\.0/m)
  expect(table).not.toContain('indexing')
})
