import { describe, expect, it } from 'vitest'
import { isDictionaryWord, wordBoundaries } from '../../src/text/word-boundaries.ts'

const pieces = (text: string): string[] => {
  const cuts = [...wordBoundaries(text)].sort((left, right) => left - right)
  return cuts.slice(1).map((cut, at) => text.slice(cuts[at], cut))
}

describe('where words begin and end', () => {
  it.each<[string, string[]]>([
    ['平台和平台', ['平台', '和', '平台']],
    ['gewähr für münchen', ['gewähr', ' ', 'für', ' ', 'münchen']],
    ['teda的r2d2', ['teda', '的', 'r2d2']],
    ['우칭구에서 반도체는', ['우칭구에서', ' ', '반도체는']],
    ['ウーチン区', ['ウーチン', '区']],
  ])('%s', (text, words) => {
    expect(pieces(text)).toEqual(words)
  })
})

it('tells ordinary words from made-up names', () => {
  expect(isDictionaryWord('联想')).toBe(true)
  expect(isDictionaryWord('康百洲')).toBe(false)
})
