import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { E5Embeddings } from '../../../src/adapters/langchain/e5-embeddings.ts'
import { KnowledgeRetriever } from '../../../src/adapters/langchain/knowledge-retriever.ts'
import { openKnowledge } from '../../../src/app/open-knowledge.ts'
import { loadConfig } from '../../../src/config/config.ts'
import { KnowledgeSearch } from '../../../src/retrieval/knowledge-search.ts'
import { parkFile, writeKnowledge } from '../../support/knowledge-folder.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const cosine = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * right[at]!, 0)

describe('LangChain adapters', () => {
  let folder: TemporaryFolder
  let knowledge: Awaited<ReturnType<typeof openKnowledge>>
  beforeAll(async () => {
    folder = new TemporaryFolder()
    writeKnowledge(`${folder.path}/knowledge`, {
      'parks/K901.md': parkFile('K901', '', '- 2024年底有氢能企业1400家。 [S001] {截至: 2024-12}'),
      'parks/K902.md': parkFile('K902', '', '- 园区内有一所双语学校和两家医院。 [S001, S002]'),
      'parks/K903.md': parkFile('K903', '', '- 标准厂房月租金每平方米25元。 [S002]'),
      'policies/P901.md': `---
id: P901
kind: policy
title: 氢能产业若干措施
districts: [武清区]
industries: [氢能]
level: 区级
validity: 2021—2023年
status: 已到期
state: expired
trust: official
confidence: high
sources: [S001]
---

## 条款

- 加氢站建设按投资额的30%补助。 [S001]
`,
    })
    const directories = { KNOWLEDGE_DIR: `${folder.path}/knowledge`, DATA_DIR: `${folder.path}/data` }
    knowledge = await openKnowledge(loadConfig({ ...directories, LOG_LEVEL: 'silent' }).config)
  })
  afterAll(async () => {
    await knowledge[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  const retriever = (limit?: number) =>
    new KnowledgeRetriever({
      search: new KnowledgeSearch(() => knowledge.retriever),
      ...(limit === undefined ? {} : { limit }),
    })

  it('a retrieved document carries its text, record, sources and score', async () => {
    const [first] = await retriever().invoke('标准厂房的租金是多少?')
    expect(first?.pageContent).toBe('标准厂房月租金每平方米25元。')
    expect(first?.metadata).toMatchObject({
      documentId: 'parks/K903',
      recordId: 'K903',
      title: 'K903产业园',
      sources: [{ id: 'S002', publisher: 'example.cn', url: 'http://example.cn/b.html', published: '2024-01' }],
      confidence: 'high',
      score: expect.any(Number),
    })
  })

  it('an expired policy is handed over with its state', async () => {
    const [first] = await retriever().invoke('加氢站建设补助多少')
    expect(first?.metadata).toMatchObject({ recordId: 'P901', validity: { state: 'expired', status: '已到期' } })
  })

  it('a passage with two sources names both', async () => {
    const [first] = await retriever().invoke('园区内有学校和医院吗')
    expect(first?.metadata.sources.map((source) => source.id)).toEqual(['S001', 'S002'])
  })

  it('no more documents come than asked for, best first', async () => {
    const documents = await retriever(2).invoke('氢能企业')
    expect(documents).toHaveLength(2)
    expect(documents[0]!.metadata.score).toBeGreaterThanOrEqual(documents[1]!.metadata.score)
  })

  it('a question lies nearest to the passage that answers it', async () => {
    const embeddings = new E5Embeddings(knowledge.model)
    const question = await embeddings.embedQuery('租金是多少?')
    const [rent, school] = await embeddings.embedDocuments(['厂房月租金每平方米25元。', '园区内有一所双语学校。'])
    expect(question).toHaveLength(knowledge.model.dimension)
    expect(cosine(question, rent!)).toBeGreaterThan(cosine(question, school!))
  })
})
