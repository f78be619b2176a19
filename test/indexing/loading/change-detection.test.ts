import { expect, it } from 'vitest'
import { loadFiles, parkFile } from '../../support/knowledge-folder.ts'

const FILES = { 'parks/K001.md': parkFile('K001'), 'a.txt': '标题\n正文。', 'b.jsonl': '{"id":"x","text":"一。"}' }

const hashes = async (files: Record<string, string>): Promise<Record<string, string>> =>
  Object.fromEntries((await loadFiles(files)).documents.map((one) => [one.id, one.contentHash]))

it('loads the same folder the same way', async () => {
  expect(await loadFiles(FILES)).toEqual(await loadFiles(FILES))
})

it('gives another hash to what changed, and to nothing else', async () => {
  const before = await hashes(FILES)
  const after = await hashes({ ...FILES, 'a.txt': '标题\n正文改了。' })
  expect(after).toEqual({ ...before, a: expect.not.stringMatching(before.a ?? '') })
})

it('counts a corrected source as a change of what cites it', async () => {
  const sources = (published: string): string =>
    `- id: S001\n  title: 甲\n  published: ${published}\n  trust: official\n  provenance: original\n`
  const before = await hashes({ ...FILES, 'sources.yaml': sources('2025-01-01') })
  const after = await hashes({ ...FILES, 'sources.yaml': sources('2025-01-02') })
  expect(Object.keys(before).filter((id) => before[id] !== after[id])).toEqual(['parks/K001'])
})
