import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parkFile, writeKnowledge } from '../support/knowledge-folder.ts'
import { runScript } from '../support/product-data.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

describe.each(['index', 'search', 'ask'])('%s', (name) => {
  test('--help prints its usage', async () => {
    const { code, stdout, stderr } = await runScript(name, ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- `))
  })

  test.each([['--wrong'], ['--data']])('%s is one clear line and exit status 1', async (option) => {
    const { code, stdout, stderr } = await runScript(name, [option])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

test('index reports changes as JSON, rejects by file, and search finds what it indexed', async () => {
  using folder = new TemporaryFolder()
  const knowledge = join(folder.path, 'knowledge')
  const places = ['--knowledge', knowledge, '--data', join(folder.path, 'data')]
  writeKnowledge(knowledge, {
    'parks/K001.md': parkFile('K001'),
    'notes.jsonl': '{"id":"n1","title":"机器人补贴","text":"购置机器人最高补贴五十万元。"}\n',
    'broken.csv': 'a,"b',
  })
  const dry = await runScript('index', [...places, '--dry-run', '--json'])
  const first = await runScript('index', [...places, '--json'])
  const changes = { added: ['n1', 'parks/K001'], changed: [], removed: [] }
  for (const { code, stdout } of [dry, first]) {
    expect(code).toBe(0)
    const report = JSON.parse(stdout)
    expect({ ...report, added: report.added.toSorted() }).toMatchObject({
      ...changes,
      rejected: [{ file: 'broken.csv', reason: expect.any(String) }],
    })
  }
  const plain = await runScript('index', places)
  expect(plain.stdout).toContain('0 added, 0 changed, 0 removed, 1 rejected')
  expect(plain.stdout).toMatch(/rejected broken\.csv.*: /)

  const found = await runScript('search', [...places, '机器人补贴多少', '--json', '-k', '1'])
  expect(JSON.parse(found.stdout)).toEqual({
    confidence: expect.any(Number),
    hits: [
      {
        documentId: 'n1',
        passageId: expect.any(Number),
        title: '机器人补贴',
        score: expect.any(Number),
        text: '购置机器人最高补贴五十万元。',
      },
    ],
  })

  const queries = join(folder.path, 'queries.jsonl')
  const out = join(folder.path, 'none', 'out.jsonl')
  writeFileSync(queries, '{"id":1,"query":"机器人"}\n')
  const unwritable = await runScript('search', [...places, '--queries', queries, '--out', out])
  expect(unwritable).toMatchObject({ code: 1, stderr: `${out}: cannot be written (ENOENT)\n` })
})

test('a knowledge folder that is not there is one clear line, and nothing is switched', async () => {
  using folder = new TemporaryFolder()
  const { code, stderr } = await runScript('index', [
    '--knowledge',
    join(folder.path, 'none'),
    '--data',
    join(folder.path, 'data'),
  ])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^ENOENT: .*none'\n$/)
})
