import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { writeGoldenOutcomes } from '../../src/app/gate/golden-outcomes.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { keepQuestion } from '../support/gap-questions.ts'
import { sortingOf } from '../support/gap-sorting.ts'
import { parkFile } from '../support/knowledge-folder.ts'
import { runScript } from '../support/product-data.ts'
import { IndexingBench } from '../support/snapshots.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const report = (bench: IndexingBench, ...options: readonly string[]) =>
  runScript('knowledge', ['report', '--data', bench.dataDirectory, '--knowledge', bench.knowledgeDirectory, ...options])

test('the report on the snapshot in use is written without a model, and its path is printed', async () => {
  using bench = new IndexingBench()
  bench.write({
    'parks/K001.md': parkFile('K001', '', '- 支持见P099。联系人13812345678。 [S001]\n- 落户企业税收先征后返。 [S001]'),
    'broken.csv': 'a,"b',
  })
  const { snapshot } = await bench.run()
  const asked = { question: '园区在哪？', history: [], kinds: ['answer' as const], cites: [], contains: [], lacks: [] }
  await writeGoldenOutcomes(bench.store, snapshot, [asked], [{ question: asked.question, passed: true }])
  const file = join(bench.dataDirectory, 'knowledge-report.html')
  expect(await report(bench)).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' })
  const page = readFileSync(file, 'utf8')
  expect(page).toContain(snapshot)
  for (const words of ['K001产业园', 'broken.csv', 'parks/K001.md:13', '138****5678', '先征后返', '园区在哪？']) {
    expect(page, words).toContain(words)
  }
  expect(page).not.toContain('13812345678')
  expect(page).toContain('还没有问答记录')
  expect(existsSync(join(bench.dataDirectory, 'operations.sqlite')), 'a report makes no database').toBe(false)
})

test('the report shows what could not be answered, and replaces the page of before', async () => {
  using bench = new IndexingBench()
  await bench.run()
  await using operations = new SqliteOperations({ directory: bench.dataDirectory, clock: new FakeClock() })
  for (const conversationId of ['1', '2'])
    await keepQuestion(operations, { question: '厂房租金多少？', conversationId })
  await keepQuestion(operations, { question: '天气怎么样？', reason: 'out-of-scope' })
  await sortingOf(operations.gaps)()
  await keepQuestion(operations, { question: '电价多少？' })
  using folder = new TemporaryFolder()
  const out = join(folder.path, 'new', 'page.html')
  for (let run = 0; run < 2; run++)
    expect(await report(bench, '--out', out)).toMatchObject({ code: 0, stdout: `${out}\n` })
  const page = readFileSync(out, 'utf8')
  expect(page).toMatch(/<td class="number">2<\/td><td>厂房租金多少？<\/td>/u)
  expect(page).toContain('另有1个新问题尚未归并')
  expect(page, 'what is refused on principle is no gap').not.toContain('天气怎么样')
  if (process.platform !== 'win32') expect(statSync(out).mode & 0o077, 'only its owner may read it').toBe(0)
})

test('without a snapshot, or with a wrong use, it says in one line what to do', async () => {
  using folder = new TemporaryFolder()
  const empty = await runScript('knowledge', ['report', '--data', folder.path])
  expect(empty).toEqual({ code: 1, stdout: '', stderr: 'there is no knowledge base yet: run npm run index first\n' })
  expect(await runScript('knowledge', ['raport'])).toMatchObject({
    code: 1,
    stderr: 'expected: report; --help explains\n',
  })
  expect((await runScript('knowledge', ['--help'])).stdout).toMatch(/^Usage: npm run knowledge -- report/)
})
