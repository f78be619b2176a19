import { mentionsForbiddenOffer } from '../text/forbidden-offers.ts'
import { normaliseText } from '../text/normalise.ts'
import { type OwnPlaces, otherPlaceAsked } from './other-place.ts'
import { asksForPromise } from './promise-asked.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

/** A question that no evidence may answer. */
export interface Refusal {
  readonly kind: 'forbidden-terms' | 'forecast' | 'out-of-scope' | 'for-a-person' | 'other-place'
  /** What is said first. */
  opening(wording: AnswerWording): string
  /** Whether what the base holds on the subject may follow. */
  readonly mayOfferNearest: boolean
  /** What was asked, normalised. */
  readonly question: string
  /** A place of the base with which somewhere else is compared, as it was written. */
  readonly ownPlace?: string
}

type RefusalRule = Omit<Refusal, 'question' | 'ownPlace'>

const FORBIDDEN_TERMS: RefusalRule = {
  kind: 'forbidden-terms',
  opening: (wording) => wording.noPromise,
  mayOfferNearest: true,
}

const OFF_SUBJECT: RefusalRule = {
  kind: 'out-of-scope',
  opening: (wording) => wording.outOfScope,
  mayOfferNearest: false,
}

const FOR_A_PERSON: RefusalRule = { ...OFF_SUBJECT, kind: 'for-a-person' }

interface Rule {
  readonly asked: RegExp
  /** What makes of the same words a question that may be answered. */
  readonly unless?: RegExp
  readonly refusal: RefusalRule
}

const RULES: readonly Rule[] = [
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
      /天气|下雨|气温|(?<!怎么|如何|怎样|咋)(?:写|起草|草拟|拟|撰写|编|做|生成)(?:一|1|出)?(?:下|首|篇|个|份|封)?.{0,10}(?:诗|作文|小说|代码|演讲稿?|发言稿|文案|论文|总结|情书|意向书|计划书|申报书|申请书|策划书?|报告书?|合同|协议|邮件|ppt|简历|新闻稿)(?:[吗吧呗么给,，。!！?？]|$)|(?:write|draft|compose) (?:me |us |a |an |the |my |our |\w+ )+(?:letter|plan|contract|speech|essay|email|e-mail|report|application|proposal)\b|(?:意向書|意向书|計画書|计画书|契約書|契约书).{0,6}(?:書い|书い|作成)|(?:계획서|의향서|계약서).{0,6}(?:써|작성)|(?:schreib|verfass|entw[ie]rf)\w*.{0,40}(?:brief|plan|vertrag|rede|antrag|absichtserklärung)|讲个?笑话|翻译(?:一下|成)|星座|算命|菜谱|好吃|(?:二手房|商品房|房子|住宅)[^,，。?？]{0,8}(?:能买|值得|涨|跌)|weather|poem|joke|recipe|horoscope|天[気气]|詩を|诗を|冗談|冗谈|レシピ|占い|날씨|시를? ?(?:써|지어)|농담|요리법|운세|\bwetter\b|gedicht|\bwitz\b|rezept|horoskop/iu,
    refusal: OFF_SUBJECT,
  },
  {
    asked:
      /(?:你们?|您们?|贵方|这个?)的?(?:服务|咨询|系统|平台|机器人|助手|客服|招商服务|代办)?(?:是|要|需要|会|都|有没有)*(?:免费|收费|收钱|付费|多少钱|要钱)(?:的|吗|么|不|嘛|[,，。?？!！]|$)|(?:客服|你们?|您|人工|招商(?:人员|专员|经理|人))的?(?:个人)?(?:微信|qq|企微|手机号|whatsapp|line号)|(?:加|给|留|要|发)(?:我|一?下|一?个|你们?|您)*(?:的|客服|人工)*(?:微信|企微|qq)|(?:do|does) (?:you|this|your \w+) (?:charge|cost)|is (?:this|your) service free|your (?:wechat|whatsapp)|(?:サービス|相談|相谈)は(?:無料|无料|有料)|서비스(?:는|가)? ?(?:무료|유료)|ist (?:ihr|der) (?:service|dienst) (?:kostenlos|kostenpflichtig)/iu,
    refusal: FOR_A_PERSON,
  },
]

/**
 * The rule by which a question is refused whatever was found; undefined for most questions. Places elsewhere are
 * judged only where the base's own are given.
 */
export function refusalFor(question: string, own?: OwnPlaces): Refusal | undefined {
  const text = normaliseText(question)
  if (mentionsForbiddenOffer(question) || asksForPromise(text)) return { ...FORBIDDEN_TERMS, question: text }
  const rule = RULES.find(({ asked, unless }) => asked.test(text) && !unless?.test(text))
  if (rule) return { ...rule.refusal, question: text }
  const other = own && otherPlaceAsked(question, own)
  if (!other) return undefined
  const { place, ownPlace } = other
  return {
    kind: 'other-place',
    opening: (wording) => wording.otherPlace(place),
    mayOfferNearest: false,
    question: text,
    ...(ownPlace === undefined ? {} : { ownPlace }),
  }
}
