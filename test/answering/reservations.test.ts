import { describe, expect, it } from 'vitest'
import { reservations } from '../../src/answering/reservations.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Passage } from '../../src/domain/passage.ts'
import { passage } from '../support/knowledge-content.ts'

const wording = answerWording('zh')
const sure = (text: string) => ({ text, sourceIds: ['S001'], confidence: 'high' as const })
const doubtful = (text: string) => ({ ...sure(text), confidence: 'low' as const })

const below = (sentence: string, cited: Passage, isPolicy = false, validity?: string) =>
  reservations([sentence], [{ number: 1, passage: cited, isPolicy, validity }], wording)

describe('below a written answer stands', () => {
  it('what must be said of the validity of its source', () => {
    const known = passage(0, ['支持企业。'])
    expect(below('支持企业。[1]', known, true, wording.draft)).toEqual([`[1] ${wording.draft}`])
    expect(below('支持企业。[1]', known, true)).toEqual([])
  })

  it('what another source says instead of a figure, unless it is said already', () => {
    const disputed = passage(0, [], { units: [{ ...sure('年度税收24亿元。'), conflict: '另一报道作27亿元' }] })
    expect(below('税收24亿元。[1]', disputed)).toEqual([`[1] ${wording.conflict('另一报道作27亿元')}`])
    expect(below('税收24亿元，另有报道称27亿元。[1]', disputed)).toEqual([])
    expect(below('园区税收稳定。[1]', disputed)).toEqual([])
  })

  it('that the figure it gives, or the statement it makes, is held by an uncertain unit only', () => {
    const mixed = passage(0, [], { units: [sure('有企业1400家。'), doubtful('二期厂房已经竣工,产值70亿元。')] })
    expect(below('产值70亿元。[1]', mixed)).toEqual([`[1] ${wording.unverified}`])
    expect(below('二期厂房已经竣工。[1]', mixed)).toEqual([`[1] ${wording.unverified}`])
    expect(below('有企业1400家。[1]', mixed)).toEqual([])
  })

  it('nothing of it where a sure unit holds the same figure', () => {
    const mixed = passage(0, [], { units: [sure('产值70亿元。'), doubtful('产值据称70亿元。')] })
    expect(below('产值70亿元。[1]', mixed)).toEqual([])
  })

  it('that everything of an uncertain document is uncertain', () => {
    expect(below('有企业1400家。[1]', passage(0, ['有企业1400家。'], { confidence: 'low' }))).toEqual([
      `[1] ${wording.unverified}`,
    ])
  })

  it('that money of a policy is for the authority to decide', () => {
    const offer = passage(0, ['一次性奖励300万元。'])
    expect(below('奖励300万元。[1]', offer, true)).toEqual([wording.competentAuthority])
    expect(below('奖励300万元。[1]', offer, false)).toEqual([])
    expect(below('有奖励。[1]', offer, true)).toEqual([])
  })
})

it('each footnote is judged by what cites it', () => {
  const known = passage(0, ['有企业1400家。'])
  const unsure = passage(1, [], { units: [doubtful('产值70亿元。')] })
  const cited = [
    { number: 1, passage: known, isPolicy: false, validity: undefined },
    { number: 2, passage: unsure, isPolicy: false, validity: undefined },
  ]
  expect(reservations(['有企业1400家[1]，产值70亿元[2]。'], cited, wording)).toEqual([`[2] ${wording.unverified}`])
})
