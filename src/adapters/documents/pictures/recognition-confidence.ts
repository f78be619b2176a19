import type { Confidence } from '../../../domain/validity.ts'
import type { RecognisedPage } from './recognition.ts'

const MEDIUM = 0.9

/** How far recognised text can be relied on, over all its pages: never as far as printed text. */
export function confidenceOf(pages: readonly RecognisedPage[]): Confidence {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  const score = pages.reduce((sum, page) => sum + page.score * page.characters, 0)
  return score >= MEDIUM * characters ? 'medium' : 'low'
}
