import type { Block } from '../../domain/block.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { DocumentLabels, ReadContent, Sheet } from '../../domain/read-content.ts'
import { MOST_CHARACTERS } from './limits.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Line ends as \n, without control characters and halves of characters. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')

const plainTexts = (texts: readonly string[]): string[] => texts.map(plainText)

function plainBlock(block: Block): Block {
  return block.type === 'row' ? { ...block, cells: plainTexts(block.cells) } : { ...block, text: plainText(block.text) }
}

function plainSheet(sheet: Sheet): Sheet {
  return {
    name: plainText(sheet.name),
    ...(sheet.title === undefined ? {} : { title: plainText(sheet.title) }),
    notes: plainTexts(sheet.notes),
    header: plainTexts(sheet.header),
    rows: sheet.rows.map(({ cells, line }) => ({ cells: plainTexts(cells), line })),
  }
}

function plainContent(content: ReadContent): ReadContent {
  const entries = Object.entries(content.labels as Record<string, string>)
  const labels: DocumentLabels = Object.fromEntries(entries.map(([key, text]) => [key, plainText(text)]))
  return content.type === 'text'
    ? { ...content, labels, blocks: content.blocks.map(plainBlock) }
    : { ...content, labels, sheets: content.sheets.map(plainSheet) }
}

function* textsOf(content: ReadContent): Generator<string> {
  if (content.type === 'text') {
    for (const block of content.blocks) {
      if (block.type === 'row') yield* block.cells
      else yield block.text
    }
  } else {
    for (const sheet of content.sheets) {
      yield* sheet.notes
      yield* sheet.header
      for (const row of sheet.rows) yield* row.cells
    }
  }
}

/**
 * The content with nothing but plain characters in it.
 * @throws RejectedFileError when it holds no text, or more than an index run can take.
 */
export function checkedContent(path: string, content: ReadContent): ReadContent {
  const plain = plainContent(content)
  let characters = 0
  let isEmpty = true
  for (const text of textsOf(plain)) {
    characters += text.length
    isEmpty &&= text.trim() === ''
  }
  if (characters > MOST_CHARACTERS) {
    throw new RejectedFileError(path, `holds more than ${MOST_CHARACTERS / 1_000_000} million characters: divide it`)
  }
  if (isEmpty) throw new RejectedFileError(path, 'holds no text')
  return plain
}
