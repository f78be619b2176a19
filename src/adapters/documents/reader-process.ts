import { Worker } from 'node:worker_threads'
import { RejectedFileError } from '../../domain/errors.ts'
import type { ReadContent } from '../../domain/read-content.ts'
import type { FormatFile } from './format-reader.ts'
import type { FormatReaders } from './format-readers.ts'
import { forbidNetwork } from './no-network.ts'
import { readFormat } from './read-format.ts'

/** The answer to each `FormatFile`: its content, or why it is refused. */
export type ReaderReply =
  | { readonly content: ReadContent }
  | { readonly refused: { readonly reason: string; readonly line: number | undefined } }

const registry = process.argv[2] as string

new Worker(new URL('./parent-watch.ts', import.meta.url), { workerData: { parent: process.ppid } })
forbidNetwork()
process.on('disconnect', () => process.exit())

const { FORMAT_READERS } = (await import(registry)) as { FORMAT_READERS: FormatReaders }

async function replyTo(file: FormatFile): Promise<ReaderReply> {
  try {
    return { content: await readFormat(FORMAT_READERS, file) }
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error
    return { refused: { reason: error.message, line: error.line } }
  }
}

process.on('message', async (file: FormatFile) => {
  const reply = await replyTo({ path: file.path, bytes: new Uint8Array(file.bytes) })
  process.send?.(reply)
})
process.send?.('ready')
