import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'

const bare = (text: string): string => text.replace(/\s+/g, '')

describe('splitSentences', () => {
  it.each([
    [
      'Chinese final marks',
      '共25条。涵盖六部分！何时生效？见公告；以正式稿为准。',
      ['共25条。', '涵盖六部分！', '何时生效？', '见公告；', '以正式稿为准。'],
    ],
    ['a text without a final mark', '武清区京津产业新城', ['武清区京津产业新城']],
    ['decimals and percentages', '增长6.96%。投资535.1亿元。', ['增长6.96%。', '投资535.1亿元。']],
    [
      'brackets around a whole sentence',
      '面积93平方公里(2015年口径。见公告)。企业1400家。',
      ['面积93平方公里(2015年口径。见公告)。', '企业1400家。'],
    ],
    [
      'quotes that go on',
      '会上提出“做强产业。做大园区。”的目标。随后签约。',
      ['会上提出“做强产业。做大园区。”的目标。', '随后签约。'],
    ],
    [
      'a quoted sentence that ends its sentence',
      '他说:“欢迎来武清。”随后开始签约。',
      ['他说:“欢迎来武清。”', '随后开始签约。'],
    ],
    ['final marks in a row', '真的吗?!是的……好。', ['真的吗?!', '是的……', '好。']],
    [
      'English',
      'Signed in 2023. See No. 5 of Mr. Li. Total 3.5 billion!',
      ['Signed in 2023.', 'See No. 5 of Mr. Li.', 'Total 3.5 billion!'],
    ],
    [
      'company names',
      'Coyote Bioscience Co., Ltd. signed in Beijing. It builds.',
      ['Coyote Bioscience Co., Ltd. signed in Beijing.', 'It builds.'],
    ],
    [
      'addresses',
      '见 https://whly.tj.gov.cn/a.html?x=1!2 。下一句。',
      ['见 https://whly.tj.gov.cn/a.html?x=1!2 。', '下一句。'],
    ],
    ['numbered items', '1. 设备投资。', ['1. 设备投资。']],
    ['line breaks', '联系方式:电话\n地址:武清', ['联系方式:电话', '地址:武清']],
    ['a bracket that is never closed', '第一(一期。第二句。', ['第一(一期。', '第二句。']],
    ['half-width semicolons of a list', '设1亿元资金;20亿元基金。', ['设1亿元资金;20亿元基金。']],
  ])('cuts %s', (_, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences)
  })

  it('loses nothing but white space', () => {
    const piece = fc.constantFrom(
      '。',
      '！',
      '?',
      '.',
      '；',
      '(',
      ')',
      '“',
      '”',
      '《',
      '》',
      '1',
      '9',
      'No',
      'a',
      '武',
      '清',
      ' ',
      '\n',
      ',',
      'http://a.b/c',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(bare(splitSentences(text).join(''))).toBe(bare(text))
      }),
    )
  })
})
