import { expect, it } from 'vitest'
import { askedProperty } from '../../../src/answering/asked-property.ts'
import { propertyHolders } from '../../../src/answering/evidence/property-holders.ts'
import type { QuestionClause } from '../../../src/answering/question-clauses.ts'
import type { EvidenceDetails } from '../../support/evidence.ts'
import { ranked } from '../../support/evidence.ts'

const COUNT = askedProperty('多少家企业')!
const AMOUNT = askedProperty('投资额多少亿')!
const clause = (property = COUNT, years: readonly number[] = []): QuestionClause => ({
  property,
  years,
  asksActual: false,
})
const holder = (text: string, rank: number, details: EvidenceDetails & { relevance?: number } = {}) =>
  ranked(text, rank, { heldProperties: [COUNT], ...details })
const texts = (units: readonly { unit: { text: string } }[]) => units.map(({ unit }) => unit.text)

it('the best unit that holds the value answers the clause', () => {
  const units = [ranked('产业发达。', 5), holder('企业1400家。', 4), holder('企业20家。', 3)]
  expect(texts(propertyHolders(units, [clause()]))).toEqual(['企业1400家。'])
})

it('a value far less relevant than the best unit answers nothing', () => {
  expect(propertyHolders([ranked('产业发达。', 9), holder('企业1400家。', 1)], [clause()])).toEqual([])
})

it('within the document that matches best the reach is longer', () => {
  const document = { passage: { documentId: 'parks/K001' } }
  const far = [ranked('产业发达。', 9, document), holder('企业1400家。', 5.5, document)]
  expect(texts(propertyHolders(far, [clause()]))).toEqual(['企业1400家。'])
  const elsewhere = [
    ranked('产业发达。', 9, document),
    holder('企业1400家。', 5.5, { passage: { documentId: 'other' } }),
  ]
  expect(propertyHolders(elsewhere, [clause()])).toEqual([])
})

it('of values under the asked label the latest is taken', () => {
  const document = { passage: { documentId: 'parks/K001' }, label: '企业数' }
  const amounts = [
    ranked('总投资:3亿元(2015年)', 5, { ...document, label: '总投资', heldProperties: [AMOUNT] }),
    ranked('总投资:9亿元(2023年)', 4, { ...document, label: '总投资', heldProperties: [AMOUNT] }),
  ]
  expect(texts(propertyHolders(amounts, [clause(AMOUNT)]))).toEqual(['总投资:9亿元(2023年)'])
})

it('each clause is answered for its own year', () => {
  const units = [holder('2023年企业20家。', 5), holder('2024年企业30家。', 4)]
  expect(texts(propertyHolders(units, [clause(COUNT, [2024]), clause(COUNT, [2023])]))).toEqual([
    '2024年企业30家。',
    '2023年企业20家。',
  ])
})

it('a value of another year answers nothing', () => {
  expect(propertyHolders([holder('2023年企业20家。', 5)], [clause(COUNT, [2021])])).toEqual([])
})

it('one unit that answers two clauses is taken once', () => {
  const unit = holder('2024年企业30家。', 5)
  expect(propertyHolders([unit], [clause(), clause(COUNT, [2024])])).toHaveLength(1)
})

it('where the label says that a value was not published, figures of something else do not take its place', () => {
  const document = { passage: { documentId: 'cases/C095' } }
  const label = ranked('金额:未公布', 4, { ...document, label: '金额' })
  const revenue = ranked('主营收入超25亿元。', 5, { ...document, heldProperties: [AMOUNT] })
  const called = ranked('总投资3亿元。', 3, { ...document, heldProperties: [AMOUNT] })
  expect(propertyHolders([revenue, label], [clause(AMOUNT)])).toEqual([])
  expect(texts(propertyHolders([revenue, label, called], [clause(AMOUNT)]))).toEqual(['总投资3亿元。'])
})
