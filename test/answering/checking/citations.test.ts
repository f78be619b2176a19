import { describe, expect, it } from 'vitest'
import { citationsIn, citedSpans, rewriteCitations } from '../../../src/answering/checking/citations.ts'

describe('footnotes', () => {
  it.each([
    ['一句。[1]', [1]],
    ['一句[1][3]。', [1, 3]],
    ['一句【2】', [2]],
    ['一句［１］', [1]],
    ['一句[1, 2]，又一句[4-6]', [1, 2, 4, 5, 6]],
    ['一句[^1^]', [1]],
    ['津政办规[2023]4号', []],
    ['数组[a]', []],
  ])('%s cites %j', (text, numbers) => {
    expect(citationsIn(text)).toEqual(numbers)
  })

  it('belong to what stands before them', () => {
    expect(citedSpans('甲[1]，乙[2][3]。')).toEqual([
      { text: '甲', numbers: [1] },
      { text: '，乙。', numbers: [2, 3] },
    ])
  })

  it('are renumbered, each once a group', () => {
    expect(rewriteCitations('甲[4,2]，乙【4】。', (number) => (number === 4 ? 1 : 2))).toBe('甲[1][2]，乙[1]。')
  })
})
