import { describe, expect, it } from 'vitest'
import { abstain, abstentionOpening } from '../../src/answering/abstention.ts'
import { askedProperty } from '../../src/answering/asked-property.ts'
import type { QuestionAnalysis } from '../../src/answering/question-analysis.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Language } from '../../src/domain/language.ts'
import { analysisOf } from '../support/analysis.ts'
import { evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { source } from '../support/knowledge-content.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en', 'ja', 'ko', 'de']
const NOW = new Date('2026-03-01T00:00:00Z')
const RENT = askedProperty('租金多少')!
const PARK = { text: '武清开发区', canonical: '天津武清经济技术开发区', kind: 'park', aliases: [] } as const

const analysis = (language: Language, more: Partial<QuestionAnalysis> = {}) => analysisOf({ language, ...more })

describe.each(LANGUAGES)('in %s', (language) => {
  const wording = answerWording(language)

  it('what was asked for is named: property and thing', () => {
    const opening = abstentionOpening('no-value', analysis(language, { names: [PARK], properties: [RENT] }))
    expect(opening).toContain(wording.properties.rent)
    expect(opening).toContain(language === 'zh' ? '武清开发区' : '天津武清经济技术开发区')
  })

  it('what the sources keep to themselves is told from what was not found', () => {
    const asked = analysis(language, { names: [PARK], properties: [RENT] })
    expect(abstentionOpening('undisclosed', asked)).not.toBe(abstentionOpening('no-value', asked))
  })

  it('a question without name and property is answered plainly', () => {
    expect(abstentionOpening('nothing-found', analysis(language))).toBe(wording.nothingFound)
  })

  it('a person is offered in words and as a button', () => {
    const answer = abstain(wording.nothingFound, [], analysis(language), {
      index: new FixedKnowledge([]),
      confidence: 0.1,
      now: NOW,
    })
    expect(answer).toMatchObject({
      kind: 'abstain',
      statements: [{ text: wording.nothingFound }, { text: wording.offerHuman }],
      suggestions: [{ label: wording.human, action: 'human' }],
      confidence: 0.1,
    })
  })

  it('what is near is shown as no more than near, with its source', () => {
    const nearest = [evidence('厂房面积2万平方米。')]
    const answer = abstain(wording.nothingFound, nearest, analysis(language), {
      index: new FixedKnowledge([source('S001')]),
      confidence: 0.1,
      now: NOW,
    })
    const lines = answer.statements.map(({ text }) => text)
    expect(lines).toContain(wording.nearest)
    expect(lines.join('\n')).toContain('厂房面积2万平方米')
    expect(answer.citations.citations).toHaveLength(1)
  })
})

it('a thing named twice is named once', () => {
  const opening = abstentionOpening('nothing-found', analysis('zh', { names: [PARK, PARK] }))
  expect(opening.match(/武清开发区/gu)).toHaveLength(1)
})
