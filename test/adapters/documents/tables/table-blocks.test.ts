import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SpannedCell, spannedGrid } from '../../../../src/adapters/documents/tables/spanned-grid.ts'
import { appendTable, closeCaption, tableBlocks } from '../../../../src/adapters/documents/tables/table-blocks.ts'
import type { Block } from '../../../../src/domain/block.ts'

const gridOf = (...rows: readonly (readonly string[])[]) =>
  spannedGrid(rows.map((cells) => cells.map((text): SpannedCell => ({ text, columns: 1, rows: 1 }))))

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'row' ? block.cells : [block.text]))

test('whatever the layout, no text of a table is lost, and rows are as wide as their header', () => {
  const words = ['名称', '合计', '序号', '一、制造', '注：完', '单位：万元', '投资额（万元）', '备注\n说明', '约', '二']
  const cell = fc.record({
    kind: fc.constantFrom('empty', 'empty', 'word', 'word', 'number'),
    word: fc.constantFrom(...words),
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (drawn) => {
      const marks: string[] = []
      const table = drawn.map((cells, row) =>
        cells.map(({ kind, word, columns, rows }, column): SpannedCell => {
          const mark =
            kind === 'number'
              ? `${30 + row}${10 + column}.5`
              : `（${'甲乙丙丁戊己庚辛'[row]}${'子丑寅卯辰巳'[column]}）`
          if (kind === 'empty') return { text: '', columns, rows }
          marks.push(mark)
          return { text: kind === 'number' ? mark : word + mark, columns, rows }
        }),
      )
      const blocks = tableBlocks(spannedGrid(table), { line: 1, level: 2 })
      const all = textsOf(blocks).join('\n')
      for (const mark of marks) expect(all).toContain(mark)
      let width: number | undefined
      for (const block of blocks) {
        if (block.type !== 'row') width = undefined
        else {
          width ??= block.cells.length
          expect(block.cells).toHaveLength(width)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('a caption is closed by opening the heading above it again, or becomes a paragraph where there is none', () => {
  const caption: Block = { type: 'heading', level: 2, text: '表1 标准', line: 2 }
  const above: Block = { type: 'heading', level: 1, text: '支持标准', line: 1 }
  const withHeading: Block[] = [above, caption]
  closeCaption(withHeading, caption)
  expect(withHeading).toEqual([above, caption, above])
  const alone: Block[] = [caption]
  closeCaption(alone, caption)
  expect(alone).toEqual([{ type: 'paragraph', text: '表1 标准', line: 2 }])
})

test('a sentence right above a table is no caption', () => {
  const blocks: Block[] = [{ type: 'paragraph', text: '详见下表：', line: 1 }]
  const caption = appendTable(blocks, gridOf(['街镇', '电话'], ['杨村', '82120001']), 2, () => true)
  expect(caption).toBeUndefined()
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'row', 'row'])
})

test('cells that span more than a workbook may hold are refused before they are laid out', () => {
  const cell: SpannedCell = { text: '甲', columns: 1000, rows: 5000 }
  expect(() => spannedGrid(Array.from({ length: 5000 }, () => [cell]))).toThrow('a table of more than 1000000 cells')
})
