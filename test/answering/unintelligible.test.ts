import { expect, it } from 'vitest'
import type { QuestionAnalysis } from '../../src/answering/question-analysis.ts'
import { isUnintelligible } from '../../src/answering/unintelligible.ts'
import type { QuestionTerms } from '../../src/retrieval/question-terms.ts'
import { analysisOf } from '../support/analysis.ts'

const terms = (known: number): QuestionTerms => ({ terms: [], frequencies: [], weights: [], mass: 1, known })

function judge(text: string, { known = 0, names = [] as QuestionAnalysis['names'] } = {}): boolean {
  const analysis = analysisOf({ text, names, language: 'en' })
  const retrieval = {
    hits: [],
    confidence: 0.9,
    terms: { bigrams: terms(0), words: terms(known) },
    weigh: () => 0,
  }
  return isUnintelligible(analysis, retrieval)
}

it.each(['asdfgh qwerty', '!!!', '12345', 'ASDF/../../etc'])('letters without a word are not answered: %s', (text) => {
  expect(judge(text)).toBe(true)
})

it('a sentence of a language is heard even where the base knows none of its words', () => {
  expect(judge('How much is the rebate?')).toBe(false)
  expect(judge('Wie hoch ist die Miete?')).toBe(false)
})

it('a word or a name of the base is enough', () => {
  expect(judge('TEDA', { known: 1 })).toBe(false)
  expect(judge('TEDA', { names: [{ text: 'teda', canonical: '天津经开区', kind: 'park', aliases: ['TEDA'] }] })).toBe(
    false,
  )
})

it('other scripts are never taken for noise', () => {
  expect(judge('啊啊啊')).toBe(false)
  expect(judge('면적')).toBe(false)
})
