import { expect, it } from 'vitest'
import { KnowledgeRetriever } from '../../../src/adapters/langchain/knowledge-retriever.ts'
import { createKnowledgeTool } from '../../../src/adapters/langchain/knowledge-tool.ts'
import type { FoundPassage } from '../../../src/ports/passage-search.ts'

it('an agent that calls the tool gets passages with their sources', async () => {
  const found: FoundPassage = {
    passage: {
      id: 7,
      documentId: 'parks/X001',
      title: '示例园区',
      aliases: [],
      headingPath: [],
      units: [{ text: '面积10平方公里。', sourceIds: ['S1'], confidence: 'high' }],
      confidence: 'high',
    },
    sources: [{ id: 'S1', title: '示例来源', url: 'https://example.org/1', trust: 'official' }],
    score: 1,
  }
  const questions: string[] = []
  const search = async (question: string) => {
    questions.push(question)
    return [found]
  }
  const tool = createKnowledgeTool(new KnowledgeRetriever({ search: { search } }))
  const [passage] = JSON.parse(String(await tool.invoke({ question: '示例园区多大' })))
  expect(questions).toEqual(['示例园区多大'])
  expect(passage).toMatchObject({ text: '面积10平方公里。', sources: [{ url: 'https://example.org/1' }] })
})
