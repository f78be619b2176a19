import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeKnowledge } from '../support/knowledge-folder.ts'
import { ScriptedServer } from '../support/openai/scripted-server.ts'
import { honest } from '../support/openai/scripts.ts'
import { runScript } from '../support/product-data.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const SENTENCE = '3月18日，北京津工科技有限公司投资3亿元的减速器生产基地项目在武清区开工。'
const TEXT = `武清区重点项目开工\n发布时间：2026-03-19 来源：武清融媒\n\n${SENTENCE}\n`

describe('extract', () => {
  let folder: TemporaryFolder
  let file: string
  let places: string[]
  const extract = (options: readonly string[], environment: Record<string, string> = {}) =>
    runScript('extract', [...places, ...options], environment)

  beforeEach(() => {
    folder = new TemporaryFolder()
    file = join(folder.path, 'news.txt')
    const knowledge = join(folder.path, 'knowledge')
    places = ['--knowledge', knowledge, '--data', join(folder.path, 'data')]
    writeFileSync(file, TEXT)
    writeKnowledge(knowledge, { 'places.yaml': '- name: 武清区\n' })
    return () => folder[Symbol.dispose]()
  })

  test('--help prints its usage', async () => {
    const { code, stdout, stderr } = await extract(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run extract -- FILE /u)
  })

  test('writes the draft beside the announcement and keeps one that is there', async () => {
    const first = await extract([file])
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('1 case') })
    const draft = `${file}.draft.yaml`
    expect(readFileSync(draft, 'utf8')).toContain('title: 北京津工科技减速器生产基地项目')

    writeFileSync(draft, 'edited')
    const again = await extract([file])
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--force') })
    expect(readFileSync(draft, 'utf8')).toBe('edited')

    expect(await extract([file, '--force'])).toMatchObject({ code: 0 })
    expect(readFileSync(draft, 'utf8')).toContain('review: 待核对')
  })

  test('--json prints each value with its sentence and writes no file', async () => {
    const { code, stdout } = await extract([file, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'news.txt',
      labels: { publisher: '武清融媒', published: '2026-03-19' },
      records: [
        {
          kind: 'case',
          id: 'C001',
          values: expect.arrayContaining([
            { field: 'amount', value: '3亿元', sentence: SENTENCE, line: 4, confidence: 'high', origin: 'rules' },
          ]),
        },
      ],
    })
    expect(existsSync(`${file}.draft.yaml`)).toBe(false)
  })

  test('a configured language model adds what the text bears out, unless --rules leaves it out', async () => {
    const value = {
      kind: 'case',
      title: '北京津工科技减速器生产基地项目',
      field: 'industries',
      value: '减速器',
      sentence: SENTENCE,
    }
    await using server = await ScriptedServer.start(honest(JSON.stringify({ values: [value] })))
    const environment = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: 'm' }
    const helped = await extract([file, '--json'], environment)
    expect(JSON.parse(helped.stdout).records[0].values).toContainEqual(
      expect.objectContaining({ field: 'industries', value: ['减速器'], origin: 'model' }),
    )
    const alone = await extract([file, '--json', '--rules'], environment)
    expect(alone.stdout).not.toContain('"model"')
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    ['an unknown option', () => ['--wrong'], /--help explains/u],
    ['no file', () => [], /expected one FILE/u],
    ['a file that is not there', () => [join(folder.path, 'none.txt')], /none\.txt: cannot be read \(ENOENT\)/u],
    ['a name that would be indexed', () => [file, '--out', join(folder.path, 'news.yaml')], /\.draft\.yaml/u],
    ['a form that is no announcement', () => [join(folder.path, 'knowledge', 'places.yaml')], /not an announcement/u],
  ])('%s is one clear line and exit status 1', async (_, options, reason) => {
    const { code, stdout, stderr } = await extract(options())
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(reason)
  })

  test('an announcement of nothing that records hold is said so', async () => {
    writeFileSync(file, '今天天气很好。\n适合出门。\n')
    expect(await extract([file])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no event, project, park or policy'),
    })
  })
})
