import { open } from 'node:fs/promises'
import { RejectedFileError } from '../../domain/errors.ts'
import type { FileToRead } from '../../ports/document-reader.ts'
import { LARGEST_FILE_BYTES } from './limits.ts'

/**
 * The bytes of a file.
 * @throws RejectedFileError when it cannot be opened, is no file, is empty or too large.
 */
export async function fileBytes(file: FileToRead): Promise<Uint8Array> {
  const unreadable = (cause: NodeJS.ErrnoException): never => {
    throw new RejectedFileError(file.path, `cannot be read (${cause.code ?? cause.message})`, undefined, { cause })
  }
  await using handle = await open(file.absolute).catch(unreadable)
  const status = await handle.stat()
  if (!status.isFile()) throw new RejectedFileError(file.path, 'not a file')
  if (status.size === 0) throw new RejectedFileError(file.path, 'empty')
  if (status.size > LARGEST_FILE_BYTES) {
    throw new RejectedFileError(file.path, `larger than ${LARGEST_FILE_BYTES / 1024 / 1024} MB`)
  }
  return new Uint8Array(await handle.readFile().catch(unreadable))
}
