import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { BUILDING_MS, productData, runScript } from '../support/product-data.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

let data = ''

beforeAll(async () => {
  data = await productData()
}, BUILDING_MS)

const ask = (...options: readonly string[]) => runScript('ask', ['--data', data, ...options])

test('a question is answered with its source, offline and with no key', async () => {
  const { code, stdout, stderr } = await ask('集成电路设计企业年销售收入首次过1亿元，奖励多少？')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('300万元')
  expect(stdout).toMatch(/\[1\]/)
  expect(stdout).toMatch(/来源：\n\[1\] .+\nhttps?:/)
})

test('--json prints the answer and nothing else', async () => {
  const { stdout, stderr } = await ask('--json', 'How many companies are in 京津科技谷?')
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject({
    text: expect.any(String),
    kind: expect.stringMatching(/^(answer|list|match|clarify|abstain)$/),
    confidence: expect.any(Number),
    citations: expect.any(Array),
    suggestions: expect.any(Array),
    elapsedMs: expect.any(Number),
  })
})

test('what the knowledge base does not hold is not answered, and a person is offered', async () => {
  const { stdout } = await ask('月球基地的电价是多少？')
  expect(stdout).toContain('[转人工]')
  expect(stdout).not.toContain('来源：')
})

test('a conversation goes on over several calls', async () => {
  const conversation = ['--conversation', 'test-lead'] as const
  const first = await ask(...conversation, '转人工')
  expect(first.stdout).toContain('名称')
  const second = await ask(...conversation, '天津测试有限公司')
  expect(second.stdout).not.toBe(first.stdout)
  expect(second.stdout).not.toContain('请问贵公司的名称')
})

test('a file of questions is answered line by line, each a conversation of its own', async () => {
  using folder = new TemporaryFolder()
  const questions = join(folder.path, 'questions.jsonl')
  const out = join(folder.path, 'answers.jsonl')
  writeFileSync(
    questions,
    [
      { id: 'one', question: '集成电路设计企业年销售收入首次过1亿元，奖励多少？' },
      { id: 2, question: '它在哪个区？', history: [{ question: '京津科技谷产业园是做什么的？' }] },
      { id: 'three', question: '你好' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )
  expect(await ask('--questions', questions, '--out', out)).toEqual({ code: 0, stdout: '', stderr: '' })
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(['one', 2, 'three'])
  expect(lines[0].citations[0]).toMatchObject({
    sourceId: expect.stringMatching(/^S\d+$/),
    recordId: 'P001',
    title: expect.any(String),
    url: expect.stringMatching(/^http/),
    quote: expect.stringContaining('300万元'),
  })
  expect(lines[2]).toMatchObject({ kind: 'smalltalk', citations: [] })
})

describe('a wrong use is one clear line and exit status 1', () => {
  test.each([
    [['--no-such-option', 'x'], /^Unknown option '--no-such-option'; --help explains\n$/],
    [[], /^expected either a question, or --questions and --out; --help explains\n$/],
    [['x', '--out', 'y'], /^expected either a question/],
    [['x', '--conversation', 'a b'], /^--conversation: /],
    [['--questions', '/no/such/file', '--out', '/tmp/x'], /^\/no\/such\/file: cannot be read \(ENOENT\)\n$/],
  ])('%j', async (options, message) => {
    const { code, stdout, stderr } = await ask(...options)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a wrong environment variable is named', async () => {
    const { code, stderr } = await runScript('ask', ['x'], { PORT: 'eighty' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^PORT: .+\n$/)
  })
})
