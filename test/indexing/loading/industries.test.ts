import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFiles } from '../../support/knowledge-folder.ts'

const load = (text: string) => loadFiles({ 'industries.yaml': text })

it('industries.yaml gives industries with their words and makes no document or record', async () => {
  const loaded = await load(
    '- name: 汽车零部件\n  synonyms: [汽配, auto parts]\n  related: [新能源汽车]\n- name: 新能源汽车\n',
  )
  expect(loaded).toMatchObject({ documents: [], records: [], rejected: [] })
  expect(loaded.industries).toEqual([
    { name: '汽车零部件', synonyms: ['汽配', 'auto parts'], related: ['新能源汽车'] },
    { name: '新能源汽车', synonyms: [], related: [] },
  ])
})

it('the example that docs/knowledge.md shows loads as it stands', async () => {
  const page = readFileSync(new URL('../../../docs/knowledge.md', import.meta.url), 'utf8')
  const example = /^```yaml\n(- name: [\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
  expect(await load(example)).toMatchObject({
    rejected: [],
    industries: [{ name: '汽车零部件' }, { name: '新能源汽车' }],
  })
})

it('without the file there are no industries', async () => {
  expect((await loadFiles({})).industries).toEqual([])
})

it('a file of the same name in another folder is a list like any other', async () => {
  const { industries, records } = await loadFiles({
    'news/industries.yaml': '- name: 汽车零部件\n  publisher: 甲\n',
    'sources.yaml': '[]\n',
  })
  expect(industries).toEqual([])
  expect(records).toHaveLength(1)
})

describe('a wrong file of industries is rejected with line and reason', () => {
  it.each<[string, string, number, RegExp]>([
    ['no list', 'name: 汽车\n', 1, /not a list of industries/],
    ['an entry that is a text', '- name: 汽车\n- 物流\n', 2, /not an industry/],
    ['an unknown key', '- name: 汽车\n  synonym: [车]\n', 2, /unknown key "synonym"/],
    ['a missing name', '- name: 汽车\n- synonyms: [车]\n', 2, /"name" is missing/],
    [
      'a word that names two industries',
      '- name: 汽车\n  synonyms: [EV]\n- name: 电车\n  synonyms: [ev]\n',
      3,
      /"ev" is used twice/,
    ],
    ['a related industry that is not there', '- name: 汽车\n  related: [物流]\n', 2, /"related" names 物流/],
    ['YAML that does not parse', '- name: "汽车\n', 2, /bad YAML/],
  ])('%s', async (_, text, line, reason) => {
    const { industries, rejected } = await load(text)
    expect(industries).toEqual([])
    expect(rejected).toEqual([{ file: 'industries.yaml', line, reason: expect.stringMatching(reason) }])
  })
})
