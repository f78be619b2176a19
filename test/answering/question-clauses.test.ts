import { expect, it } from 'vitest'
import { questionClauses } from '../../src/answering/question-clauses.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const summary = (question: string) =>
  questionClauses(question, NOW).map(({ property, years, asksActual }) => [property?.name, years, asksActual])

it('each clause asks for its own property', () => {
  expect(summary('康百洲投资多少钱，什么时候投产？')).toEqual([
    ['amount', [], false],
    ['date', [], false],
  ])
})

it('a clause without a year is about the year of the clauses before it', () => {
  expect(summary('2023年签了多少个项目？投资额多少？2024年的投资额多少？')).toEqual([
    ['count', [2023], false],
    ['amount', [2023], false],
    ['amount', [2024], false],
  ])
})

it('a year in a clause that asks nothing counts for those after it', () => {
  expect(summary('2024年的洽谈会，签约多少个项目？')).toEqual([['count', [2024], false]])
})

it('a question without a property is one clause', () => {
  expect(summary('2024年武清有什么活动？在哪里？')).toEqual([[undefined, [2024], false]])
})

it('a question for what was really paid or signed is told from one for plans', () => {
  expect(summary('专项资金2023年实际发了多少钱')).toEqual([['amount', [2023], true]])
  expect(summary('2030年产值已经达到多少亿')).toEqual([['amount', [2030], true]])
})

it('a question of marks alone is one clause that asks for nothing', () => {
  expect(summary('？？，')).toEqual([[undefined, [], false]])
})
