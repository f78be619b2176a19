import { expect, it } from 'vitest'
import { CitationNumbering } from '../../../src/answering/writing/citation-numbering.ts'

it('footnotes are numbered in the order in which the answer uses them', () => {
  const numbering = new CitationNumbering()
  expect(numbering.renumber('甲[4]，乙[2]。')).toBe('甲[1]，乙[2]。')
  expect(numbering.renumber('丙。[2][7]')).toBe('丙。[2][3]')
  expect(numbering.order).toEqual([4, 2, 7])
})
