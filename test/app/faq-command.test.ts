import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { type FaqCommandOptions, faqCommand } from '../../src/app/faq-command.ts'
import { ConfigurationError } from '../../src/domain/errors.ts'
import type { NewFaqDraft } from '../../src/domain/faq.ts'
import type { FaqStore } from '../../src/ports/faq-store.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { loadFiles } from '../support/knowledge-folder.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const DRAFT: NewFaqDraft = {
  question: '武清的厂房租金多少？',
  answer: '标准厂房每月每平方米18元至25元。\n以园区报价为准。',
  author: '王芳',
  answered: '2026-11-24',
  expires: '2027-11-24',
  leadId: 'L-1',
  source: 'L-1:1',
}

class Bench implements AsyncDisposable {
  readonly folder = new TemporaryFolder()
  readonly clock = new FakeClock()
  readonly knowledge = join(this.folder.path, 'knowledge')
  readonly operations = new SqliteOperations({ directory: this.folder.path, clock: this.clock })

  static async with(...drafts: readonly Partial<NewFaqDraft>[]): Promise<Bench> {
    const bench = new Bench()
    for (const [index, draft] of drafts.entries()) {
      await bench.operations.faq.add({ ...DRAFT, source: `${index}`, ...draft })
    }
    return bench
  }

  run(options: Partial<FaqCommandOptions> = {}): Promise<string> {
    return faqCommand({
      faq: this.operations.faq,
      knowledgeDirectory: this.knowledge,
      now: this.clock.now(),
      isJson: false,
      isAll: false,
      ...options,
    })
  }

  file(name = 'F001.md'): string {
    return readFileSync(join(this.knowledge, 'faq', name), 'utf8')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }
}

test('drafts are listed and shown with question, answer, author and dates', async () => {
  await using bench = await Bench.with({})
  expect(await bench.run()).toBe('  1  draft     2026-11-24  until 2027-11-24  王芳  武清的厂房租金多少？\n')
  expect(await bench.run({ show: '1' })).toContain('答：标准厂房每月每平方米18元至25元。\n以园区报价为准。')
  expect(await bench.run({ isJson: true })).toContain('"answer"')
})

test('an approved draft is knowledge: question as title, an office as publisher, dates within which it holds', async () => {
  await using bench = await Bench.with({})
  expect(await bench.run({ approve: '1', by: '赵强', publisher: '武清区招商局' })).toBe(
    'draft 1 is faq/F001.md now, until 2027-11-24; it is in the next index\n',
  )
  const { documents, rejected, sources } = await loadFiles({ 'faq/F001.md': bench.file() })
  expect(rejected).toEqual([])
  expect(documents).toMatchObject([
    {
      id: 'faq/F001',
      title: DRAFT.question,
      validity: { state: 'current', effectiveFrom: '2026-11-24', effectiveUntil: '2027-11-24' },
      sections: [{ units: [{ text: '标准厂房每月每平方米18元至25元。' }, { text: '以园区报价为准。' }] }],
    },
  ])
  expect(sources).toContainEqual(
    expect.objectContaining({ title: DRAFT.question, publisher: '武清区招商局', published: '2026-11-24' }),
  )
  expect(JSON.stringify([documents, sources])).not.toContain('王芳')
  expect(bench.file()).toContain('# 答复：王芳 2026-11-24；审核：赵强 2026-11-24')
  expect(await bench.run()).toBe('no draft is waiting\n')
  expect(await bench.run({ isAll: true })).toContain('faq/F001.md')
})

test('a maintainer may give other words, another office and another last day', async () => {
  await using bench = await Bench.with({}, {})
  await bench.run({ approve: '1' })
  await bench.run({ approve: '2', until: '2026-12-31', question: '租金？', answer: '每月20元。', publisher: '招商局' })
  expect(bench.file('F002.md')).toMatch(/title: "租金？"\npublisher: "招商局"\n[\s\S]*effective_until: 2026-12-31/u)
  expect(bench.file('F002.md')).toContain('每月20元。')
})

test('marks in the words are words, in the front matter and below it', async () => {
  const question = '租金"多少": #1？\n---\nkind: policy'
  const answer = '# 标题\n| 甲 | 乙 |\n---\n<!-- 藏 -->18元 [链接](https://example.com)'
  await using bench = await Bench.with({ question, answer, author: '王\n芳: x' })
  await bench.run({ approve: '1', by: 'a\nkind: policy' })
  const { documents, rejected } = await loadFiles({ 'faq/F001.md': bench.file() })
  expect(rejected).toEqual([])
  expect(documents[0]?.title).toBe('租金"多少": #1？ --- kind: policy')
  const said = JSON.stringify(documents[0]?.sections)
  for (const word of ['标题', '甲', '藏', '18元', 'https://example.com']) expect(said).toContain(word)
})

describe('warnings', () => {
  test.each<[Partial<NewFaqDraft>, string]>([
    [{ answer: '请联系李经理，电话13812345678。' }, 'warning: holds a phone number'],
    [{ answer: '请致电…。' }, 'warning: … stands where contact data was'],
    [{ answer: '王芳会答复您。' }, 'warning: names 王芳'],
    [{ answer: '可以按税收地方留成返还30%。' }, 'warning: offers what fair competition rules forbid'],
  ])('a draft to be looked at says why: %j', async (draft, warning) => {
    await using bench = await Bench.with(draft)
    expect(await bench.run({ show: '1' })).toContain(warning)
  })
})

test('what fair competition rules forbid is never approved, but other words are', async () => {
  await using bench = await Bench.with({ answer: '可以按税收地方留成返还30%。' })
  await expect(bench.run({ approve: '1' })).rejects.toThrow(/forbid/)
  expect(existsSync(join(bench.knowledge, 'faq'))).toBe(false)
  await bench.run({ approve: '1', answer: '按公开发布的政策执行。' })
  expect(bench.file()).toContain('按公开发布的政策执行。')
})

test('that such an offer is asked for does not keep an answer out that denies it', async () => {
  await using bench = await Bench.with({ question: '有税收返还吗？', answer: '可以，50%。' })
  await expect(bench.run({ approve: '1' })).rejects.toThrow(/forbid \(税收返还\)/)
  await bench.run({ approve: '1', answer: '没有，国家禁止税收返还。' })
  expect(bench.file()).toContain('国家禁止税收返还')
})

test.each([
  '请登录下面的网站申报。\n网址：https://apply.test.cn/a\n时间：2026年12月1日 来源：国务院',
  '网址：https://apply.test.cn/a',
  '2026-12-01',
  '1. 标准厂房20元\n2. 定制厂房25元\n- 物业费2元\n* 甲\n> 丙',
  '```\n租金20元\n```\n[租金]: 20元每平米\n租金 2*3*4 元 _x_ &lt;b&gt;',
])('an answer is knowledge as it is written, whatever else its lines look like: %j', async (answer) => {
  await using bench = await Bench.with({ answer })
  await bench.run({ approve: '1' })
  const { documents, rejected, sources } = await loadFiles({ 'faq/F001.md': bench.file() })
  expect(rejected).toEqual([])
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const said = documents[0]?.sections.flatMap(({ headingPath, units }) => [
    ...headingPath,
    ...units.map(({ text }) => text),
  ])
  expect(letters(said?.join('') ?? '')).toBe(letters(answer))
  expect(JSON.stringify(sources)).not.toContain('apply.test.cn')
})

test('an answer that would be read otherwise than it is written is not approved', async () => {
  await using bench = await Bench.with({ answer: '租金20元，见K005。' }, { answer: '……' })
  for (const approve of ['1', '2']) await expect(bench.run({ approve })).rejects.toThrow(/not approved.*--answer/)
  expect(existsSync(join(bench.knowledge, 'faq'))).toBe(false)
})

test('an approval that was broken off after its file was written is finished with the same file', async () => {
  await using bench = await Bench.with({}, {})
  const { faq } = bench.operations
  const decide = () => Promise.reject(new Error('killed'))
  const broken = { list: () => faq.list(), find: (id: number) => faq.find(id), decide } as unknown as FaqStore
  await expect(bench.run({ faq: broken, approve: '2' })).rejects.toThrow('killed')
  await bench.run({ approve: '2', answer: '每月20元。' })
  await bench.run({ approve: '1' })
  expect(readdirSync(join(bench.knowledge, 'faq'))).toEqual(['F001.md', 'F002.md'])
  expect(bench.file()).toContain('每月20元。')
  expect((await faq.list()).map(({ file }) => file)).toEqual(['faq/F002.md', 'faq/F001.md'])
})

test('a draft is decided once', async () => {
  await using bench = await Bench.with({}, {})
  expect(await bench.run({ reject: '1', reason: '与F001重复' })).toBe('draft 1 is rejected\n')
  await expect(bench.run({ approve: '1' })).rejects.toThrow(/was rejected before/)
  await bench.run({ approve: '2' })
  await expect(bench.run({ approve: '2' })).rejects.toThrow(/was approved before/)
  await expect(bench.run({ reject: '2', reason: 'x' })).rejects.toThrow(/was approved before/)
})

test.each<[Partial<FaqCommandOptions>, RegExp]>([
  [{ show: '9' }, /no draft has the number 9/],
  [{ approve: 'F001' }, /no draft has the number F001/],
  [{ reject: '1' }, /--reason/],
  [{ approve: '1', until: '2026-02-30' }, /expected a day/],
  [{ approve: '1', until: '2026-11-23' }, /is past/],
  [{ approve: '1', answer: ' ' }, /must not be empty/],
  [{ approve: '1', show: '1' }, /one of/],
])('what cannot be done is said, with what to do: %j', async (options, message) => {
  await using bench = await Bench.with({})
  const refused = bench.run(options)
  await expect(refused).rejects.toThrow(message)
  await expect(refused).rejects.toBeInstanceOf(ConfigurationError)
})
