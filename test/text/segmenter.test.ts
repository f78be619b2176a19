import { describe, expect, test } from 'vitest'
import { Segmenter } from '../../src/text/segmenter.ts'

const plain = new Segmenter()

describe('words', () => {
  test('a name of the knowledge base is kept whole, its parts are found too', () => {
    const segmenter = new Segmenter(['京津科技谷产业园'])
    expect(plain.words('京津科技谷产业园')).not.toContain('京津科技谷产业园')
    const words = segmenter.words('京津科技谷产业园在哪里')
    expect(words).toContain('京津科技谷产业园')
    expect(words).toContain('科技')
  })

  test('a name in traditional or full-width characters is the same name', () => {
    const segmenter = new Segmenter(['武清開發區ＡＢ园'])
    expect(segmenter.words('武清开发区')).toEqual(plain.words('武清开发区'))
    expect(new Segmenter(['創業總部基地']).words('创业总部基地')).toContain('创业总部基地')
  })

  test('Latin words and numbers stay whole beside Chinese', () => {
    expect(plain.words('GB/T-28001认证3.5亿元，占20%')).toEqual(
      expect.arrayContaining(['gb', 't-28001', '3.5', '20%', '认证', '亿元']),
    )
  })

  test('a name with blanks or line breaks cannot disturb the dictionary', () => {
    const segmenter = new Segmenter(['Robert Bosch GmbH', '第一行\n第二行 9 n', ''])
    expect(segmenter.words('武清区')).toEqual(plain.words('武清区'))
  })

  test('passages and questions see the same terms whatever their script and width', () => {
    expect(plain.words('設備補貼１００萬元')).toEqual(plain.words('设备补贴100万元'))
  })
})

describe('bigrams', () => {
  test('neighbouring Han characters in pairs, never across other characters', () => {
    expect(plain.bigrams('武清区，AI园')).toEqual(['武清', '清区', 'ai', '园'])
  })

  test('characters outside the basic plane are not torn apart', () => {
    expect(plain.bigrams('𠮷野家')).toEqual(['𠮷野', '野家'])
  })

  test('a text without words has no terms', () => {
    expect(plain.bigrams('？！… \n')).toEqual([])
    expect(plain.words('')).toEqual([])
  })
})
