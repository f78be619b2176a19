import { normaliseText } from '../../text/normalise.ts'

/** Special terms and promises that only a source may make; what no source may offer stands in forbidden-offers.ts. */
const OFFERS: readonly RegExp[] = [
  /退税返还|即征即返|全额返还|一企一策|特事特办/gu,
  /保证|保底|包过|包拿|承诺(?!书|制|函|事项|办理)|一定(?:能|会|可以|可|给)|肯定(?:能|会|可以|可|给)|必定|必然能|百分之?百(?:能|可|会|拿|获)|绝对(?:能|会|可以)|稳拿|确保(?:您|贵|企业)/gu,
  /\b(?:guarantee[ds]?|promise[ds]?|definitely (?:get|receive|qualify)|will certainly)\b/giu,
  /保[証证]|必ず(?:もらえ|受け)|[約约]束(?:します|いたします)|보장(?:합|됩|해)|약속(?:드|합)|반드시 받|garantier\w*|versprech\w*|versproch\w*|zugesichert/giu,
]
const DENIED =
  /(?:不|不能|无法|不可|不会|不得|未|没有|并非|严禁|禁止|not|cannot|can't|never|no|nicht|keine?)\s*(?:作出|做出|给予|提供|对外|任何|任何形式的|be|a|any)*\s*$/iu
const DENIED_AFTER = /^(?:[^。]{0,8})?(?:できません|ません|하지 않|할 수 없|않습니다)/u

/**
 * A promise or an offer of special terms in a claim that its evidence does not make either. Saying that something is not
 * promised or not allowed is no promise.
 */
export function unsupportedPromise(claim: string, texts: readonly string[]): string | undefined {
  const text = normaliseText(claim)
  const evidence = normaliseText(texts.join('\n'))
  for (const pattern of OFFERS) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 16), match.index)
      const after = text.slice(match.index + match[0].length)
      if (!DENIED.test(before) && !DENIED_AFTER.test(after) && !evidence.includes(match[0])) return match[0]
    }
  }
  return undefined
}
