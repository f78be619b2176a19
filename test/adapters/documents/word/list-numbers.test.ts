import { describe, expect, test } from 'vitest'
import { cell, inList, numbering, paragraph, read, table, WORD_NAMESPACE } from '../../../support/documents/word-xml.ts'

describe('numbers of lists', () => {
  test('count on over other paragraphs, each level anew below the one above it', async () => {
    const levels = numbering([
      ['chineseCounting', '%1、'],
      ['decimal', '%2.'],
      ['lowerLetter', '%3)'],
    ])
    const body = [
      inList('总则。', 1),
      inList('甲。', 1, 1),
      paragraph('其他。'),
      inList('乙。', 1, 1),
      inList('丙。', 1, 2),
      inList('细则。', 1),
      inList('丁。', 1, 1),
    ]
    expect(await read(body.join(''), [levels])).toEqual([
      'item: 一、总则。',
      'item: 1. 甲。',
      'paragraph: 其他。',
      'item: 2. 乙。',
      'item: a)丙。',
      'item: 二、细则。',
      'item: 1. 丁。',
    ])
  })

  test.each([
    ['decimal', '%1.', 12, '12. '],
    ['chineseCountingThousand', '第%1条', 23, '第二十三条 '],
    ['chineseCounting', '（%1）', 10, '（十）'],
    ['upperRoman', '%1.', 14, 'XIV. '],
    ['decimalEnclosedCircle', '%1', 3, '③ '],
    ['ideographTraditional', '%1、', 2, '乙、'],
    ['somethingNew', '%1.', 4, '4. '],
  ])('%s as %s', async (format, pattern, count, label) => {
    const body = Array.from({ length: count }, () => inList('句。', 1)).join('')
    expect((await read(body, [numbering([[format, pattern]])])).at(-1)).toBe(`item: ${label}句。`)
  })

  test('name the levels above them where the list shows these', async () => {
    const levels = numbering([
      ['decimal', '%1'],
      ['decimal', '%1.%2'],
    ])
    const body = inList('甲。', 1) + inList('乙。', 1, 1) + inList('丙。', 1, 1)
    expect(await read(body, [levels])).toEqual(['item: 1 甲。', 'item: 1.1 乙。', 'item: 1.2 丙。'])
  })

  test('begin anew in a list that says so', async () => {
    const second =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body = inList('甲。', 1) + inList('乙。', 1) + inList('丙。', 2) + inList('丁。', 2)
    expect(await read(body, [numbering([['decimal', '%1.']], second)])).toEqual([
      'item: 1. 甲。',
      'item: 2. 乙。',
      'item: 1. 丙。',
      'item: 2. 丁。',
    ])
  })

  test('are found where a list takes them from a style', async () => {
    const numbers = `<w:numbering ${WORD_NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="s"/><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const body = inList('甲。', 1) + inList('乙。', 1)
    expect(await read(body, [{ name: 'word/numbering.xml', content: numbers }])).toEqual([
      'item: A. 甲。',
      'item: B. 乙。',
    ])
  })

  test('stand alone in the cells of a table, but not where there is no text', async () => {
    const row = (name: string) => [cell(inList('', 1)), cell(name)]
    const body = table([cell('序号'), cell('企业')], row('甲'), row('乙')) + inList('', 1) + inList('丙。', 1)
    expect(await read(body, [numbering([['decimal', '%1']])])).toEqual([
      '| 序号 | 企业',
      '| 1 | 甲',
      '| 2 | 乙',
      'item: 4 丙。',
    ])
  })

  test('are not shown for bullets', async () => {
    expect(await read(inList('甲。', 1), [numbering([['bullet', '●']])])).toEqual(['item: 甲。'])
  })
})
