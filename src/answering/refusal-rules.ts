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

const OFF_SUBJECT: Refusal = {
  kind: 'out-of-scope',
  opening: (wording) => wording.outOfScope,
  mayOfferNearest: false,
}

interface Rule {
  readonly asked: RegExp
  /** What makes of the same words a question that may be answered. */
  readonly unless?: RegExp
  readonly refusal: Refusal
}

const RULES: readonly Rule[] = [
  {
    asked:
      /保证.{0,12}(?:拿|批|申请|补|享受|通过)|(?:能|敢|可以?)(?:否|不能)?(?:打?包票|保证|担保)(?:吗|么|不)|包拿|包批|打包票|(?:一定|肯定|百分百)(?:就)?(?:能(?:拿|批|申请|享受|通过)|(?:会)?发给)|写进合同|(?:税|留成)[^,，。?？]{0,14}返|返[^,，。?？]{0,4}税(?!务)|返还(?:比例|多少|几个点)|(?:承诺|保证|可以|能).{0,10}(?:不用?交税|零税|免税.{0,4}年)|私下|特事特办/iu,
    unless: /(?:出口|留抵)退税|稳岗返还/u,
    refusal: FORBIDDEN_TERMS,
  },
  {
    asked:
      /(?:单独|专门|量身|私下)(?:给|为|对)?.{0,8}(?:签|定制?|制定|出台|设计?)|(?:给|为)我们.{0,8}(?:单独|专门|单出|特批)|开(?:个|点)?小灶|(?:给|对)我们.{0,8}(?:特殊|额外|破例|特批|照顾)|返现|返点|回扣|按.{0,4}(?:纳税|缴税|交税|税收)(?:额|贡献|多少)?.{0,6}(?:奖|补|返)|guarantee.{0,40}(?:subsid|approv|grant|award|support|get|receive|pass)|\bpromise (?:us|me)\b|必ず.{0,12}(?:もらえ|受け|通り)|(?:補助|补助|助成).{0,10}(?:保証|保证|約束|约束)|(?:보조금|지원금|승인).{0,12}(?:보장|약속|반드시)|garantier\w*.{0,40}(?:förder|zuschuss|genehm)|(?:förder\w*|zuschuss|genehmigung).{0,40}garantier|sonderkonditionen/iu,
    refusal: FORBIDDEN_TERMS,
  },
  {
    asked:
      /(?:将来|未来|明年|后年|(?:20\d{2})年).{0,10}(?:会|将要?)(?:再|还)?(?:出台?|推出|发布|有|涨|降).{0,6}(?:什么|哪些|新|吗)|预测|will (?:you|there|the \w+) .{0,40}\bnext year\b|\bpredict|来年.{0,20}(?:出ますか|発表|发表|新しい)|[予预]測|내년에?.{0,20}(?:새|발표|나오)|예측|nächstes jahr.{0,40}(?:geben|kommen|neue)|vorhersag/iu,
    refusal: { kind: 'forecast', opening: (wording) => wording.noForecast, mayOfferNearest: false },
  },
  {
    asked:
      /股票|股价|目标价|长期持有|大盘|炒股|[买购选]什么?.{0,4}(?:基金|股)|基金(?:净值|推荐)|\bstocks? (?:price|tip)|(?:which|what|any) (?:stocks?|shares)\b|buy (?:\w+ ){0,3}(?:stocks?|shares)\b|株[価价]|株を|おすすめの?株|주가|주식(?!회사)|\baktien?(?!gesellschaft)\b|彩票|比特币|虚拟货币|汇率.{0,8}(?:会|怎|走势|涨|跌)|lottery|lotto|bitcoin|crypto|宝くじ|ビットコイン|복권|비트코인/iu,
    unless: /政策|奖励|补贴|补助|扶持|抵免|抵税|再投资|股票(?:期权|代码)|award|subsid|incentive|support/iu,
    refusal: OFF_SUBJECT,
  },
  {
    asked:
      /天气|下雨|气温|写一?(?:首|篇|个|份).{0,8}(?:诗|作文|小说|代码|演讲稿?|文案|论文|总结|情书)|讲个?笑话|翻译(?:一下|成)|星座|算命|菜谱|好吃|(?:二手房|商品房|房子|住宅)[^,，。?？]{0,8}(?:能买|值得|涨|跌)|weather|poem|joke|recipe|horoscope|天[気气]|詩を|诗を|冗談|冗谈|レシピ|占い|날씨|시를? ?(?:써|지어)|농담|요리법|운세|\bwetter\b|gedicht|\bwitz\b|rezept|horoskop/iu,
    refusal: OFF_SUBJECT,
  },
]

/**
 * The rule by which a question is refused whatever was found; undefined for most questions. Places elsewhere are
 * judged only where the base's own are given.
 */
export function refusalFor(question: string, own?: OwnPlaces): Refusal | undefined {
  if (mentionsForbiddenOffer(question)) return FORBIDDEN_TERMS
  const text = normaliseText(question)
  const rule = RULES.find(({ asked, unless }) => asked.test(text) && !unless?.test(text))
  if (rule || !own) return rule?.refusal
  const place = otherPlaceAsked(question, own)
  if (place === undefined) return undefined
  return { kind: 'other-place', opening: (wording) => wording.otherPlace(place), mayOfferNearest: false }
}
