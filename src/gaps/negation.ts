import { normaliseText } from '../text/normalise.ts'

/** 要不要, 需要不需要, 有没有, 是否 and …没有？ ask, and negate nothing; in 不动产 and 无锡 there is no negation. */
const NO_NEGATION = [
  /(\p{Script=Han}{1,2})[不没]\1/gu,
  /(?<=[有能是可])[无否]/gu,
  /(?:没有|没|不)(?=[呢啊?？。!！\s]*$)/gu,
  /不动产|不锈钢|不同|不仅|不只|不知|不好意思|没问题|未来|无锡|无人|无线|无机|无纺|无菌|无尘|无障碍|非遗|非洲|非常|非物质/gu,
  /whether or not|(?:あり|(?:いただ|もら|くれ)え?)ませんか/gu,
]

const NEGATION =
  /[不没未无非]|ない|ません|않|없|아니|(?<!\p{L})[안못]\s|\b(?:not|no|never|without|cannot|nicht|kein\w*|ohne)\b(?!\.)|n['’]t\b/u

const isNegated = (text: string): boolean =>
  NEGATION.test(NO_NEGATION.reduce((rest, pattern) => rest.replace(pattern, ''), normaliseText(text)))

/** Whether one question denies what the other does not, as 需要申报吗 and 不需要申报吗. */
export const denyDifferently = (one: string, other: string): boolean => isNegated(one) !== isNegated(other)
