import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ConversationBench } from '../support/conversation-bench.ts'
import { conversation, inbound, lead } from '../support/lead-fixtures.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/leads.ts', import.meta.url))

/** Runs the command with nothing configured. */
async function leads(...options: readonly string[]) {
  const child = promisify(execFile)(process.execPath, [SCRIPT, ...options], { env: { PATH: process.env.PATH ?? '' } })
  return child.then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, code: code as number }),
  )
}

test('leads are listed and exported without contact data, which is shown and exported only when asked for, and noted', async () => {
  await using bench = new ConversationBench({ hasStaffChat: false })
  const message = inbound('1')
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation(),
    handled: [message],
    outgoing: [],
    newLead: lead('L-1', { need: { company: '=HYPERLINK("x")' } }),
  })
  const data = ['--data', bench.folder.path] as const
  const list = await leads('list', ...data)
  expect(list.stdout).toMatch(/^L-1 {2}B {2}new /)
  expect(list.stdout).not.toContain('13812345678')
  expect(JSON.parse((await leads('list', '--json', ...data)).stdout)).toMatchObject([{ id: 'L-1' }])
  expect((await leads('show', 'L-1', ...data)).stdout).toContain('电话：13812345678')
  const table = (await leads('export', ...data)).stdout
  expect(table).toContain(`"'=HYPERLINK(""x"")"`)
  expect(table).not.toContain('13812345678')
  expect((await leads('export', '--fields', 'company,phone', ...data)).stdout).toContain('企业,电话')
  const noted = JSON.parse((await leads('access', '--json', ...data)).stdout)
  expect(noted.accesses.map(({ how }: { how: string }) => how)).toEqual(['command', 'export'])
  expect(noted.exports).toHaveLength(2)
})

test('a wrong use is one clear line on standard error and a failing exit', async () => {
  expect(await leads('remove')).toEqual({
    stdout: '',
    stderr: 'expected list, show, export, stats, access, erase; --help explains\n',
    code: 1,
  })
})

test('--help prints the usage', async () => {
  expect((await leads('--help')).stdout).toMatch(/^Usage: npm run leads/)
})

test('statistics come as text, JSON and a picture; erasing leaves an anonymous trace', async () => {
  await using bench = new ConversationBench({ hasStaffChat: false })
  const message = inbound('1')
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation(),
    handled: [message],
    outgoing: [],
    newLead: lead('L-1'),
  })
  const data = ['--data', bench.folder.path] as const
  expect((await leads('stats', ...data)).stdout).toContain('线索：1 条')
  const picture = join(bench.folder.path, 'statistics.png')
  expect(JSON.parse((await leads('stats', '--json', '--picture', picture, ...data)).stdout)).toMatchObject({ leads: 1 })
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
  expect((await leads('stats', '--days', 'x', ...data)).stderr).toBe('--days: expected a number of days\n')
  expect((await leads('erase', 'L-1', ...data)).code).toBe(0)
  expect((await leads('show', 'L-1', ...data)).stdout).not.toContain('天津测试')
  expect((await leads('erase', 'L-1', ...data)).stderr).toMatch(/^L-1 was erased at /)
})
