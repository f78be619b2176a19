import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SentenceSplitter } from '../../../src/answering/writing/sentence-splitter.ts'

function split(text: string, pieceLength = 1): string[] {
  const splitter = new SentenceSplitter()
  const sentences: string[] = []
  const characters = [...text]
  for (let index = 0; index < characters.length; index += pieceLength) {
    sentences.push(...splitter.push(characters.slice(index, index + pieceLength).join('')))
  }
  return [...sentences, ...splitter.end()]
}

describe('a stream is cut into sentences with their footnotes', () => {
  it.each([
    [['面积93平方公里。[1]', '投资1.2亿元[2]。', '共53家！[1][3]']],
    [['甲。 [1] ', '乙？【2】', '丙；[3]', '丁']],
    [['- 甲园区 [1]\n', '- 乙园区 [2]\n', '- 丙园区 [1, 2]']],
    [['“先建后补。”[1]', '其余不变。']],
    [['It covers 93.5 km2.[1] ', 'The investment is CNY 1.2 billion. [2] ', 'Signed by BYD Co., Ltd. in Wuqing.[3]']],
    [['Am 24. September 2024 wurden 120 Mio. Yuan vereinbart.[1] ', 'Die Fläche beträgt 93 Quadratkilometer [2].']],
    [['面積は93平方キロメートルです。[1]', '投資額は1.2億元です。[2]']],
    [['면적은 93제곱킬로미터입니다.[1] ', '투자액은 1.2억 위안입니다. [2]']],
    [['津政办规[2023]4号规定。[1]', '如下。']],
    [['1. 甲。[1]\n', '2. 乙。[2]']],
  ])('%j', (sentences) => {
    for (const pieceLength of [1, 3, 1000]) expect(split(sentences.join(''), pieceLength)).toEqual(sentences)
  })

  it('shows a sentence as soon as the next one begins, not later', () => {
    const splitter = new SentenceSplitter()
    expect(splitter.push('甲。[1')).toEqual([])
    expect(splitter.push(']')).toEqual([])
    expect(splitter.push('乙')).toEqual(['甲。[1]'])
  })

  it('loses no character, however the stream is cut', () => {
    const piece = fc.constantFrom(
      '。',
      '.',
      ' ',
      '\n',
      '[1]',
      '[',
      ']',
      '”',
      '！',
      '甲',
      'a',
      '1',
      '；',
      '【2】',
      'No',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pieces, length) => {
        const text = pieces.join('')
        const sentences = split(text, length)
        expect(text.startsWith(sentences.join(''))).toBe(true)
        expect(text.slice(sentences.join('').length).trim()).toBe('')
        expect(sentences).toEqual(split(text, 1000))
      }),
      { numRuns: 500 },
    )
  })
})
