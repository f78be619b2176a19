import { describe, expect, test } from 'vitest'
import { readWritten } from './announcements.ts'

describe('an announcement', () => {
  test('in Markdown has its labels from the head and its lines from the file', async () => {
    const text =
      '---\ntitle: 园区巡礼\npublisher: 区融媒\npublished: 2026-05-08\n---\n\n# 概况\n\n**园区**位于[武清](https://example.cn)。\n'
    const read = await readWritten(text, 'park.md')
    expect(read.title.text).toBe('园区巡礼')
    expect(read.labels).toEqual({ title: '园区巡礼', publisher: '区融媒', published: '2026-05-08' })
    expect(read.paragraphs.at(-1)).toMatchObject({ text: '园区位于武清。', line: 9, heading: '概况' })
  })

  test('in plain text has its labels from its lines, which are not part of its text', async () => {
    const read = await readWritten('标题一则\n发布时间：2026-05-08 来源：区融媒\n\n正文一句。\n')
    expect(read.labels).toEqual({ published: '2026-05-08', publisher: '区融媒' })
    expect(read.paragraphs.map(({ text }) => text)).toEqual(['标题一则', '正文一句。'])
    expect(read.labelled.map(({ line }) => line)).toEqual([2])
  })

  test('saved as a page gives the rows of its tables', async () => {
    const page =
      '<html><head><title>月报</title></head><body><main><h1>月报</h1><p>5月份新签约项目9个，协议投资额41.3亿元。</p><table><tr><th>项目</th><th>投资额（亿元）</th></tr><tr><td>阀门</td><td>1.2</td></tr></table></main></body></html>'
    const read = await readWritten(page, 'report.html')
    expect(read.tables).toMatchObject([{ header: ['项目', '投资额'], rows: [{ cells: ['阀门', '1.2亿元'] }] }])
  })

  test.each([
    ['list.jsonl', '{}', /not an announcement/u],
    ['empty.txt', '  \n', /empty/u],
    ['head.md', '---\npublished: 昨天\n---\n\n正文。\n', /published/u],
  ])('%s is refused with a reason', async (name, text, reason) => {
    await expect(readWritten(text, name)).rejects.toThrow(reason)
  })
})
