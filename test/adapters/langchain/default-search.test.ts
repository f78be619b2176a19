import { expect, it } from 'vitest'
import { buildDefaultSearch } from '../../../src/adapters/langchain/default-search.ts'
import { E5Embeddings } from '../../../src/adapters/langchain/e5-embeddings.ts'
import { OnnxEmbeddingModel } from '../../../src/adapters/onnx/onnx-embedding-model.ts'

it("LangChain's default retriever ranks the document that answers first", async () => {
  await using model = await OnnxEmbeddingModel.load()
  const documents = [
    { id: 'rent', title: '租金', text: '园区厂房租金每月每平方米二十元。' },
    { id: 'rail', title: '交通', text: '京津城际在武清设站，到北京南站二十五分钟。' },
  ]
  const search = await buildDefaultSearch(documents, new E5Embeddings(model))
  expect(await search('厂房租金是多少', 2)).toEqual(['rent', 'rail'])
})
