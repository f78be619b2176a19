import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFiles } from '../../support/knowledge-folder.ts'
import { IndexingBench } from '../../support/snapshots.ts'

const load = (text: string) => loadFiles({ 'places.yaml': text })
const PLACES = '- name: 武清区\n  aliases: [Wuqing, 우칭]\n- name: 天津\n  wide: true\n'
const READ = [
  { name: '武清区', aliases: ['Wuqing', '우칭'], isWide: false },
  { name: '天津', aliases: [], isWide: true },
]

it('places.yaml gives places with their spellings and makes no document or record', async () => {
  const loaded = await load(PLACES)
  expect(loaded).toMatchObject({ documents: [], records: [], rejected: [] })
  expect(loaded.places).toEqual(READ)
})

it('the example that docs/knowledge.md shows loads as it stands', async () => {
  const page = readFileSync(new URL('../../../docs/knowledge.md', import.meta.url), 'utf8')
  const example = /^```yaml\n(- name: 武清区\n[\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
  expect(await load(example)).toMatchObject({
    rejected: [],
    places: [{ name: '武清区' }, { name: '天津', isWide: true }],
  })
})

it('a snapshot keeps the places in the order of their file', async () => {
  using bench = new IndexingBench()
  bench.write({ 'places.yaml': PLACES })
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.places).toEqual(READ)
})

describe('a wrong file of places is rejected with line and reason', () => {
  it.each<[string, string, number, RegExp]>([
    ['no list', 'name: 武清区\n', 1, /not a list of places/],
    ['an entry that is a text', '- name: 武清区\n- 天津\n', 2, /not a place/],
    ['a missing name', '- aliases: [Wuqing]\n', 1, /"name" is missing/],
    ['a mark that is not true', '- name: 天津\n  wide: maybe\n', 2, /"wide" is not true/],
    ['a spelling of two places', '- name: 武清区\n  aliases: [Wuqing]\n- name: wuqing\n', 3, /"wuqing" is used twice/],
  ])('%s', async (_, text, line, reason) => {
    const { places, rejected } = await load(text)
    expect(places).toEqual([])
    expect(rejected).toEqual([{ file: 'places.yaml', line, reason: expect.stringMatching(reason) }])
  })
})

it('spellings of a record name it and are no part of the text that is searched', async () => {
  const { records, documents, rejected } = await loadFiles({
    'a/K001.md': `---\nid: K001\nkind: park\ntitle: 某园\naliases: [某某园]\nspellings: [Some Park]\ntrust: official\nconfidence: high\npublisher: 某单位\nurl: https://example.org/\npublished: 2024\n---\n\n## 事实\n\n- 有厂房。\n`,
  })
  expect(rejected).toEqual([])
  expect(records[0]?.aliases).toEqual(['某某园', 'Some Park'])
  expect(documents[0]?.aliases).toEqual(['某某园'])
})
