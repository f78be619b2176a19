import { execFile } from 'node:child_process'
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

test('leads taken without Telegram are listed without contact data, shown and exported with it', async () => {
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
  expect(list.stdout).toMatch(/^L-1 {2}new /)
  expect(list.stdout).not.toContain('13812345678')
  expect(JSON.parse((await leads('list', '--json', ...data)).stdout)).toMatchObject([{ id: 'L-1' }])
  expect((await leads('show', 'L-1', ...data)).stdout).toContain('电话：13812345678')
  expect((await leads('export', ...data)).stdout).toContain(`"'=HYPERLINK(""x"")"`)
})

test('a wrong use is one clear line on standard error and a failing exit', async () => {
  expect(await leads('remove')).toEqual({
    stdout: '',
    stderr: 'expected list, show ID or export; --help explains\n',
    code: 1,
  })
})

test('--help prints the usage', async () => {
  expect((await leads('--help')).stdout).toMatch(/^Usage: npm run leads/)
})
