import { z } from 'zod'
import type { Block } from '../../domain/block.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { DocumentLabels, ReadContent } from '../../domain/read-content.ts'
import type { DocumentReader, FileToRead } from '../../ports/document-reader.ts'
import { parseBlocks } from '../loading/blocks.ts'
import { fileName } from '../loading/file-name.ts'
import { fileStem, type KnowledgeFile } from '../loading/knowledge-file.ts'
import { parseWithSchema } from '../loading/parse-with-schema.ts'
import { readKnowledgeFile } from '../loading/read-file.ts'
import { isoDate, optionalText, webAddress } from '../loading/schema-fields.ts'
import { withoutComments } from '../loading/without-comments.ts'
import { isMapping, parseYaml } from '../loading/yaml-text.ts'
import { type AnnouncementText, announcementText } from './announcement-text.ts'

const HEAD = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/mu
const labelKeys = z.object({
  title: optionalText,
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
})

/** What Markdown marks in a line, without the marks. */
const inlineText = (text: string): string =>
  text
    .replace(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[([^\]]+)\]\([^()]*\)/gu, '$1')
    .replace(/(\*\*|__|`)(?=\S)(.{1,200}?)(?<=\S)\1/gu, '$2')

const plainBlock = (block: Block): Block =>
  block.type === 'row' ? { ...block, cells: block.cells.map(inlineText) } : { ...block, text: inlineText(block.text) }

const known = (labels: z.output<typeof labelKeys>): DocumentLabels =>
  Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== undefined))

function markdownContent(file: KnowledgeFile): ReadContent {
  const head = file.text.startsWith('---') ? HEAD.exec(file.text) : null
  if (!head) return { type: 'text', labels: {}, blocks: parseBlocks(withoutComments(file.text)).map(plainBlock) }
  const yaml = parseYaml(head[1] ?? '', file.path, 1)
  if (!isMapping(yaml.value)) throw new RejectedFileError(file.path, 'the front matter is not a list of key: value', 2)
  const labels = known(parseWithSchema(labelKeys, yaml.value, file.path, yaml.lineOf))
  const line = head[0].split('\n').length + 1
  const body = file.text.slice(head[0].length + 1)
  return { type: 'text', labels, blocks: parseBlocks(withoutComments(body), line).map(plainBlock) }
}

const TEXT_READERS: Readonly<Record<string, (file: KnowledgeFile) => ReadContent>> = {
  '.md': markdownContent,
  '.txt': ({ text }) => ({ type: 'text', labels: {}, blocks: parseBlocks(text, 1, { numberedHeadings: true }) }),
}

/**
 * Reads an announcement in any form in which one may lie in the knowledge folder.
 * @throws RejectedFileError when it cannot be read or is of another form.
 */
export async function readAnnouncement(file: FileToRead, documents: DocumentReader): Promise<AnnouncementText> {
  const { documentId, extension } = fileName(file.path, documents.extensions)
  const readText = TEXT_READERS[extension]
  if (!readText && !documents.extensions.includes(extension)) {
    const forms = [...Object.keys(TEXT_READERS), ...documents.extensions].join(' ')
    throw new RejectedFileError(file.path, `not an announcement: expected one of ${forms}`)
  }
  const content = readText ? readText(await readKnowledgeFile(file)) : await documents.read(file)
  return announcementText(content, fileStem(documentId))
}
