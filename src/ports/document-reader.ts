import type { ReadContent } from '../domain/read-content.ts'

/** A file to be read: the path by which people know it, and where it lies. */
export interface FileToRead {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string
  readonly absolute: string
}

/** Reads office files, pages, archives and pictures. A file that is hostile, broken or endless harms nobody. */
export interface DocumentReader extends AsyncDisposable {
  /** Lower case, with their dot. */
  readonly extensions: readonly string[]
  /** Changes whenever the same file may be read differently. */
  readonly version: string
  /** @throws RejectedFileError when the file cannot be read, or not within the limits of time and memory. */
  read(file: FileToRead): Promise<ReadContent>
}
