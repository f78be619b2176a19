import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../../src/adapters/documents/pdf/pdf-reader.ts'
import type { Block } from '../../../../src/domain/block.ts'
import { RejectedFileError } from '../../../../src/domain/errors.ts'
import { browserNote, hasChromium } from '../../../support/browser/chromium.ts'
import { drawnLines, gbPdf, handmadePdf, hostilePdf, lockedPdf } from '../../../support/documents/handmade-pdf.ts'
import {
  ANNOUNCEMENT,
  GROUPED,
  LETTER,
  LIST_CAPTION,
  LIST_ROWS,
  MERGED,
  SCAN_FACTS,
  THREE_LINES,
} from '../../../support/documents/pdf-facts.ts'
import {
  announcementPdf,
  groupedPdf,
  letterPdf,
  listPdf,
  mergedPdf,
  scannedPdf,
  threeLinesPdf,
} from '../../../support/documents/pdf-files.ts'

const read = (bytes: Uint8Array) => readPdf({ path: '名单.pdf', bytes })
const rowsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'row' ? [block.cells] : []))
const textsOf = (blocks: readonly Block[], type: Block['type']) =>
  blocks.flatMap((block) => (block.type === type && block.type !== 'row' ? [block.text] : []))

/** The rows of the list with the units of their columns, as people would say them. */
const LISTED = LIST_ROWS.map((row) =>
  row.map((cell, at) => (at === 5 && cell !== '—' ? `${cell}万元` : at === 6 ? `${cell}%` : cell)),
)

describe.skipIf(!hasChromium)(`a printed PDF${browserNote}`, () => {
  test('keeps whole paragraphs, headings and items of a notice in reading order, without running headers', async () => {
    const { labels, blocks, confidence } = await read(await announcementPdf())
    expect(labels.title).toBe(ANNOUNCEMENT.title)
    expect(confidence).toBeUndefined()
    expect(textsOf(blocks, 'heading')).toEqual([ANNOUNCEMENT.title, ...ANNOUNCEMENT.headings])
    expect(textsOf(blocks, 'item')).toEqual([...ANNOUNCEMENT.standards])
    const { labels: lines, opening, scope, latin, closing, left, right } = ANNOUNCEMENT
    expect(textsOf(blocks, 'paragraph')).toEqual([...lines, opening, scope, latin, closing, left, right])
    expect(blocks.findLast((block) => block.type === 'heading')?.line).toBe(2)
  })

  test.each([
    ['drawn lines', true],
    ['columns of blank space', false],
  ])('gives every row and figure of a table of sixty rows over several pages, by its %s', async (_, ruled) => {
    const { blocks } = await read(await listPdf(ruled))
    const [header, ...rows] = rowsOf(blocks)
    expect(header).toEqual(['序号', '项目名称', '建设单位', '产业', '园区', '投资额', '增长', '签约时间'])
    expect(rows).toEqual(LISTED)
    const first = blocks.findIndex(({ type }) => type === 'row')
    expect(blocks.slice(first, first + 61).every(({ type }) => type === 'row')).toBe(true)
    expect(blocks[first - 1]).toMatchObject({ type: 'heading', text: LIST_CAPTION })
    expect(new Set(blocks.slice(first).map(({ line }) => line)).size).toBeGreaterThanOrEqual(3)
    expect(textsOf(blocks, 'paragraph')).toEqual(['名单如下。', '注：投资额以签约时为准。'])
  })

  test('says merged cells for each row they span and joins a header of two rows', async () => {
    const { blocks } = await read(await mergedPdf())
    expect(rowsOf(blocks)).toEqual([
      ['区域', '园区', '投资额 2023年', '投资额 2024年', '占比'],
      ...MERGED.rows.map(([area, park, before, now, share]) => [
        area,
        park,
        `${before}亿元`,
        `${now}亿元`,
        `${share}%`,
      ]),
    ])
    expect(textsOf(blocks, 'heading')).toContain(MERGED.caption)
  })

  test('keeps the parts of a list and the cells that go on over the end of a page', async () => {
    const { blocks } = await read(await groupedPdf())
    const [header, ...rows] = rowsOf(blocks)
    expect(header).toEqual(GROUPED.header)
    const expected = GROUPED.parts.flatMap(({ name, areas }) => [
      [name, '', '', '', '', ''],
      ...areas.flatMap((area) =>
        area.rows.map(([number, content, company, sum, time]) => [
          number,
          area.name,
          content,
          company,
          `${sum}万元`,
          time,
        ]),
      ),
    ])
    expect(rows).toEqual(expected)
    expect(blocks.at(-1)?.line).toBeGreaterThan(1)
  })

  test('takes the title of a letter, not its red head, and leaves the signature apart', async () => {
    const { labels, blocks } = await read(await letterPdf())
    expect(labels.title).toBe(LETTER.title.join(''))
    expect(textsOf(blocks, 'paragraph').slice(-5)).toEqual([
      LETTER.number,
      LETTER.address,
      LETTER.body,
      ...LETTER.signed,
    ])
  })

  test('gives figures to the right columns where only blank space parts them', async () => {
    const { blocks } = await read(await threeLinesPdf())
    expect(rowsOf(blocks)).toEqual([
      ['指标', '绝对数', '比上年增长'],
      ...THREE_LINES.rows.map(([name, sum, growth]) => [name, `${sum}亿元`, `${growth}%`]),
    ])
  })

  test('is recognised where a page is a picture, and read where it is text', async () => {
    const { confidence, blocks } = await read(await scannedPdf(LETTER.body))
    expect(confidence).toBe('medium')
    expect(blocks[0]).toEqual({ type: 'paragraph', text: LETTER.body, line: 1 })
    expect(rowsOf(blocks)).toHaveLength(1 + SCAN_FACTS.rows.length)
    expect(blocks.at(-1)).toMatchObject({ type: 'row', line: 2 })
  }, 180_000)

  test('that was cut off is refused, not half read', async () => {
    const bytes = await listPdf()
    await expect(read(bytes.slice(0, bytes.length / 3))).rejects.toThrow(RejectedFileError)
  })
})

test('Chinese in a font that is not embedded is read by the name of its encoding', async () => {
  const { blocks } = await read(gbPdf('静海区重点项目总投资8000万元'))
  expect(blocks).toMatchObject([{ text: '静海区重点项目总投资8000万元', line: 1 }])
})

test('scripts and programs in a PDF are passed over, and a made-up title is no title', async () => {
  const { labels, blocks } = await read(hostilePdf())
  expect(blocks).toMatchObject([{ type: 'paragraph', text: 'The district has 12 parks and 3,500 companies.' }])
  expect(labels).toEqual({})
})

test('the title that the file itself names is its title', async () => {
  const pdf = handmadePdf({ content: drawnLines(['Some text.']), information: '/Title (Investment guide 2024)' })
  expect((await read(pdf)).labels).toEqual({ title: 'Investment guide 2024' })
})

describe('refused with a reason', () => {
  test('a PDF with a password', async () => {
    await expect(read(lockedPdf())).rejects.toThrow('needs a password')
  })

  test('what is no PDF', async () => {
    await expect(read(new Uint8Array(5000).fill(65))).rejects.toThrow('a broken PDF')
  })

  test('a PDF of more pages than are read', async () => {
    const pdf = handmadePdf({ content: drawnLines(['one']), pages: 1001 })
    await expect(read(pdf)).rejects.toThrow('1001 pages, more than 1000')
  })
})
