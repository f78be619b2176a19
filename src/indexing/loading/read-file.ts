import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { RejectedFileError } from '../../domain/errors.ts'
import { decodeText } from '../../text/decode-text.ts'
import type { FoundFile } from './find-files.ts'
import type { KnowledgeFile } from './knowledge-file.ts'

const NUL = '\0'

function lineOfFirstBadByte(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (!Buffer.from(piece.toString('utf8'), 'utf8').equals(piece)) return line
    if (end < 0) return line
    start = end + 1
    line += 1
  }
}

/**
 * Reads a text file in UTF-8, GB18030, Big5 or UTF-16, with or without a byte order mark.
 * @throws RejectedFileError when it is not text in any of them or holds nothing.
 */
export async function readKnowledgeFile(found: Pick<FoundFile, 'path' | 'absolute'>): Promise<KnowledgeFile> {
  const bytes = await readFile(found.absolute).catch((cause: NodeJS.ErrnoException) => {
    throw new RejectedFileError(found.path, `cannot be read (${cause.code ?? cause.message})`, undefined, { cause })
  })
  const text = decodeText(bytes)?.text
  if (text === undefined) {
    if (bytes.includes(NUL)) throw new RejectedFileError(found.path, 'not a text file')
    throw new RejectedFileError(
      found.path,
      'not text in UTF-8, GB18030 or UTF-16: save it as UTF-8',
      lineOfFirstBadByte(bytes),
    )
  }
  if (text.trim() === '') throw new RejectedFileError(found.path, 'empty')
  const extension = path.posix.extname(found.path)
  return {
    path: found.path,
    documentId: found.path.slice(0, found.path.length - extension.length),
    extension: extension.toLowerCase(),
    text: text.replace(/\r\n?/g, '\n'),
  }
}
