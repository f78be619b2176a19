import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../../src/adapters/documents/layout/line.ts'
import { titleFromInformation, titleFromPage } from '../../../../src/adapters/documents/layout/title.ts'
import { wordAt } from './words.ts'

describe('the title that a file names', () => {
  test.each([
    'Microsoft Word - 通知.docx',
    '关于印发通知.doc',
    'about:blank',
    'untitled',
    '未命名',
    'http://a.cn/b',
    '',
    '\ufffd\ufffd告',
    '扫描件',
    undefined,
    3,
  ])('is none when it is %j', (written) => {
    expect(titleFromInformation(written)).toBeUndefined()
  })

  test('is one when a person wrote it', () => {
    expect(titleFromInformation(' 2024年招商\n指南 ')).toBe('2024年招商 指南')
  })
})

describe('the title on the first page', () => {
  const body = [wordAt(0, 90, '正文甲乙丙丁戊己庚辛壬癸'), wordAt(0, 105, '正文甲乙丙丁戊己庚辛壬癸。')]
  const titleOf = (...words: ReturnType<typeof wordAt>[]) => titleFromPage(linesOf([...words, ...body], 1), 800)

  test('is the largest text, but not the red head of a letter', () => {
    expect(titleOf(wordAt(0, 30, '关于项目的通知', 20))).toBe('关于项目的通知')
    expect(titleOf(wordAt(0, 10, '某区人民政府文件', 30), wordAt(0, 60, '关于项目的通知', 20))).toBe('关于项目的通知')
  })

  test('is none where all text has one size', () => {
    expect(titleOf()).toBeUndefined()
  })
})
