import { describe, expect, it } from 'vitest'
import { gbkBytes } from '../../support/documents/web-files.ts'
import { loadFiles, parkFile, textsOf } from '../../support/knowledge-folder.ts'

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('text files are read in whatever encoding a maintainer saved them', () => {
  it.each<[string, (text: string) => Uint8Array]>([
    ['GB18030, as Excel and Notepad in Chinese save it', gbkBytes],
    ['UTF-16 with a mark', (text) => utf16(`\ufeff${text}`)],
    ['UTF-16 without a mark', utf16],
  ])('%s', async (_, encode) => {
    const loaded = await loadFiles({
      'notes/a.txt': encode('招商公告\n来源：天津日报\n\n园区面积三千亩。\n'),
      'notes/b.md': encode('# 通知\n\n欢迎企业来访。\n'),
      'lists/c.csv': encode('名称,所在区\r\n一号厂房,武清区\r\n二号厂房,东丽区\r\n'),
      'bulk.jsonl': encode('{"id":"d","title":"甲产业园","text":"现有企业一百家。"}\n'),
      'lists/c.yaml': encode('kind: list\ntitle: 厂房名录\ncolumns:\n  name: 名称\n'),
      'parks/K001.md': encode(parkFile('K001')),
    })
    expect(loaded.rejected).toEqual([])
    expect(textsOf(loaded, 'notes/a')).toEqual({ '': ['园区面积三千亩。'] })
    expect(textsOf(loaded, 'notes/b')).toEqual({ '': ['欢迎企业来访。'] })
    expect(textsOf(loaded, 'd')).toEqual({ '': ['现有企业一百家。'] })
    expect(loaded.records.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['一号厂房', '二号厂房', 'K001产业园']),
    )
  })
})
