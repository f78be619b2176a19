import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import type { FormatFile, FormatReader } from '../../../src/adapters/documents/format-reader.ts'
import type { FormatReaders } from '../../../src/adapters/documents/format-readers.ts'
import { RejectedFileError } from '../../../src/domain/errors.ts'

const held: unknown[] = []
const textOf = (file: FormatFile): string => new TextDecoder().decode(file.bytes)

const told = (text: string): Awaited<ReturnType<FormatReader>> => ({
  type: 'text',
  labels: {},
  blocks: [{ type: 'paragraph', text, line: 1 }],
})

/** What an attempt comes to: its result, or the code or message of its error. */
const attempt = async (action: () => unknown): Promise<string> => {
  try {
    return `allowed: ${await action()}`
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code ?? message
  }
}

const READERS: Record<string, FormatReader> = {
  '.echo': async (file) => told(textOf(file)),
  '.who': async () => told(String(process.pid)),
  '.endless': async () => {
    for (;;) Math.random()
  },
  '.asleep': () => new Promise(() => setInterval(() => undefined, 1000)),
  '.heap': async () => {
    for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => ({ at })))
  },
  '.buffers': async () => {
    for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1))
  },
  '.hoard': async () => {
    held.push(Buffer.alloc(150 * 1024 * 1024, 1))
    return told(`${held.length}`)
  },
  '.exit': async () => process.exit(3),
  '.abort': async () => process.abort(),
  '.later': async () => {
    setTimeout(() => {
      throw new Error('thrown when nobody listens')
    })
    return new Promise(() => undefined)
  },
  '.deep': async (file) => READERS['.deep']!(file).then((content) => content),
  '.thrown': async () => {
    throw new TypeError('Bad\n  token')
  },
  '.refused': async (file) => {
    throw new RejectedFileError(file.path, 'needs a password', 7)
  },
  '.many': async () => ({
    type: 'text',
    labels: {},
    blocks: Array.from({ length: 1_000_001 }, (_, line) => ({ type: 'item' as const, text: '一二三四五', line })),
  }),
  '.huge': async () => told('字'.repeat(5_000_001)),
  '.nothing': async () => told(' \u0000 '),
  '.control': async () => told('第一\u0000行\r\n第\ud800二行'),
  '.fetch': async () => told(await attempt(() => fetch('http://127.0.0.1:9/'))),
  '.socket': async () => told(await attempt(() => connect(9, '127.0.0.1'))),
  '.spawn': async (file) => told(await attempt(() => spawnSync(textOf(file), ['--version']))),
  '.read': async (file) => told(await attempt(() => readFile(textOf(file), 'utf8'))),
  '.write': async (file) => told(await attempt(() => writeFile(textOf(file), 'x'))),
  '.environment': async () => told(Object.keys(process.env).join(' ') || 'none'),
}

/** Readers that misbehave in each way that a hostile file can bring about, by extension. */
export const FORMAT_READERS: FormatReaders = Object.fromEntries(
  Object.entries(READERS).map(([extension, reader]) => [extension, async () => reader]),
)
