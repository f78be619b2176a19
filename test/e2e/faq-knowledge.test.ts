import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { parkFile, writeKnowledge } from '../support/knowledge-folder.ts'
import { runScript } from '../support/product-data.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const QUESTION = '武清的厂房租金多少钱一平米？'

test('an approved staff answer is given with its office and date, not with the name of who gave it', async () => {
  using folder = new TemporaryFolder()
  const knowledge = join(folder.path, 'knowledge')
  const common = ['--data', folder.path, '--knowledge', knowledge]
  const run = async (name: string, ...options: string[]) => {
    const { code, stdout, stderr } = await runScript(name, [...options, ...common])
    if (code !== 0) throw new Error(stderr)
    return stdout
  }
  writeKnowledge(knowledge, { 'parks/K001.md': parkFile('K001') })

  expect(await run('ask', QUESTION)).not.toContain('18元')
  expect(await run('gaps')).toMatch(new RegExp(`^G1 +1× .* open .* ${QUESTION}\\n$`, 'u'))

  {
    await using operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
    const answer = '武清区标准厂房租金为每月每平方米18元至25元。'
    const dates = { answered: '2026-11-24', expires: '2099-11-24' }
    await operations.faq.add({ question: QUESTION, answer, author: '王芳', ...dates, leadId: 'L-1', source: '1' })
  }
  expect(await run('faq', '--approve', '1', '--by', '赵强', '--publisher', '武清区招商局')).toContain('faq/F001.md')
  await run('index')
  const answered = await run('ask', QUESTION)
  expect(answered).toContain('每月每平方米18元至25元')
  expect(answered).toContain(`[1] ${QUESTION} — 武清区招商局, 2026-11-24`)
  expect(answered).not.toContain('王芳')
}, 120_000)
