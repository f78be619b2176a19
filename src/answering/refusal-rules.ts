import { mentionsForbiddenOffer } from '../text/forbidden-offers.ts'
import { normaliseText } from '../text/normalise.ts'
import { type OwnPlaces, otherPlaceAsked } from './other-place.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

/** A question that no evidence may answer. */
export interface Refusal {
  readonly kind: 'forbidden-terms' | 'forecast' | 'out-of-scope' | 'other-place'
  /** What is said first. */
  opening(wording: AnswerWording): string
  /** Whether what the base holds on the subject may follow. */
  readonly mayOfferNearest: boolean
}

const FORBIDDEN_TERMS: Refusal = {
  kind: 'forbidden-terms',
  opening: (wording) => wording.noPromise,
  mayOfferNearest: true,
}

const RULES: readonly (readonly [RegExp, Refusal])[] = [
  [
    /保证.{0,12}(?:拿|批|申请|补|享受|通过)|(?:能|敢|可以?)(?:否|不能)?(?:打?包票|保证|担保)(?:吗|么|不)|包拿|包批|打包票|(?:一定|肯定|百分百)能(?:拿|批|申请|享受|通过)|税[^,，。?？]{0,8}返|返[^,，。?？]{0,4}税(?!务)|私下|单独签|特事特办|guarantee.{0,40}(?:subsid|approv|grant|award|support|get|receive|pass)|\bpromise (?:us|me)\b|必ず.{0,12}(?:もらえ|受け|通り)|(?:補助|补助|助成).{0,10}(?:保証|保证|約束|约束)|(?:보조금|지원금|승인).{0,12}(?:보장|약속|반드시)|garantier\w*.{0,40}(?:förder|zuschuss|genehm)|(?:förder\w*|zuschuss|genehmigung).{0,40}garantier|sonderkonditionen/iu,
    FORBIDDEN_TERMS,
  ],
  [
    /(?:将来|未来|明年|后年|(?:20\d{2})年).{0,10}(?:会|将要?)(?:再|还)?(?:出台?|推出|发布|有|涨|降).{0,6}(?:什么|哪些|新|吗)|预测|will (?:you|there|the \w+) .{0,40}\bnext year\b|\bpredict|来年.{0,20}(?:出ますか|発表|发表|新しい)|予測|내년에?.{0,20}(?:새|발표|나오)|예측|nächstes jahr.{0,40}(?:geben|kommen|neue)|vorhersag/iu,
    { kind: 'forecast', opening: (wording) => wording.noForecast, mayOfferNearest: false },
  ],
  [
    /股票(?!期权|代码)|股价|大盘|炒股|[ah]股|基金(?:净值|推荐)|[买购选]什么?.{0,4}(?:基金|股)|彩票|比特币|虚拟货币|天气|下雨|气温|写(?:首|一首|篇|个)(?:诗|作文|小说|代码)|讲个?笑话|翻译(?:一下|成)|星座|算命|菜谱|weather|stock (?:price|tip)|(?:which|what|any) (?:stocks?|shares)\b|buy (?:\w+ ){0,3}(?:stocks?|shares)\b|lottery|bitcoin|crypto|poem|joke|recipe|horoscope|天[気气]|株[価价]|株を|おすすめの?株|宝くじ|詩を|冗談|レシピ|占い|ビットコイン|날씨|주가|주식(?!회사)|복권|시를? ?(?:써|지어)|농담|요리법|운세|비트코인|\bwetter\b|\baktien?(?!gesellschaft)\b|lotto|gedicht|\bwitz\b|rezept|horoskop/iu,
    { kind: 'out-of-scope', opening: (wording) => wording.outOfScope, mayOfferNearest: false },
  ],
]

/**
 * The rule by which a question is refused whatever was found; undefined for most questions. Places elsewhere are
 * judged only where the base's own are given.
 */
export function refusalFor(question: string, own?: OwnPlaces): Refusal | undefined {
  if (mentionsForbiddenOffer(question)) return FORBIDDEN_TERMS
  const text = normaliseText(question)
  const rule = RULES.find(([pattern]) => pattern.test(text))?.[1]
  if (rule || !own) return rule
  const place = otherPlaceAsked(question, own)
  if (place === undefined) return undefined
  return { kind: 'other-place', opening: (wording) => wording.otherPlace(place), mayOfferNearest: false }
}
