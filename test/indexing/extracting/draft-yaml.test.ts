import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { InProcessDocumentReader } from '../../../src/adapters/documents/in-process-document-reader.ts'
import { Dictionary } from '../../../src/indexing/extracting/dictionary.ts'
import { draftYaml } from '../../../src/indexing/extracting/draft-yaml.ts'
import { extractRecords } from '../../../src/indexing/extracting/extract-records.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import type { LoadedKnowledge } from '../../../src/indexing/loading/loaded-knowledge.ts'
import { loadFiles } from '../../support/knowledge-folder.ts'
import { KNOWLEDGE } from '../../support/product-data.ts'
import { ANNOUNCEMENTS, draftOf, readFile } from './announcements.ts'
import { readKey } from './extraction-score.ts'

const ofFile = (loaded: LoadedKnowledge) => loaded.records.map(({ id }) => id)
const reviewed = (yaml: string): string => yaml.replace(/^ {2}review: .*\n/gmu, '')

describe('a draft of', () => {
  let knowledge: LoadedKnowledge

  beforeAll(async () => {
    knowledge = await loadKnowledge(KNOWLEDGE, { documents: new InProcessDocumentReader() })
  })

  test.each(Object.keys(readKey(ANNOUNCEMENTS)))(
    '%s is refused until it is reviewed, then loads as it is',
    async (file) => {
      const text = await readFile(ANNOUNCEMENTS, file)
      const records = extractRecords(text, new Dictionary(knowledge))
      const yaml = draftYaml({ file, title: text.title.text, labels: text.labels, records })
      const ids = records.map(({ id }) => id)

      const untouched = await loadFiles({ 'news/a.draft.yaml': yaml })
      expect(ofFile(untouched)).toEqual([])
      expect(untouched.rejected.map((one) => one.file)).toEqual(['news/a.draft.yaml'])

      const renamed = await loadFiles({ 'news/a.yaml': yaml })
      expect(ofFile(renamed)).toEqual([])
      expect(renamed.rejected).toHaveLength(ids.length)

      const checked = await loadFiles({ 'news/a.yaml': reviewed(yaml) })
      expect(checked.rejected).toEqual([])
      expect(ofFile(checked).toSorted()).toEqual(ids.toSorted())
    },
  )
})

const SIGNED = (investor: string, more = '') => `武清区签约
发布时间：2026-03-19 来源：武清融媒

3月18日，${investor}与武清开发区管委会签署协议，投资3亿元建设工业机器人减速器生产基地。${more}
`

describe('a draft', () => {
  test('quotes the sentence above each value and says how sure it is', async () => {
    const yaml = draftYaml(await draftOf(SIGNED('北京津工科技有限公司')))
    expect(yaml).toContain(
      '  # 高 · 第4行 · 3月18日，北京津工科技有限公司与武清开发区管委会签署协议，投资3亿元建设工业机器人减速器生产基地。\n',
    )
    expect(yaml).toContain('  # 高 · 第4行 · 同上句\n  amount: 3亿元\n')
  })

  test('keeps marks of YAML in names from changing its form', async () => {
    const name = '北京#“津: 工”科技有限公司'
    const draft = await draftOf(SIGNED('北京津工科技有限公司'))
    const values = draft.records[0]!.values.map((value) =>
      value.field === 'investor' ? { ...value, value: `${name}\n- kind: policy` } : value,
    )
    const yaml = draftYaml({ ...draft, file: 'a\n- kind: policy\n', records: [{ ...draft.records[0]!, values }] })
    expect(parse(yaml, { schema: 'failsafe' })).toEqual([
      expect.objectContaining({ kind: 'case', investor: `${name}\n- kind: policy` }),
    ])
  })

  test('writes a fact so that brackets at its end are not taken for sources', async () => {
    const yaml = draftYaml(await draftOf(SIGNED('北京津工科技有限公司', '该项目总投资3亿元 [S001]')))
    const loaded = await loadFiles({ 'news/a.yaml': reviewed(yaml) })
    expect(loaded.rejected).toEqual([])
    expect(loaded.records[0]?.sourceIds).toEqual(['doc:news/a#C001'])
  })

  test('asks for the source where the announcement names none', async () => {
    const text = SIGNED('北京津工科技有限公司').replace(/^发布时间.*\n/mu, '')
    const yaml = draftYaml(await draftOf(text))
    expect(yaml).toContain('# 缺来源')
    const loaded = await loadFiles({ 'news/a.yaml': reviewed(yaml) })
    expect(loaded.rejected).toMatchObject([{ reason: expect.stringMatching(/^no source/u) }])
  })
})
