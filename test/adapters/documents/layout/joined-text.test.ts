import { describe, expect, test } from 'vitest'
import { joinLines, joinOnLine } from '../../../../src/adapters/documents/layout/joined-text.ts'

describe('the end of a line and the beginning of the next', () => {
  test.each([
    ['投资总额', '8000万元', '投资总额8000万元'],
    ['共8000', '万元', '共8000万元'],
    ['standard factory', 'buildings', 'standard factory buildings'],
    ['the develop-', 'ment zone', 'the development zone'],
    ['022-', '12345678', '022-12345678'],
    ['2023', '2024', '2023 2024'],
    ['', '开头', '开头'],
  ])('%j and %j', (before, after, joined) => {
    expect(joinLines(before, after)).toBe(joined)
  })
})

describe('neighbours on one line', () => {
  test('Chinese set apart to fill the line has no blanks, columns have one', () => {
    expect(joinOnLine('产', '业', 0.6)).toBe('产业')
    expect(joinOnLine('发布时间：2024年', '来源：某局', 3)).toBe('发布时间：2024年 来源：某局')
  })

  test('two figures side by side are never one', () => {
    expect(joinOnLine('8000', '12.5', 0.3)).toBe('8000 12.5')
    expect(joinOnLine('20', '24', 0)).toBe('2024')
  })
})
