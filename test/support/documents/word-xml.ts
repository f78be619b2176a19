import { readWord } from '../../../src/adapters/documents/word/word-reader.ts'
import type { Block } from '../../../src/domain/block.ts'
import { wordParts } from './hostile-files.ts'
import { type ZipEntry, zipArchive } from './zip-archive.ts'

/** The name space of Word's XML. */
export const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The blocks of a Word document. */
export async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const content = await readWord({ path: '通知.docx', bytes })
  return content.type === 'text' ? content.blocks : []
}

/** A block on one line, as tests compare it. */
export const short = (block: Block): string => {
  if (block.type === 'row') return `| ${block.cells.join(' | ')}`
  return block.type === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : `${block.type}: ${block.text}`
}

/** The blocks of a document with this body, each on a line. */
export const read = async (body: string, more: readonly ZipEntry[] = []): Promise<string[]> =>
  (await blocksOf(zipArchive([...wordParts(body), ...more]))).map(short)

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (text: string, properties = '', runProperties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text, runProperties)}</w:p>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
export const plainTable = (...rows: readonly (readonly string[])[]): string =>
  table(...rows.map((cells) => cells.map((text) => cell(text))))

export const inList = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export function numbering(levels: readonly (readonly [format: string, pattern: string])[], more = ''): ZipEntry {
  const written = levels.map(
    ([format, pattern], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  return {
    name: 'word/numbering.xml',
    content: `<w:numbering ${WORD_NAMESPACE}><w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}</w:numbering>`,
  }
}
