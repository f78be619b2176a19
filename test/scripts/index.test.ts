import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { lockIndex } from '../../src/adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { parkFile, writeKnowledge } from '../support/knowledge-folder.ts'
import { runScript } from '../support/product-data.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

/** Some tests run the command several times. */
vi.setConfig({ testTimeout: 120_000 })

const GOLDEN = '- question: K001产业园2024年底有企业多少家？\n  contains: 1400家\n'
const folder = new TemporaryFolder()
const knowledge = join(folder.path, 'knowledge')
const data = join(folder.path, 'data')
const index = (...options: string[]) => runScript('index', ['--knowledge', knowledge, '--data', data, ...options])
const current = () => readFileSync(join(data, 'knowledge/current'), 'utf8').trim()

beforeAll(async () => {
  writeKnowledge(knowledge, {
    'golden.yaml': GOLDEN,
    'parks/K001.md': parkFile('K001'),
    'parks/K002.md': parkFile('K002'),
  })
  expect(await index()).toMatchObject({ code: 0, stdout: expect.stringContaining('golden questions: 1 of 1') })
})
afterAll(() => folder[Symbol.dispose]())

test('a run after which nothing changed says so and keeps the snapshot', async () => {
  const before = current()
  expect(await index()).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing changed') })
  expect(current()).toBe(before)
})

test('--dry-run shows the figure that would change, and changes nothing', async () => {
  const before = current()
  writeKnowledge(knowledge, { 'parks/K002.md': parkFile('K002', '', '- 2024年底有企业1300家。 [S001]') })
  const { code, stdout } = await index('--dry-run')
  expect(code).toBe(0)
  expect(stdout).toMatch(/1400家 → 1300家/)
  expect(current()).toBe(before)
  writeKnowledge(knowledge, { 'parks/K002.md': parkFile('K002') })
})

describe('a snapshot that loses a golden answer', () => {
  const without = () =>
    writeKnowledge(knowledge, { 'parks/K001.md': parkFile('K001', '', '- 主导产业为生物医药。 [S001]') })

  test('is kept out: exit status 2, the question and its reason', async () => {
    const before = current()
    without()
    const { code, stdout } = await index()
    expect(code).toBe(2)
    expect(stdout).toMatch(/LOST: K001产业园2024年底有企业多少家？ \(.+\)\n.*--force/s)
    expect(current()).toBe(before)
  })

  test('is let in by --force, which the history tells; --rollback goes back', async () => {
    const before = current()
    expect(await index('--force')).toMatchObject({ code: 0 })
    expect(current()).not.toBe(before)
    const { stdout } = await index('--history')
    expect(stdout).toMatch(/refused .*\n.*forced/)
    expect(await index('--rollback')).toMatchObject({ code: 0, stdout: expect.stringContaining(`to ${before}`) })
    expect(current()).toBe(before)
    const { entries, kept } = JSON.parse((await index('--history', '--json')).stdout)
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'indexed',
      'refused',
      'forced',
      'rolled-back',
    ])
    expect(kept).toHaveLength(2)
    writeKnowledge(knowledge, { 'parks/K001.md': parkFile('K001') })
  })
})

test('a broken golden.yaml stops the run with its line, as nothing would guard the switch', async () => {
  writeFileSync(join(knowledge, 'golden.yaml'), `${GOLDEN}  kinds: answer\n`)
  const { code, stdout, stderr } = await index()
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('golden.yaml:3: unknown key "kinds"')
  writeFileSync(join(knowledge, 'golden.yaml'), GOLDEN)
})

test('a second run beside another leaves with a message', async () => {
  using _lock = lockIndex(join(data, 'knowledge/index.lock'))
  const { code, stderr } = await index()
  expect(code).toBe(1)
  expect(stderr).toContain('another index run is at work')
})

test.each([
  [['--dry-run', '--watch'], '--dry-run and --watch do not go together'],
  [['more'], 'unexpected: more'],
  [['--no-such'], '--help explains'],
])('%j is refused with one line', async (options, line) => {
  const { code, stdout, stderr } = await index(...options)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(line)
})

test('--watch indexes each change until it is told to stop', async () => {
  const child = spawn(
    process.execPath,
    ['scripts/index.ts', '--knowledge', knowledge, '--data', data, '--watch', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH ?? '' } },
  )
  const reports: { added: string[]; removed: string[] }[] = []
  for await (const line of linesOf(child.stdout)) {
    reports.push(JSON.parse(line))
    if (reports.length === 1) writeKnowledge(knowledge, { 'news/new/a.txt': '标题\n正文。' })
    if (reports.length === 2) rmSync(join(knowledge, 'news/new/a.txt'))
    if (reports.length === 3) child.kill('SIGINT')
  }
  expect(reports.slice(1).map(({ added, removed }) => [added, removed])).toEqual([
    [['news/new/a'], []],
    [[], ['news/new/a']],
  ])
})

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
