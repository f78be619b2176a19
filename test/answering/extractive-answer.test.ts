import { expect, it } from 'vitest'
import { CitationList } from '../../src/answering/citation-list.ts'
import { extractiveText } from '../../src/answering/extractive-answer.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import { type EvidenceDetails, evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { record, source } from '../support/knowledge-content.ts'

const POLICY: EvidenceDetails = { record: record('P001', { kind: 'policy' }), passage: { documentId: 'policies/P001' } }
const PARK: EvidenceDetails = { record: record('K001'), passage: { documentId: 'parks/K001', title: '甲园' } }
const answer = (units: readonly (readonly [string, EvidenceDetails])[], language: 'zh' | 'en' = 'zh') =>
  extractiveText(
    units.map(([text, details]) => evidence(text, details)),
    language,
    new CitationList(new FixedKnowledge([source('S001')])),
  )

it('money that a policy offers never stands without the reservation', () => {
  const { competentAuthority } = answerWording('zh')
  expect(answer([['一次性奖励300万元。', POLICY]])).toContain(competentAuthority)
  expect(answer([['按投资额的10%支持。', POLICY]])).toContain(competentAuthority)
  expect(answer([['共十三条措施。', POLICY]])).not.toContain(competentAuthority)
  expect(answer([['投资3亿元。', PARK]])).not.toContain(competentAuthority)
})

it('units of one document stand together, in the order in which documents were selected', () => {
  const text = answer([
    ['甲一。', PARK],
    ['共十三条措施。', POLICY],
    ['甲二。', PARK],
  ])
  expect(text).toBe('甲园：\n· 甲一[1]\n· 甲二[1]\n《标题0》：共十三条措施[2]')
})

it('foreign readers are told that Chinese sources are quoted', () => {
  expect(answer([['甲一。', PARK]], 'en').split('\n')[0]).toBe(answerWording('en').quoteFrame)
})
