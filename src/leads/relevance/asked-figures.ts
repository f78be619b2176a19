import type { Figure } from '../../text/figure.ts'

const LEAST_BARE_SUM = 10_000

type Kind = (figure: Figure) => boolean

const unit =
  (...starts: readonly string[]): Kind =>
  (figure) =>
    starts.some((start) => figure.unit.startsWith(start))
/** 30万 without a unit is money as well. */
const money =
  (...others: readonly string[]): Kind =>
  (figure) =>
    unit('money', ...others)(figure) ||
    (figure.unit === 'count' && figure.counter === undefined && figure.value >= LEAST_BARE_SUM)
const counted =
  (counter: string): Kind =>
  (figure) =>
    figure.unit === 'count' && figure.counter === counter

/** By which words of a question a figure of which kind is asked for, on normalised text. */
const ASKED: readonly (readonly [asked: RegExp, answers: Kind])[] = [
  [
    /多少钱|价|租金|房租|费用|收费|成本|(?:多少|几)[百千万亿]*[元块]|how much|\b(?:cost|price|rent|fee)s?\b|preis|kosten|miete|料金|얼마|가격|비용/u,
    money('ratio'),
  ],
  [
    /[补奖]|贴息|资助|扶持|支持|优惠|返还|额度|subsid|grant|incentive|förder|zuschuss|보조금|장려/u,
    money('percent', 'multiple'),
  ],
  [/税率|比例|百分之几|几个?点|几成|\brates?\b|steuersatz|세율/u, unit('percent')],
  [/面积|多大|(?:多少|几)[百千万]*(?:亩|平)|how (?:large|big)|\barea\b|fläche|면적/u, unit('area')],
  [/多久|多长时间|几(?:天|个?月|年)|多少个?(?:天|工作日)|周期|时限|how long|wie lange/u, unit('duration')],
  [/什么时候|何时|哪[天年月]|几[月号]|截止|\bwhen\b|deadline|\bwann\b|언제/u, unit('date', 'duration')],
  [/电话|联系方式|邮箱|手机|\bphone\b|e-?mail|\bcontact\b|telefon|전화/u, unit('phone', 'address')],
  [/多远|距离|how far|wie weit/u, unit('length', 'duration')],
  [/(?:多少|几)家|多少个?(?:企业|公司)|how many (?:\w+ )?(?:compan|enterpris|firm)/u, counted('organisation')],
  [/(?:金额?|资|税收?)(?:要求|标准)?(?:是|要|需要?)?多少/u, money('percent')],
  [/(?:多少|几)个?人|how many (?:people|workers|employees)/u, counted('person')],
]

/** Whether a figure is of a kind that a normalised question asks for. */
export const figuresAsked = (question: string): Kind => {
  const kinds = ASKED.filter(([asked]) => asked.test(question)).map(([, answers]) => answers)
  return (figure) => kinds.some((answers) => answers(figure))
}
