import mammoth from 'mammoth'
import { partOfKind } from '../package-parts.ts'
import type { UnpackedArchive } from '../unpacked-archive.ts'
import { HEADING_KIND, PARAGRAPH_KINDS, preparedDocument } from './prepared-document.ts'

const STYLE_MAP = [
  ...PARAGRAPH_KINDS.map((kind) => `p.${kind} => p.${kind}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${HEADING_KIND}${level} => h${level}:fresh`),
]
/** Styles and numbers are written out in the prepared document; mammoth only fails without a list of styles. */
const STYLES = 'word/styles.xml'
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
const LEFT_OUT = /(?:^|\/)(?:styles|numbering|comments)[^/]*\.xml$/

/** The archive as mammoth's own reader of zip files would give it, so that nothing is unpacked a second time. */
function openedFile(parts: ReadonlyMap<string, string>): object {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  }
}

/**
 * Converts a Word document to HTML: paragraphs of the kinds of the prepared document, headings, tables and notes.
 * Pictures, comments and deletions are left out.
 */
export async function wordHtml(archive: UnpackedArchive, main: string): Promise<string> {
  const document = preparedDocument(archive.get(main) ?? '', {
    styles: partOfKind(archive, main, 'styles'),
    numbering: partOfKind(archive, main, 'numbering'),
  })
  const parts = new Map([...archive].filter(([name]) => !LEFT_OUT.test(name)))
  parts.set(main, document)
  parts.set(STYLES, NO_STYLES)
  const options = {
    styleMap: STYLE_MAP,
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  }
  const { value } = await mammoth.convertToHtml({ file: openedFile(parts) } as never, options)
  return value
}
