import { describe, expect, test } from 'vitest'
import { readSlides } from '../../../../src/adapters/documents/slides/slides-reader.ts'
import type { Block } from '../../../../src/domain/block.ts'
import { encryptedPackage } from '../../../support/documents/hostile-files.ts'
import { BRIEFING, briefingPptx } from '../../../support/documents/office-files.ts'
import { type ZipEntry, zipArchive } from '../../../support/documents/zip-archive.ts'

const NAMES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const content = await readSlides({ path: '推介.pptx', bytes })
  return content.type === 'text' ? content.blocks : []
}

const short = (block: Block): string => {
  if (block.type === 'row') return `| ${block.cells.join(' | ')}`
  return block.type === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : `${block.type}: ${block.text}`
}

interface ShapeAt {
  readonly x?: number
  readonly y?: number
  readonly placeholder?: string
}

const place = ({ x, y }: ShapeAt): string =>
  x === undefined ? '' : `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="100" cy="100"/></a:xfrm>`

const lines = (...texts: readonly string[]): string =>
  texts.map((text) => (text.startsWith('<a:p') ? text : `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`)).join('')

const shape = (content: string, at: ShapeAt = {}): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${at.placeholder === undefined ? '' : `<p:ph ${at.placeholder}/>`}</p:nvPr></p:nvSpPr><p:spPr>${place(at)}</p:spPr><p:txBody>${content}</p:txBody></p:sp>`

/** A presentation whose slides hold these shapes; the file of the last one is named first. */
function presentation(slides: readonly string[], layout = ''): Uint8Array {
  const target = (index: number) => `slides/slide${slides.length - index}.xml`
  const relationship = (id: string, path: string) => `<Relationship Id="${id}" Target="${path}"/>`
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="r${index}"/>`)
  const entries: ZipEntry[] = [
    {
      name: 'ppt/presentation.xml',
      content: `<p:presentation ${NAMES}><p:sldIdLst>${ids.join('')}</p:sldIdLst></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: `<Relationships>${slides.map((_, index) => relationship(`r${index}`, target(index))).join('')}</Relationships>`,
    },
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      content: `<p:sldLayout ${NAMES}><p:cSld><p:spTree>${layout}</p:spTree></p:cSld></p:sldLayout>`,
    },
  ]
  slides.forEach((shapes, index) => {
    const path = `ppt/${target(index)}`
    entries.push({ name: path, content: `<p:sld ${NAMES}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>` })
    entries.push({
      name: path.replace('slides/', 'slides/_rels/').replace('.xml', '.xml.rels'),
      content: `<Relationships>${relationship('r1', '../slideLayouts/slideLayout1.xml')}</Relationships>`,
    })
  })
  return zipArchive(entries)
}

const read = async (...slides: readonly string[]): Promise<string[]> =>
  (await blocksOf(presentation(slides))).map(short)

test('a briefing gives its list, table and chart, and neither notes nor hidden slides', async () => {
  const blocks = await blocksOf(await briefingPptx())
  expect(blocks.map(short)).toEqual([
    `## ${BRIEFING.title}`,
    ...BRIEFING.points.map((point, index) => `item: ${index + 1}. ${point}`),
    '## 重点园区',
    ...BRIEFING.parks.map((cells) => `| ${cells.join(' | ')}`),
    '## 经济总量',
    ...BRIEFING.chart.map((cells) => `| ${cells.join(' | ')}`),
  ])
  expect(blocks.map(({ line }) => line)).toEqual([1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
  for (const unseen of BRIEFING.unseen) expect(JSON.stringify(blocks)).not.toContain(unseen)
})

test('slides come in the order in which they are shown', async () => {
  expect(await read(shape(lines('第一页。')), shape(lines('第二页。')))).toEqual([
    'paragraph: 第一页。',
    'paragraph: 第二页。',
  ])
})

describe('shapes', () => {
  test('are read from top to bottom, side by side from left to right, the title first', async () => {
    const slide =
      shape(lines('右下。'), { x: 500, y: 310 }) +
      shape(lines('左下。'), { x: 10, y: 300 }) +
      shape(lines('上。'), { x: 10, y: 100 }) +
      shape(lines('区位优势'), { x: 10, y: 200, placeholder: 'type="title"' })
    expect(await read(slide)).toEqual(['## 区位优势', 'paragraph: 上。', 'paragraph: 左下。', 'paragraph: 右下。'])
  })

  test('in groups lie where the group puts them', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/><a:chOff x="0" y="9000"/><a:chExt cx="100" cy="100"/></a:xfrm></p:grpSpPr>${shape(lines('组内。'), { x: 0, y: 9000 })}</p:grpSp>`
    expect(await read(shape(lines('组外。'), { x: 0, y: 500 }) + group)).toEqual([
      'paragraph: 组内。',
      'paragraph: 组外。',
    ])
  })

  test('take their place from the layout where the slide names none', async () => {
    const layout = shape('', { x: 0, y: 900, placeholder: 'type="body" idx="1"' })
    const slide = shape(lines('下。'), { placeholder: 'type="body" idx="1"' }) + shape(lines('上。'), { x: 0, y: 100 })
    expect((await blocksOf(presentation([slide], layout))).map(short)).toEqual(['paragraph: 上。', 'paragraph: 下。'])
  })

  test('for dates, footers and page numbers are left out', async () => {
    const slide =
      shape(lines('正文。')) +
      shape(lines('3'), { placeholder: 'type="sldNum"' }) +
      shape(lines('内部'), { placeholder: 'type="ftr"' })
    expect(await read(slide)).toEqual(['paragraph: 正文。'])
  })
})

describe('paragraphs', () => {
  test('of a body are items, numbered as shown', async () => {
    const numbered = (text: string, type: string, level = 0) =>
      `<a:p><a:pPr lvl="${level}"><a:buAutoNum type="${type}"/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`
    const body = lines(
      numbered('总则', 'ea1ChsPeriod'),
      numbered('甲', 'arabicParenBoth', 1),
      numbered('乙', 'arabicParenBoth', 1),
      numbered('细则', 'ea1ChsPeriod'),
      numbered('丙', 'arabicParenBoth', 1),
      '其他',
    )
    expect(await read(shape(body, { placeholder: 'idx="1"' }))).toEqual([
      'item: 一、总则',
      'item: (1)甲',
      'item: (2)乙',
      'item: 二、细则',
      'item: (1)丙',
      'item: 其他',
    ])
  })

  test('keep runs together and lines apart', async () => {
    const content =
      '<a:p><a:r><a:t>投资80</a:t></a:r><a:r><a:t>00万元</a:t></a:r><a:br/><a:r><a:t>占地120亩</a:t></a:r></a:p>'
    expect(await read(shape(content))).toEqual(['paragraph: 投资8000万元', 'paragraph: 占地120亩'])
  })
})

test('merged cells of a table count in each row, once across columns', async () => {
  const cell = (text: string, attributes = '') => `<a:tc ${attributes}><a:txBody>${lines(text)}</a:txBody></a:tc>`
  const rows = [
    [cell('园区', 'rowSpan="2"'), cell('面积（亩）', 'gridSpan="2"'), cell('', 'hMerge="1"')],
    [cell('', 'vMerge="1"'), cell('一期'), cell('二期')],
    [cell('甲园'), cell('100'), cell('200')],
  ]
  const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${rows.map((cells) => `<a:tr>${cells.join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  expect(await read(table)).toEqual(['| 园区 | 面积 一期 | 面积 二期', '| 甲园 | 100亩 | 200亩'])
})

describe('what would harm or mislead', () => {
  test('a slide outside the archive is never looked at', async () => {
    const bytes = zipArchive([
      {
        name: 'ppt/presentation.xml',
        content: `<p:presentation ${NAMES}><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`,
      },
      {
        name: 'ppt/_rels/presentation.xml.rels',
        content: '<Relationships><Relationship Id="r1" Target="../../../etc/passwd"/></Relationships>',
      },
    ])
    await expect(blocksOf(bytes)).rejects.toThrow('holds no text')
  })

  test('groups within groups without end are read as deep as people draw', async () => {
    const deep = `${'<p:grpSp>'.repeat(2000)}${shape(lines('深。'))}${'</p:grpSp>'.repeat(2000)}`
    expect(await read(deep + shape(lines('浅。')))).toEqual(['paragraph: 浅。'])
  })

  test.each<[string, Uint8Array, string]>([
    ['empty', presentation([]), 'holds no text'],
    ['no presentation', zipArchive([{ name: 'a.xml', content: '<a/>' }]), 'is no presentation'],
    ['encrypted', encryptedPackage(), 'needs a password'],
  ])('a file that is %s is refused', async (_, bytes, reason) => {
    await expect(blocksOf(bytes)).rejects.toThrow(reason)
  })
})
