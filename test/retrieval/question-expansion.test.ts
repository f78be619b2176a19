import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { InProcessDocumentReader } from '../../src/adapters/documents/in-process-document-reader.ts'
import type { Industry } from '../../src/domain/industry.ts'
import { loadKnowledge } from '../../src/indexing/loading/load-knowledge.ts'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { expandQuestion, searchedWith } from '../../src/retrieval/question-expansion.ts'
import { record } from '../support/knowledge-content.ts'

const industries: Industry[] = [
  { name: '汽车零部件', synonyms: ['汽配', 'auto parts'], related: [] },
  { name: '动力电池', synonyms: ['电池'], related: [] },
  { name: '再生资源', synonyms: ['旧电池', '电池回收'], related: [] },
  { name: '人力资源服务', synonyms: ['HR', '猎头'], related: [] },
  { name: '集成电路', synonyms: ['IC', '芯片'], related: [] },
  { name: '房地产', synonyms: ['和平'], related: [] },
]

const expand = (text: string) => expandQuestion(text, industries)

test('a synonym adds the name of its industry, each once and in the order of the text', () => {
  expect(expand('做芯片和汽配的,芯片为主')).toEqual(['集成电路', '汽车零部件'])
})

test('an industry that the text names itself is not added', () => {
  expect(expand('汽配和汽车零部件')).toEqual([])
})

test('the longest synonym wins where synonyms overlap', () => {
  expect(expand('收旧电池的')).toEqual(['再生资源'])
  expect(expand('搞电池回收')).toEqual(['再生资源'])
  expect(expand('做电池的')).toEqual(['动力电池'])
})

test('case, width and script do not matter', () => {
  expect(expand('ＩＣ設計')).toEqual(['集成电路'])
  expect(expand('Auto Parts supplier')).toEqual(['汽车零部件'])
})

describe('a synonym counts only as whole words', () => {
  test.each(['平台和平台', 'musical topics', 'Gewähr', 'ic2', 'chris'])('%s adds nothing by accident', (text) => {
    expect(expand(text)).toEqual([])
  })

  test('Latin words beside Chinese characters are whole words', () => {
    expect(expand('我们做ic设计和hr')).toEqual(['集成电路', '人力资源服务'])
  })
})

test('without industries or text nothing is added', () => {
  expect(expandQuestion('汽配', [])).toEqual([])
  expect(expand('')).toEqual([])
})

describe('what a question in another language is searched with', () => {
  const names = new KnownNames(
    [record('K001', { kind: 'park', name: '武清开发区', aliases: ['Wuqing Zone'] })],
    [{ name: '武清区', aliases: ['Wuqing'], isWide: false }],
  )
  const searched = (text: string) => searchedWith(text, names, industries)

  test('Chinese names of parks and of the place beside an industry', () => {
    expect(searched('opening hours of the Wuqing Zone')).toEqual(['武清开发区'])
    expect(searched('auto parts in Wuqing')).toEqual(['武清区', '汽车零部件'])
  })

  test('a place alone says nothing of what is asked', () => {
    expect(searched('the weather in Wuqing')).toEqual([])
  })

  test('Chinese questions keep their own names', () => {
    expect(searched('武清开发区的芯片')).toEqual(['集成电路'])
  })
})

describe('the industries of this product', () => {
  let own: readonly Industry[]

  beforeAll(async () => {
    own = (
      await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)), {
        documents: new InProcessDocumentReader(),
      })
    ).industries
  })

  test.each<[string, string[]]>([
    ['搞汽配的想拿地', ['汽车零部件', '工业用地']],
    ['收旧电池的能来吗', ['再生资源']],
    ['我们做药,有啥补贴', ['生物医药', '奖励']],
    ['药厂落户', ['生物医药']],
    ['机房机柜哪里便宜', ['算力']],
    ['冻肉放哪个冷库', ['冷链']],
    ['公司想搬家,挪执照麻烦吗', ['企业迁移']],
    ['企税几个点', ['企业所得税']],
    ['租写字楼', ['楼宇经济']],
    ['无人机试飞', ['低空经济']],
    ['飞机租赁公司', ['融资租赁']],
    ['Where can a drone company relocate?', ['低空经济', '企业迁移']],
    ['天津港保税区在哪', []],
    ['你好,请问几点上班', []],
  ])('%s', (text, names) => {
    expect(expandQuestion(text, own)).toEqual(names)
  })
})
