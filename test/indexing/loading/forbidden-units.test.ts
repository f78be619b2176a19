import { describe, expect, it } from 'vitest'
import { passagePieces, splitDocument } from '../../../src/indexing/passage-splitter.ts'
import { loadFiles, parkFile } from '../../support/knowledge-folder.ts'

const OFFER = '企业缴纳税收地方留成部分先征后返。'

describe('a file that offers what fair competition forbids', () => {
  it.each([
    ['parks/K001.md', parkFile('K001', '', `- 有企业1400家。\n- ${OFFER}`), 14],
    ['news/a.txt', `招商公告\n\n园区面积大。\n${OFFER}\n`, 4],
    ['news/b.html', `<h1>公告</h1>\n<p>园区面积大。</p>\n<p>${OFFER}</p>`, 3],
    [
      'news/c.jsonl',
      `{"id":"c1","title":"公告","text":"园区面积大。"}\n{"id":"c2","title":"公告","text":"${OFFER}"}`,
      2,
    ],
    ['lists/d.csv', `名称,政策\n甲园,无\n乙园,${OFFER}`, 3],
  ])('%s is taken, its statement marked and named with file and line', async (name, content, line) => {
    const { documents, rejected, warnings } = await loadFiles({ [name]: content })
    expect(rejected).toEqual([])
    expect(warnings).toEqual([{ file: name, line, reason: expect.stringContaining('forbidden offers found') }])
    const units = documents.flatMap(({ sections }) => sections.flatMap((section) => section.units))
    expect(units.filter(({ forbidden }) => forbidden).map(({ text }) => text)).toEqual([
      expect.stringContaining('先征后返'),
    ])
  })

  it('reads to the embedding model as before', async () => {
    const { documents } = await loadFiles({ 'parks/K001.md': parkFile('K001', '', `- ${OFFER}`) })
    const marked = splitDocument(documents[0]!)
    const plain = marked.map((passage) => ({
      ...passage,
      units: passage.units.map(({ forbidden: _, ...unit }) => unit),
    }))
    expect(marked.map(passagePieces)).toEqual(plain.map(passagePieces))
  })
})

it('a file that forbids such offers draws no warning', async () => {
  const { warnings } = await loadFiles({ 'a.txt': '通知\n\n严禁违规实行税收先征后返、财政返还。\n' })
  expect(warnings).toEqual([])
})
