import { symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { InProcessDocumentReader } from '../../../src/adapters/documents/in-process-document-reader.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import { loadFiles, parkFile, writeKnowledge } from '../../support/knowledge-folder.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const CASES = { 'cases/p.yaml': 'kind: case\ntitle: 项目\n' }
const CASE_HEADER = 'id,name,park,date,amount,amount_yi,confidence,trust,sources,facts\n'

describe('a broken file is rejected by name, with line and reason', () => {
  it.each<[string, string, string | Uint8Array, number | undefined, RegExp]>([
    ['YAML that does not parse', 'parks/K009.md', parkFile('K009', 'level: "国家级\n'), 10, /bad YAML/],
    ['a key typed twice', 'parks/K009.md', parkFile('K009', 'level: a\nlevel: b\n'), 10, /bad YAML/],
    ['front matter that does not end', 'parks/K009.md', '---\nid: K009\nkind: park\n', 1, /no closing ---/],
    ['an unknown key', 'parks/K009.md', parkFile('K009', 'leval: 国家级\n'), 9, /unknown key "leval"/],
    ['a missing key', 'parks/K009.md', parkFile('K009').replace('title: K009产业园\n', ''), 2, /"title" is missing/],
    [
      'an unknown kind',
      'parks/K009.md',
      parkFile('K009').replace('kind: park', 'kind: parc'),
      3,
      /"kind" is not policy, park/,
    ],
    [
      'an unknown confidence',
      'parks/K009.md',
      parkFile('K009').replace('confidence: high', 'confidence: sure'),
      7,
      /"confidence" is not high/,
    ],
    [
      'a date that does not exist',
      'events/E009.md',
      parkFile('E009', 'date: 2024-02-30\n').replace('kind: park', 'kind: event'),
      9,
      /"date" is not a date/,
    ],
    [
      'a source in the front matter that does not exist',
      'parks/K009.md',
      parkFile('K009').replace('[S001]\n---', '[S999]\n---'),
      8,
      /unknown source S999/,
    ],
    [
      'a source of a fact that does not exist',
      'parks/K009.md',
      parkFile('K009', '', '- 甲。 [S001]\n- 乙。 [S998]'),
      14,
      /unknown source S998/,
    ],
    ['an unknown mark', 'parks/K009.md', parkFile('K009', '', '- 甲。 [S001] {可信: 低}'), 13, /unknown mark/],
    [
      'a mark with a wrong value',
      'parks/K009.md',
      parkFile('K009', '', '- 甲。 [S001] {截至: 去年}'),
      13,
      /截至 is a date/,
    ],
    [
      'a record without any source',
      'parks/K009.md',
      parkFile('K009').replace('sources: [S001]\n', ''),
      undefined,
      /no source/,
    ],
    [
      'a successor that does not exist',
      'policies/P009.md',
      parkFile('P009', 'state: superseded\nsuperseded_by: P998\n').replace('kind: park', 'kind: policy'),
      undefined,
      /names P998/,
    ],
    ['CSV with an open quote', 'lists/a.csv', '名称,区\n甲,"武清区\n乙,东丽区\n', 2, /bad CSV/],
    ['a CSV row that is too long', 'lists/a.csv', '名称,区\n甲,武清区\n乙,东丽区,多\n', 3, /bad CSV/],
    ['a CSV header alone', 'lists/a.csv', '名称,区\n', 1, /without rows/],
    ['YAML that is no record', 'notes/a.yaml', '只有一句话\n', 1, /neither a record/],
    [
      'text in another encoding',
      'notes/a.txt',
      Buffer.concat([Buffer.from('第一行\n'), Buffer.from([0xce, 0xe4, 0xc7, 0xe5])]),
      2,
      /UTF-8/,
    ],
    ['a binary file', 'notes/a.txt', Buffer.from([0x41, 0, 0x42]), undefined, /not a text file/],
    ['an empty file', 'notes/a.md', '\n \n', undefined, /empty/],
    ['a page without text', 'notes/a.html', '<html><body><script>x()</script></body></html>', undefined, /no text/],
    ['an unknown kind of file', 'notes/a.pages', 'PK', undefined, /not one of \.md/],
    [
      'an id that another file uses',
      'parks/K002.md',
      parkFile('K001'),
      undefined,
      /K001 is used by parks\/K001\.md already/,
    ],
    [
      'a document id that another file uses',
      'parks/K001.txt',
      '标题\n正文。',
      undefined,
      /used by parks\/K001\.md already/,
    ],
  ])('%s', async (_, file, content, line, reason) => {
    const { rejected, documents } = await loadFiles({ 'parks/K001.md': parkFile('K001'), [file]: content })
    expect(rejected.map((one) => one.file)).toEqual([file])
    expect(rejected[0]?.reason).toMatch(reason)
    if (line !== undefined) expect(rejected[0]?.line).toBe(line)
    expect(documents.map((one) => one.id)).toEqual(['parks/K001'])
  })

  it('rejects a file that is too large, and links that lead outside', async () => {
    using folder = new TemporaryFolder()
    using elsewhere = new TemporaryFolder()
    writeKnowledge(elsewhere.path, { 'secret.txt': '标题\n别处的文件。' })
    writeKnowledge(folder.path, { 'parks/K001.md': parkFile('K001'), 'notes/large.txt': 'x' })
    truncateSync(path.join(folder.path, 'notes/large.txt'), 20 * 1024 * 1024 + 1)
    symlinkSync(path.join(elsewhere.path, 'secret.txt'), path.join(folder.path, 'notes/outside.txt'))
    symlinkSync(path.join(folder.path, 'nowhere.txt'), path.join(folder.path, 'notes/broken.txt'))
    const { rejected, documents } = await loadKnowledge(folder.path, { documents: new InProcessDocumentReader() })
    expect(rejected).toEqual([
      { file: 'notes/broken.txt', reason: 'the link leads nowhere' },
      { file: 'notes/large.txt', reason: 'larger than 20 MB' },
      { file: 'notes/outside.txt', reason: 'the link leads outside the knowledge folder' },
    ])
    expect(documents.map((one) => one.id)).toEqual(['parks/K001'])
  })

  it('rejects one row of projects, and takes the others', async () => {
    const rows = [
      'C001,甲,K001,2024,1亿元,1,high,official,S001,签约。',
      'C002,乙,K777,2024,,,high,official,S001,签约。',
      'C003,丙,K001,2024-13,,,high,official,S001,签约。',
      'C004,丁,K001,2024,,,low,other,S002,"开工。\n投产。 [S001]"',
      'C005,戊,K001,2024,,,low,other,S404,开工。',
    ]
    const { rejected, records } = await loadFiles({
      'parks/K001.md': parkFile('K001'),
      ...CASES,
      'cases/p.csv': `${CASE_HEADER}${rows.join('\n')}\n`,
    })
    expect(rejected).toMatchObject([
      { file: 'cases/p.csv', line: 3, reason: 'C002 names K777, which is not in the knowledge base' },
      { file: 'cases/p.csv', line: 4, reason: expect.stringContaining('"date"') },
      { file: 'cases/p.csv', line: 7, reason: expect.stringContaining('unknown source S404') },
    ])
    expect(records.filter((one) => one.kind === 'case').map((one) => one.id)).toEqual(['C001', 'C004'])
  })

  it('keeps the projects of a park whose own file is broken', async () => {
    const { rejected, records } = await loadFiles({
      'parks/K001.md': parkFile('K001', 'x: y\n'),
      ...CASES,
      'cases/p.csv': `${CASE_HEADER}C001,甲,K001,2024,,,high,official,S001,签约。\n`,
    })
    expect(rejected.map((one) => one.file)).toEqual(['parks/K001.md'])
    expect(records.map((one) => one.id)).toEqual(['C001'])
  })

  it('takes a list whole or not at all', async () => {
    const { rejected, documents, records } = await loadFiles({
      'lists/a.yaml': 'kind: list\ntitle: 名单\ncolumns:\n  sources: 来源\n',
      'lists/a.csv': '名称,来源\n甲,S001\n乙,S404\n',
    })
    expect(rejected).toEqual([{ file: 'lists/a.csv', line: 3, reason: 'unknown source S404: add it to sources.yaml' }])
    expect([documents, records]).toEqual([[], []])
  })

  it('rejects one line of a bulk file, and takes the others', async () => {
    const { rejected, documents } = await loadFiles({
      'bulk.jsonl': [
        '{"id":"a","title":"甲","text":"一。"}',
        '{"id":"b",',
        '{"id":"a","text":"二。"}',
        '{"id":"c"}',
        '{"id":"d","text":"三。"}',
      ].join('\n'),
    })
    expect(rejected).toMatchObject([
      { file: 'bulk.jsonl', line: 2, reason: expect.stringContaining('bad JSON') },
      { file: 'bulk.jsonl', line: 3, reason: 'the id a is used twice' },
      { file: 'bulk.jsonl', line: 4, reason: expect.stringContaining('"text" is missing') },
    ])
    expect(documents.map((one) => one.id)).toEqual(['a', 'd'])
  })

  it('rejects one wrong source, and what cites it', async () => {
    const sources =
      '- id: S001\n  title: 甲\n  trust: official\n  provenance: original\n- id: S002\n  title: 乙\n  trust: sure\n  provenance: original\n'
    const { rejected, documents } = await loadFiles({
      'sources.yaml': sources,
      'parks/K001.md': parkFile('K001'),
      'parks/K002.md': parkFile('K002', '', '- 甲。 [S002]'),
    })
    expect(rejected).toMatchObject([
      { file: 'parks/K002.md', line: 13, reason: expect.stringContaining('unknown source S002') },
      { file: 'sources.yaml', line: 7, reason: expect.stringContaining('"trust"') },
    ])
    expect(documents.map((one) => one.id)).toEqual(['parks/K001'])
  })

  it('says nothing about hidden files and the README of the folder', async () => {
    const { rejected, documents } = await loadFiles({
      'README.md': '# 说明\n正文。',
      '.hidden.md': 'x: [',
      '.git/config': 'x',
      'notes/a.md': '# 甲\n\n正文。',
    })
    expect(rejected).toEqual([])
    expect(documents.map((one) => one.id)).toEqual(['notes/a'])
  })
})
