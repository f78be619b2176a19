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
  ['企业搬入园区需要提前申报吗', '企业搬入园区不需要提前申报吗'],
  ['武清开发区的高新技术企业有补贴吗', '武清开发区的高新技术企业没有补贴吗'],
  ['需要办理施工许可吗', '无需办理施工许可吗'],
  ['Does the plant need a permit?', "Doesn't the plant need a permit?"],
  ['Brauche ich eine Genehmigung?', 'Brauche ich keine Genehmigung?'],
  ['許可は必要ですか', '許可は必要ないですか'],
  ['신고가 필요합니까', '신고가 필요 없습니까'],
  ['海河装备有限公司在武清有工厂吗', '海河制造有限公司在武清有工厂吗'],
  ['请问天津海河装备有限公司投产了吗', '天津海河制造有限公司投产了吗'],
  ['海河集团投资了什么项目', '滨海集团投资了什么项目'],
  ['Where does Acme GmbH produce?', 'Where does Bolt GmbH produce?'],
  ['株式会社アクメは進出していますか', '株式会社ボルトは進出していますか'],
])('however alike their meaning is, these are two questions: %s %s', (one, other) => {
  expect(likeness(bare(one), bare(other))).toBe(0)
})

test.each([
  ['武清的厂房租金多少钱一平米', '武清区厂房租金是多少'],
  ['投资5000万元有什么支持', '投资5000万有什么支持'],
  ['2025年武清的产值是多少', '武清2025年产值是多少'],
  ['企业要不要提前申报', '企业要提前申报吗'],
  ['园区有没有人才公寓', '园区有人才公寓吗'],
  ['园区是否有人才公寓', '园区有人才公寓没有？'],
  ['不动产登记怎么办', '怎么办不动产登记'],
  ['未来科技城有补贴吗', '补贴未来科技城有吗'],
  ['天津海河装备有限公司投产了吗', '请问海河装备有限公司投产了吗'],
  ['注册公司需要什么材料', '公司注册需要什么材料'],
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
