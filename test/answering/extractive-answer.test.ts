import { describe, expect, it } from 'vitest'
import { CitationList } from '../../src/answering/citation-list.ts'
import { extractiveStatements } from '../../src/answering/extractive-answer.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Validity, ValidityState } from '../../src/domain/validity.ts'
import { type EvidenceDetails, evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { record, source } from '../support/knowledge-content.ts'

const POLICY: EvidenceDetails = { record: record('P001', { kind: 'policy' }), passage: { documentId: 'policies/P001' } }
const PARK: EvidenceDetails = { record: record('K001'), passage: { documentId: 'parks/K001', title: '甲园' } }
const NOW = new Date('2026-11-24T00:00:00Z')
const answer = (units: readonly (readonly [string, EvidenceDetails])[], language: 'zh' | 'en' = 'zh') =>
  extractiveStatements(
    units.map(([text, details]) => evidence(text, details)),
    { language, citations: new CitationList(new FixedKnowledge([source('S001')])), now: NOW },
  )
    .map(({ text }) => text)
    .join('\n')

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

describe('a policy that no longer holds', () => {
  const policy = (id: string, name: string, state: ValidityState, more: Partial<Validity> = {}): EvidenceDetails => {
    const validity = { state, term: '三年', ...more }
    const details = { kind: 'policy', name, districts: ['武清区'], validity } as const
    return { record: record(id, details), passage: { documentId: `policies/${id}`, title: name, validity } }
  }
  const titles = (units: readonly EvidenceDetails[], asked: readonly string[] = []) =>
    extractiveStatements(
      units.map((details) => evidence('支持企业。', details)),
      { language: 'zh', citations: new CitationList(new FixedKnowledge([source('S001')])), now: NOW, asked },
    ).map(({ text }) => /《(.+?)》/u.exec(text)?.[1])
  const OLD = policy('P001', '冷链产业发展行动计划（2021—2023年）', 'expired')
  const NEW = policy('P002', '关于促进冷链产业高质量发展的若干措施', 'current')
  const OTHER = policy('P003', '机器人产业发展行动计划', 'current')

  it('is left out where one in force on the same was found', () => {
    expect(titles([OLD, NEW])).toEqual(['关于促进冷链产业高质量发展的若干措施'])
  })

  it('is told with its label where it stands alone, beside others, or is asked for by name', () => {
    expect(titles([OLD])).toEqual(['冷链产业发展行动计划（2021—2023年）'])
    expect(titles([OLD, OTHER])).toHaveLength(2)
    expect(titles([OLD, NEW], ['冷链产业发展行动计划（2021—2023年）'])).toHaveLength(2)
  })

  it('is left out where the policy that replaced it was found, whatever its title', () => {
    const replaced = policy('P004', '旧办法', 'superseded', { supersededBy: 'P003' })
    expect(titles([replaced, OTHER])).toEqual(['机器人产业发展行动计划'])
  })
})

it('a forbidden offer is never quoted', () => {
  expect(
    answer([
      ['甲一。', PARK],
      ['税收先征后返。', { ...PARK, unit: { forbidden: true } }],
    ]),
  ).toBe('甲园：甲一[1]')
  expect(answer([['税收先征后返。', { ...PARK, unit: { forbidden: true } }]])).toBe('')
})
