import { normaliseText } from '../text/normalise.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

/** A question that no evidence may answer. */
export interface Refusal {
  /** What is said first. */
  opening(wording: AnswerWording): string
  /** Whether what the base holds on the subject may follow. */
  readonly mayOfferNearest: boolean
}

const RULES: readonly (readonly [RegExp, Refusal])[] = [
  [
    /保证.{0,12}(?:拿|批|申请|补|享受|通过)|(?:包过|包拿|包批)|(?:一定|肯定|百分百)能(?:拿|批|申请|享受|通过)|先征后返|税[^,，。?？]{0,8}返|返[^,，。?？]{0,4}税|私下|单独签|税收返还|返税|财政返还|一事一议|guarantee.{0,40}(?:subsid|approv|grant)|\b(?:tax|cash|fiscal) (?:rebates?|refunds?)\b|steuer(?:rück|er)\w*stattung|세금 ?환급|税金?の?还付/iu,
    { opening: (wording) => wording.noPromise, mayOfferNearest: true },
  ],
  [
    /(?:将来|未来|明年|后年|(?:20\d{2})年).{0,10}(?:会|将要?)(?:再|还)?(?:出台?|推出|发布|有|涨|降).{0,6}(?:什么|哪些|新|吗)|预测/u,
    { opening: (wording) => wording.noForecast, mayOfferNearest: false },
  ],
  [
    /股票|股价|大盘|基金净值|彩票|天气|下雨|气温|写(?:首|一首|篇)(?:诗|作文|小说)|讲个?笑话|翻译(?:一下|成)|星座|菜谱|weather|stock price|lottery|poem|joke/iu,
    { opening: (wording) => wording.outOfScope, mayOfferNearest: false },
  ],
]

/** The rule by which a question is refused whatever was found; undefined for most questions. */
export function refusalFor(question: string): Refusal | undefined {
  const text = normaliseText(question)
  return RULES.find(([pattern]) => pattern.test(text))?.[1]
}
