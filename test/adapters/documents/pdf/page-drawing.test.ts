import { expect, test } from 'vitest'
import { readPdf } from '../../../../src/adapters/documents/pdf/pdf-reader.ts'
import { handmadePdf } from '../../../support/documents/handmade-pdf.ts'

/** Two columns, which nothing but lines makes a table. */
const CELLS = [
  ['Park', 'Area'],
  ['East', '120'],
  ['West', '80'],
]
const TEXT = CELLS.flatMap((row, y) =>
  row.map((cell, x) => `BT /F1 10 Tf ${80 + x * 100} ${707 - y * 20} Td (${cell}) Tj ET`),
).join('\n')

/** Edges of the table from 72,720 down to 272,660, in cells of 100 by 20. */
const XS = [72, 172, 272]
const YS = [720, 700, 680, 660]

const rowsOf = async (drawn: string) => {
  const { blocks } = await readPdf({ path: 'a.pdf', bytes: handmadePdf({ content: `${drawn}\n${TEXT}` }) })
  return blocks.flatMap((block) => (block.type === 'row' ? [block.cells] : []))
}

test.each([
  ['strokes', [...YS.map((y) => `72 ${y} m 272 ${y} l S`), ...XS.map((x) => `${x} 720 m ${x} 660 l S`)]],
  ['thin filled boxes', [...YS.map((y) => `72 ${y} 200 0.5 re f`), ...XS.map((x) => `${x} 660 0.5 60 re f`)]],
  ['outlined cells', YS.slice(1).flatMap((y) => XS.slice(0, -1).map((x) => `${x} ${y} 100 20 re S`))],
  [
    'one path of many parts',
    [`${YS.map((y) => `72 ${y} m 272 ${y} l`).join(' ')} ${XS.map((x) => `${x} 720 m ${x} 660 l`).join(' ')} S`],
  ],
  [
    'strokes on a scaled page',
    [
      'q 2 0 0 2 0 0 cm',
      ...YS.map((y) => `36 ${y / 2} m 136 ${y / 2} l S`),
      ...XS.map((x) => `${x / 2} 360 m ${x / 2} 330 l S`),
      'Q',
    ],
  ],
])('a table drawn by %s is found', async (_, drawn) => {
  expect(await rowsOf(drawn.join('\n'))).toEqual(CELLS)
})

test('a path that only cuts out what is drawn later draws no table', async () => {
  const cells = YS.slice(1).flatMap((y) => XS.slice(0, -1).map((x) => `${x} ${y} 100 20 re`))
  expect(await rowsOf(`${cells.join(' ')} W n`)).toEqual([])
})
