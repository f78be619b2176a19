import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { type EmbeddedQuestion, likeness, SAME_FROM } from '../../src/gaps/same-question.ts'
import { detectLanguage } from '../../src/text/language.ts'

interface Pair {
  readonly one: string
  readonly other: string
  readonly same: boolean
}

const pairsOf = (name: string): readonly Pair[] =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair)

/** A question with a vector that every other has too, so that only the words can set it apart. */
const bare = (question: string, model = 'm'): EmbeddedQuestion => ({
  question,
  language: detectLanguage(question, 'zh'),
  vector: { model, values: new Float32Array([0.6, 0.8]) },
})

test.each([
  ['天津的工业电价是多少', '北京的工业电价是多少'],
  ['武清区有没有保税仓库', '东丽区有没有保税仓库'],
  ['2025年武清的产值是多少', '2024年武清的产值是多少'],
  ['有100亩工业用地吗', '有300亩工业用地吗'],
  ['投资5000万元有什么支持', '投资5亿元有什么支持'],
  ['武清的厂房租金多少', '武清的厂房面积多少平方米'],
  ['冷链物流园什么时候建成', '冷链物流园由谁建设'],
  ['有ISO认证补贴吗', '有CE认证补贴吗'],
])('however alike their meaning is, these are two questions: %s %s', (one, other) => {
  expect(likeness(bare(one), bare(other))).toBe(0)
})

test.each([
  ['武清的厂房租金多少钱一平米', '武清区厂房租金是多少'],
  ['投资5000万元有什么支持', '投资5000万有什么支持'],
  ['2025年武清的产值是多少', '武清2025年产值是多少'],
])('words that say the same in another way set nothing apart: %s %s', (one, other) => {
  expect(likeness(bare(one), bare(other))).toBeCloseTo(1)
})

test('vectors of two models are not compared', () => {
  expect(likeness(bare('电价多少'), bare('电价多少', 'n'))).toBe(0)
})

describe('by the embedded model', async () => {
  const model = await OnnxEmbeddingModel.load()
  afterAll(() => model[Symbol.asyncDispose]())

  const embedded = async (question: string): Promise<EmbeddedQuestion> => ({
    question,
    language: detectLanguage(question, 'zh'),
    vector: { model: model.identity, values: (await model.embedQuery(question)).vector },
  })

  /** Of pairs taken for one question, how many are; of those that are, how many are taken for one. */
  async function measured(name: string) {
    const pairs = pairsOf(name)
    const taken: Pair[] = []
    for (const pair of pairs) {
      if (likeness(await embedded(pair.one), await embedded(pair.other)) >= SAME_FROM) taken.push(pair)
    }
    const right = taken.filter(({ same }) => same).length
    const recall = right / pairs.filter(({ same }) => same).length
    console.log(`${name}: ${pairs.length} pairs, precision ${right / taken.length}, recall ${recall.toFixed(2)}`)
    return { precision: right / taken.length, recall }
  }

  test.each([
    ['question-pairs.jsonl', 0.65],
    ['unseen-pairs.jsonl', 0.6],
  ])('no two questions are taken for one, and most that are one are: %s', async (name, leastRecall) => {
    const { precision, recall } = await measured(name)
    expect(precision).toBe(1)
    expect(recall).toBeGreaterThan(leastRecall)
  })
})
