import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { type GapsCommandOptions, gapsCommand } from '../../src/app/gaps-command.ts'
import { ConfigurationError } from '../../src/domain/errors.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { keepQuestion } from '../support/gap-questions.ts'
import { sortingOf } from '../support/gap-sorting.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

class Bench implements AsyncDisposable {
  readonly folder = new TemporaryFolder()
  readonly operations = new SqliteOperations({ directory: this.folder.path, clock: new FakeClock() })

  /** Three people ask for the rent, one for the price of electricity, one for the weather. */
  static async open(): Promise<Bench> {
    const bench = new Bench()
    for (const conversationId of ['1', '2', '3']) {
      await keepQuestion(bench.operations, { question: '厂房租金多少？', conversationId })
    }
    await keepQuestion(bench.operations, { question: '工业电价多少？' })
    await keepQuestion(bench.operations, { question: '天气怎么样？', reason: 'out-of-scope' })
    await sortingOf(bench.operations.gaps)()
    return bench
  }

  run(options: Partial<GapsCommandOptions> = {}): Promise<string> {
    return gapsCommand({ gaps: this.operations.gaps, isAll: false, isJson: false, ...options })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }
}

test('open gaps are listed, those asked most first, without what is refused on principle', async () => {
  await using bench = await Bench.open()
  expect(await bench.run()).toBe(
    [
      'G1       3×   3 conv.  2026-11-24  open       -       厂房租金多少？',
      'G2       1×   1 conv.  2026-11-24  open       -       工业电价多少？',
      '',
    ].join('\n'),
  )
})

test('a gap is taken, dismissed and opened again, and shows it', async () => {
  await using bench = await Bench.open()
  expect(await bench.run({ take: 'g1', by: '王芳' })).toContain('taken      王芳')
  expect(await bench.run({ dismiss: '2', reason: '不对外公开' })).toContain('工业电价多少？ (不对外公开)')
  expect(await bench.run()).not.toContain('G2')
  expect(await bench.run({ reopen: 'G2' })).toContain('open')
})

test('all of them come with what answered the closed ones, and what is refused apart', async () => {
  await using bench = await Bench.open()
  const answer = { text: '18元', sources: ['租金 (招商局)'], snapshot: 's7', at: '2026-11-25T02:00:00.000Z' }
  const questions = await bench.operations.gaps.openQuestions(1)
  await bench.operations.gaps.settle(
    1,
    questions.map(({ id }) => ({ questionId: id, answer, message: { type: 'text', text: '' } })),
  )
  const listed = await bench.run({ isAll: true })
  expect(listed).toContain('closed     -       厂房租金多少？\n       2026-11-25, s7: 租金 (招商局)\n')
  expect(listed.split('refused on principle:')[1]).toContain('天气怎么样？')
})

test('as JSON they hold the same', async () => {
  await using bench = await Bench.open()
  expect(JSON.parse(await bench.run({ isJson: true }))).toMatchObject([
    { id: 1, state: 'open', count: 3, conversations: 3, question: '厂房租金多少？' },
    { id: 2 },
  ])
})

test('words of people do not command the terminal', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: '\u001b[31m租金\n多少' })
  await sortingOf(bench.operations.gaps)()
  expect(await bench.run()).toMatch(/^G1[^\p{Cc}]*\n$/u)
})

test('without any gap it says so', async () => {
  await using bench = new Bench()
  expect(await bench.run()).toBe('no question is waiting for an answer\n')
})

test.each<[Partial<GapsCommandOptions>, RegExp]>([
  [{ take: 'G1' }, /--by/],
  [{ dismiss: 'G1' }, /--reason/],
  [{ take: 'G1', by: '王芳', reopen: 'G1' }, /one of/],
  [{ by: '王芳' }, /--take/],
  [{ take: 'L-1', by: '王芳' }, /such as G12/],
  [{ reopen: 'G99' }, /no gap has the id G99/],
  [{ reopen: 'G1' }, /G1 is open/],
  [{ take: 'G2', by: '王芳' }, /G2 is taken by 赵强; --reopen opens it/],
])('what cannot be done is said, with what to do: %j', async (options, message) => {
  await using bench = await Bench.open()
  await bench.operations.gaps.change(2, { type: 'take', owner: '赵强' })
  const refused = bench.run(options)
  await expect(refused).rejects.toThrow(message)
  await expect(refused).rejects.toBeInstanceOf(ConfigurationError)
})
