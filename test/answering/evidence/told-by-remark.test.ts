import { expect, it } from 'vitest'
import { toldByRemark } from '../../../src/answering/evidence/told-by-remark.ts'
import { questionClauses } from '../../../src/answering/question-clauses.ts'
import { analysisOf } from '../../support/analysis.ts'
import { evidence } from '../../support/evidence.ts'

const QUESTION = '29个项目一共投资多少'
const clauses = questionClauses(QUESTION, new Date('2026-01-01'))
const analysis = analysisOf({ text: QUESTION, clauses, properties: clauses.flatMap(({ property }) => property ?? []) })
const remark = (text: string, coverage = 0.6) => evidence(text, { isNote: true, coverage })

it('a remark that holds the value asked for is what is known of it', () => {
  const contradiction = remark('投资额前后矛盾(600万元与8.8亿美元),不采用。')
  expect(toldByRemark([remark('名称未能查到。'), contradiction], analysis)?.unit.text).toBe(contradiction.unit.text)
})

it('a remark on something else, and a fact, are none', () => {
  expect(toldByRemark([remark('投资额600万元。', 0.1)], analysis)).toBeUndefined()
  expect(toldByRemark([evidence('投资额600万元。', { coverage: 0.6 })], analysis)).toBeUndefined()
})
