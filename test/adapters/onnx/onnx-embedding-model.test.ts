import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OnnxEmbeddingModel } from '../../../src/adapters/onnx/onnx-embedding-model.ts'

/** Int8 kernels round differently from processor to processor; components lie around 0.05. */
const PROCESSOR_TOLERANCE = 0.015

interface ReferenceText {
  readonly text: string
  readonly ids: readonly number[]
  readonly first8: readonly number[]
}

const reference: { passages: ReferenceText[]; queries: ReferenceText[] } = JSON.parse(
  readFileSync(new URL('../../../models/multilingual-e5-small/vectors.json', import.meta.url), 'utf8'),
)

const cosine = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, at) => sum + value * right[at]!, 0)

describe('the embedded model', () => {
  let model: OnnxEmbeddingModel
  beforeAll(async () => {
    model = await OnnxEmbeddingModel.load()
  })
  afterAll(() => model[Symbol.asyncDispose]())

  it.each(reference.passages)('reads the passage $text as the reference does', async ({ text, ids, first8 }) => {
    const { tokenIds, vector } = await model.embedPassage([text])
    expect([...tokenIds]).toEqual(ids.slice(3, -1))
    first8.forEach((value, at) => {
      expect(Math.abs(vector[at]! - value)).toBeLessThan(PROCESSOR_TOLERANCE)
    })
  })

  it.each(reference.queries)('reads the question $text as the reference does', async ({ text, ids, first8 }) => {
    const { tokenIds, vector } = await model.embedQuery(text)
    expect([...tokenIds]).toEqual(ids.slice(4, -1))
    first8.forEach((value, at) => {
      expect(Math.abs(vector[at]! - value)).toBeLessThan(PROCESSOR_TOLERANCE)
    })
  })

  it('gives a text the same vector whatever else is being embedded', async () => {
    const text = reference.passages[0]!.text
    const alone = await model.embedPassage([text])
    const [among] = await Promise.all([model.embedPassage([text]), model.embedPassage(['别的文字'.repeat(50)])])
    expect(cosine(alone.vector, among.vector)).toBeCloseTo(1, 5)
  })

  it('tells where each piece ends and cuts what exceeds the window', async () => {
    const { pieceEnds, tokenIds } = await model.embedPassage(['武清开发区', '政策'.repeat(600), '尾部'])
    expect(pieceEnds[0]).toBeGreaterThan(1)
    expect(pieceEnds[1]).toBe(tokenIds.length)
    expect(pieceEnds[2]).toBe(tokenIds.length)
    expect(tokenIds.length).toBe(512 - 3 - 1)
  })
})
