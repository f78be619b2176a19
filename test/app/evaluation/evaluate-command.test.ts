import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parkFile, writeKnowledge } from '../../support/knowledge-folder.ts'
import { runScript } from '../../support/product-data.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

test('a file of cases is asked and scored: a table or JSON on standard output, each case in the details', async () => {
  using folder = new TemporaryFolder()
  const [knowledge, questions, details] = ['knowledge', 'cases.jsonl', 'details.jsonl'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string]
  writeKnowledge(knowledge, { 'parks/K001.md': parkFile('K001') })
  const cases = [
    { id: 'a', set: 'known', question: 'K001产业园有多少家企业?', must: [['1400']], records: ['K001'], kind: 'answer' },
    { id: 'b', set: 'unknown', question: '怎么做红烧肉?', kind: 'abstain' },
  ]
  writeFileSync(questions, cases.map((line) => JSON.stringify(line)).join('\n'))
  const evaluate = (...options: readonly string[]) =>
    runScript('evaluate', ['--knowledge', knowledge, '--data', join(folder.path, 'data'), ...options])

  const report = join(folder.path, 'reports', 'failed.md')
  const figures = await evaluate('--questions', questions, '--json', '--details', details, '--report', report)
  expect(figures.code).toBe(0)
  expect(figures.stderr).toContain(`every failed case: ${report}\n`)
  expect(readFileSync(report, 'utf8')).toMatch(/^# Cases that failed\n\n\d of 2 cases failed\.\n/)
  expect(JSON.parse(figures.stdout)).toMatchObject({
    sets: { known: { cases: 1 }, unknown: { cases: 1, refusedWhenShould: { whole: 1 } } },
    all: { cases: 2, removed: expect.any(Number) },
  })
  const lines = readFileSync(details, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { score: { id: 'a' }, question: cases[0]?.question, reply: { text: expect.any(String) } },
    { score: { id: 'b' }, question: cases[1]?.question, reply: { text: expect.any(String) } },
  ])

  const table = await evaluate('--questions', questions, '--set', 'known')
  expect(table.stdout).toMatch(/^set +cases +right %.*\n[- ]+\nknown +1 .*\nall +1 .*\n$/)
  expect(readFileSync(join(folder.path, 'data', 'evaluation-report.md'), 'utf8')).toContain('of 1 cases failed')
  const wrongSet = await evaluate('--questions', questions, '--set', 'none')
  expect(wrongSet).toEqual({ code: 1, stdout: '', stderr: '--set: expected one of known, unknown\n' })
})

test('a set below its threshold is told and is exit status 1', async () => {
  using folder = new TemporaryFolder()
  const knowledge = join(folder.path, 'knowledge')
  const questions = join(folder.path, 'cases.jsonl')
  writeKnowledge(knowledge, { 'parks/K001.md': parkFile('K001') })
  const missed = { id: 'a', set: 'answerable', question: 'K001产业园有多少家企业?', must: [['八千']], kind: 'answer' }
  writeFileSync(questions, JSON.stringify(missed))
  const places = ['--knowledge', knowledge, '--data', join(folder.path, 'data')]
  const { code, stdout, stderr } = await runScript('evaluate', [...places, '--questions', questions])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^answerable +1 +0\.0 /m)
  expect(stderr).toMatch(/below the thresholds:\nanswerable: 0\.0 % right, at least [\d.]+ % wanted\n/)
})

test('a line that is no case is named', async () => {
  using folder = new TemporaryFolder()
  const questions = join(folder.path, 'cases.jsonl')
  writeFileSync(questions, '{"id":"a","set":"s","question":"?","kind":"perhaps"}\n')
  const { code, stdout, stderr } = await runScript('evaluate', ['--questions', questions])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]*cases\.jsonl:1: kind: [^\n]*\n$/)
})
