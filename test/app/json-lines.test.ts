import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonLines, writeJsonLines } from '../../src/app/json-lines.ts'
import { ConfigurationError } from '../../src/domain/errors.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const Line = z.object({ id: z.number(), text: z.string() })

function read(content: string) {
  const folder = new TemporaryFolder()
  const file = join(folder.path, 'in.jsonl')
  writeFileSync(file, content)
  return readJsonLines(file, Line).finally(() => folder[Symbol.dispose]())
}

test('lines are read whatever their line ends; blank lines and a byte order mark are left out', async () => {
  expect(await read('\uFEFF{"id":1,"text":"一"}\r\n\n{"id":2,"text":"二"}')).toEqual([
    { id: 1, text: '一' },
    { id: 2, text: '二' },
  ])
  expect(await read('')).toEqual([])
})

describe('the first wrong line is named', () => {
  test.each([
    ['{"id":1,"text":"一"}\n\n{"id":2', /in\.jsonl:3: not JSON$/],
    ['{"id":"1","text":"一"}', /in\.jsonl:1: id: /],
    ['[]', /in\.jsonl:1: /],
  ])('%j', async (content, message) => {
    const reading = read(content)
    await expect(reading).rejects.toThrow(ConfigurationError)
    await expect(reading).rejects.toThrow(message)
  })
})

test('a file that is not there, or cannot be written, is named in one line', async () => {
  using folder = new TemporaryFolder()
  await expect(readJsonLines(join(folder.path, 'none'), Line)).rejects.toThrow(/none: cannot be read \(ENOENT\)$/)
  const target = join(folder.path, 'none', 'out.jsonl')
  const writing = writeJsonLines(target, values(1))
  await expect(writing).rejects.toThrow(ConfigurationError)
  await expect(writing).rejects.toThrow(/cannot be written \(ENOENT\)$/)
})

test('values are written one a line, and an error on the way is passed on', async () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'out.jsonl')
  await writeJsonLines(file, values(2))
  expect(readFileSync(file, 'utf8')).toBe('{"value":"0\\n"}\n{"value":"1\\n"}\n')
  await expect(writeJsonLines(file, values(1, new Error('no answer')))).rejects.toThrow('no answer')
})

async function* values(count: number, error?: Error) {
  for (let at = 0; at < count; at += 1) yield { value: `${at}\n` }
  if (error) throw error
}
