import { describe, expect, test } from 'vitest'
import type { CommandReply } from '../../../src/app/command-turn.ts'
import { scoreCase } from '../../../src/app/evaluation/score-case.ts'
import { QuestionCase } from '../../../src/app/question-cases.ts'
import type { Citation } from '../../../src/domain/answer.ts'

const citation = (changes: Partial<Citation> = {}): Citation => ({
  number: 1,
  sourceId: 'S001',
  documentId: 'events/E001',
  recordId: 'E001',
  title: '洽谈会报道',
  quote: '签约合作项目53个,意向投资额超过300亿元。',
  ...changes,
})

const reply = (text: string, changes: Partial<CommandReply> = {}): CommandReply => ({
  text,
  kind: 'answer',
  confidence: 0.9,
  citations: [citation()],
  suggestions: [],
  elapsedMs: 5,
  ...changes,
})

const expecting = (changes: object) =>
  QuestionCase.parse({ id: 'q', set: 's', question: '签了多少?', kind: 'answer', ...changes })

const score = (changes: object, given: CommandReply, texts: readonly string[] = []) =>
  scoreCase(expecting(changes), given, texts)

describe('a question that can be answered', () => {
  const must = [['53个', '53项'], ['300亿']]

  test('is right with every group and none of the wrong strings', () => {
    expect(score({ must }, reply('签约53个项目，超300亿元[1]'))).toMatchObject({ right: true, missing: [] })
    expect(score({ must }, reply('签约53个项目[1]'))).toMatchObject({ right: false, missing: [['300亿']] })
    const wrong = score({ must, mustNot: ['93个'] }, reply('53个、300亿元，另一说93个'))
    expect(wrong).toMatchObject({ right: false, violations: ['93个'] })
  })

  test('is not right when it is refused, whatever the text holds', () => {
    const refusal = reply('没有查到。相近的资料：签约53个、300亿元', { kind: 'abstain' })
    expect(score({ must }, refusal)).toMatchObject({ right: false, abstained: true })
    expect(score({}, reply('', { kind: 'handoff' }))).toMatchObject({ right: false, abstained: true })
  })

  test('counts as right although its words open with a limit', () => {
    const careful = reply('2025年的没有公布；2024年签约53个、300亿元')
    expect(score({ must }, careful)).toMatchObject({ right: true, declinedInText: false })
  })
})

describe('a question that cannot be answered', () => {
  test('is right when refused by kind, or by words under another kind', () => {
    expect(score({ kind: 'abstain' }, reply('抱歉', { kind: 'abstain' }))).toMatchObject({ right: true })
    const words = score({ kind: 'abstain' }, reply('知识库里没有查到租金。'))
    expect(words).toMatchObject({ right: true, abstained: false, declinedInText: true })
    expect(score({ kind: 'abstain' }, reply('每平方米25元'))).toMatchObject({ right: false })
  })

  test('in part is right with a limit stated anywhere', () => {
    const text = `${'第一句说已知的事。'.repeat(12)}月租金没有公布。`
    expect(score({ kind: 'partial' }, reply(text))).toMatchObject({ right: true, declinedInText: false })
    expect(score({ kind: 'partial' }, reply('第一句说已知的事。'))).toMatchObject({ right: false })
  })
})

test('a question that lacks something is right only when it is asked back', () => {
  const back = reply('您想问哪个园区？', { kind: 'clarify', citations: [] })
  expect(score({ kind: 'clarify' }, back)).toMatchObject({ right: true, abstained: false })
  expect(score({ kind: 'clarify' }, reply('签约53个'))).toMatchObject({ right: false })
  expect(score({ kind: 'clarify' }, reply('没有查到。', { kind: 'abstain' }))).toMatchObject({ right: false })
})

test('what the turn was understood to want is kept beside what was expected', () => {
  const understood = { ...reply('53个'), intent: 'count', removed: 1 } as const
  expect(score({ intent: 'list' }, understood)).toMatchObject({ expectedIntent: 'list', intent: 'count', removed: 1 })
  expect(score({}, reply('53个'))).not.toHaveProperty('expectedIntent')
})

test('where the record has to be cited, the right words from elsewhere are not enough', () => {
  const wanted = { must: [['53']], records: ['E001'], citesRecord: true }
  expect(score(wanted, reply('53 projects'))).toMatchObject({ right: true, lacksRecord: false })
  const elsewhere = reply('53 projects', { citations: [citation({ recordId: 'E002' })] })
  expect(score(wanted, elsewhere)).toMatchObject({ right: false, lacksRecord: true })
})

test('a number may stand in the question, an earlier one, the citations, the case or the named records', () => {
  const asked = { question: '2024年呢?', history: [{ question: '2023年签了多少?' }], should: [['400余家']] }
  const text = '2024年53个，2023年、400家、73家、88家'
  expect(score(asked, reply(text), ['73家北京企业']).invented).toEqual(['88'])
})

test('length is counted in characters', () => {
  expect(score({}, reply('𠮷祥')).length).toBe(2)
})
