import type { ReadContent } from '../../domain/read-content.ts'

/** The bytes of a file, and the path by which people know it. */
export interface FormatFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads the files of one format.
 * @throws RejectedFileError with a reason that tells people what is wrong with the file.
 */
export type FormatReader = (file: FormatFile) => Promise<ReadContent>
