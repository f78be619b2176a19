import { createHash } from 'node:crypto'

/** A knowledge file, decoded. */
export interface KnowledgeFile {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string
  /** The path without its extension. */
  readonly documentId: string
  /** Lower case, with its dot. */
  readonly extension: string
  readonly text: string
}

/** SHA-256 over texts, as hexadecimal digits. */
export function contentHash(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  parts.forEach((part, index) => {
    if (index > 0) hash.update('\0')
    hash.update(part)
  })
  return hash.digest('hex')
}

/** The file's name without folder and extension. */
export const fileStem = (documentId: string): string => documentId.slice(documentId.lastIndexOf('/') + 1)
