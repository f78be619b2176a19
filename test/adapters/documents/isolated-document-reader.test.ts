import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { IsolatedDocumentReader } from '../../../src/adapters/documents/isolated-document-reader.ts'
import type { ReadContent } from '../../../src/domain/read-content.ts'
import { FORMAT_READERS } from '../../support/documents/hostile-readers.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const REGISTRY = new URL('../../support/documents/hostile-readers.ts', import.meta.url)
const MEMORY = 512 * 1024 * 1024

const open = (seconds = 20): IsolatedDocumentReader =>
  new IsolatedDocumentReader({
    registry: REGISTRY,
    extensions: Object.keys(FORMAT_READERS),
    limitsOf: () => ({ seconds, memoryBytes: MEMORY }),
  })

async function contentOf(reader: IsolatedDocumentReader, extension: string, bytes = '文字'): Promise<ReadContent> {
  using folder = new TemporaryFolder()
  const absolute = path.join(folder.path, 'file')
  writeFileSync(absolute, bytes)
  return await reader.read({ path: `file${extension}`, absolute })
}

async function textOf(reader: IsolatedDocumentReader, extension: string, bytes?: string): Promise<string> {
  const content = await contentOf(reader, extension, bytes)
  if (content.type !== 'text' || content.blocks[0]?.type !== 'paragraph') throw new Error('no paragraph')
  return content.blocks[0].text
}

describe('a file that misbehaves is refused by name, and the next one is read', () => {
  it.each([
    ['never ends', '.endless', 1, 'took longer than 1 seconds'],
    ['waits for ever', '.asleep', 1, 'took longer than 1 seconds'],
    ['makes objects without end', '.heap', 20, 'needed more than 0.5 GB of memory'],
    ['takes memory outside the heap without end', '.buffers', 20, 'needed more than 0.5 GB of memory'],
    ['ends its reader', '.exit', 20, 'made its reader crash'],
    ['aborts its reader', '.abort', 20, 'made its reader crash'],
    ['throws when nobody listens', '.later', 20, 'made its reader crash'],
    ['exhausts the stack', '.deep', 20, 'nested too deeply'],
    ['makes a library throw', '.thrown', 20, 'damaged, or not what its extension says (Bad token)'],
    ['gives too much text', '.huge', 20, 'holds more than 5 million characters'],
    ['gives too many blocks', '.many', 20, 'holds more than 5 million characters'],
    ['gives nothing but control characters', '.nothing', 20, 'holds no text'],
  ])('%s', async (_, extension, seconds, reason) => {
    await using reader = open(seconds)
    await expect(contentOf(reader, extension)).rejects.toMatchObject({
      name: 'RejectedFileError',
      file: `file${extension}`,
      message: expect.stringContaining(reason),
    })
    expect(await textOf(reader, '.echo', '下一个')).toBe('下一个')
  })

  it('keeps line and reason of a refusal', async () => {
    await using reader = open()
    const refused = contentOf(reader, '.refused')
    await expect(refused).rejects.toMatchObject({ message: 'needs a password', line: 7, file: 'file.refused' })
  })

  it('files that wait behind it are read', async () => {
    await using reader = open()
    const outcomes = await Promise.allSettled([
      textOf(reader, '.echo', '一'),
      textOf(reader, '.abort'),
      textOf(reader, '.echo', '二'),
      textOf(reader, '.exit'),
      textOf(reader, '.echo', '三'),
    ])
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
      '一',
      'refused',
      '二',
      'refused',
      '三',
    ])
  })
})

it('one process reads many files, and a new one comes only after a failure', async () => {
  await using reader = open()
  const first = await textOf(reader, '.who')
  expect(await textOf(reader, '.who')).toBe(first)
  await expect(contentOf(reader, '.thrown')).rejects.toThrow()
  expect(await textOf(reader, '.who')).toBe(first)
  await expect(contentOf(reader, '.abort')).rejects.toThrow()
  expect(await textOf(reader, '.who')).not.toBe(first)
})

it('memory that earlier files left behind is not held against a later one', async () => {
  await using reader = open()
  const held = []
  for (let file = 0; file < 6; file += 1) held.push(await textOf(reader, '.hoard'))
  expect(held.slice(0, 2)).toEqual(['1', '2'])
  expect(held.lastIndexOf('1')).toBeGreaterThan(0)
})

it('text comes back without control characters and halves of characters', async () => {
  await using reader = open()
  expect(await textOf(reader, '.control')).toBe('第一行\n第\ufffd二行')
})

describe('the process that reads', () => {
  it('cannot use the network', async () => {
    await using reader = open()
    expect(await textOf(reader, '.fetch')).toBe('a reader of files may not use the network')
    expect(await textOf(reader, '.socket')).toBe('a reader of files may not use the network')
  })

  it('sees no other files, writes none, and starts no processes', async () => {
    using folder = new TemporaryFolder()
    const secret = path.join(folder.path, 'secret.txt')
    writeFileSync(secret, 'a secret')
    await using reader = open()
    expect(await textOf(reader, '.read', secret)).toBe('ERR_ACCESS_DENIED')
    expect(await textOf(reader, '.write', secret)).toBe('ERR_ACCESS_DENIED')
    expect(await textOf(reader, '.spawn', process.execPath)).toBe('ERR_ACCESS_DENIED')
  })

  it('has none of the secrets in the environment', async () => {
    process.env.LEAD_ENCRYPTION_KEY = 'a secret'
    await using reader = open()
    expect(await textOf(reader, '.environment')).not.toMatch(/KEY|TOKEN|PASSWORD/)
    delete process.env.LEAD_ENCRYPTION_KEY
  })

  it.each(['.endless', '.asleep'])('ends with the program that started it, though a file is %s', async (extension) => {
    const program = fileURLToPath(new URL('../../support/documents/reading-child.ts', import.meta.url))
    const child = spawn(process.execPath, [program, extension], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = await once(child.stdout, 'data')
    const reading = Number(String(said))
    expect(isRunning(reading)).toBe(true)
    child.kill('SIGKILL')
    for (let waited = 0; isRunning(reading) && waited < 200; waited += 1) await pause(50)
    expect(isRunning(reading)).toBe(false)
  })

  it('ends when its reader is closed, and then nothing more is read', async () => {
    const reader = open()
    const reading = Number(await textOf(reader, '.who'))
    await reader[Symbol.asyncDispose]()
    expect(isRunning(reading)).toBe(false)
    await expect(textOf(reader, '.echo')).rejects.toThrow('closed')
  })

  it('is reported as such when it cannot start', async () => {
    await using reader = new IsolatedDocumentReader({
      registry: new URL('no-such-module.ts', REGISTRY),
      extensions: ['.echo'],
      limitsOf: () => ({ seconds: 5, memoryBytes: MEMORY }),
    })
    await expect(contentOf(reader, '.echo')).rejects.toThrow(/did not start.*no-such-module/s)
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
