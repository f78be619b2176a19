import type { Language } from '../../domain/language.ts'
import type { Figure } from '../../text/figure.ts'
import { normaliseText } from '../../text/normalise.ts'
import { supportsFigure } from '../../text/same-figure.ts'
import { characterPairs, sharedPairs } from './character-pairs.ts'
import { figuresOf } from './figures-of.ts'

/** Share of a Chinese claim's character pairs that its evidence must hold too; below it, it says something else. */
const SMALLEST_OVERLAP = 0.3
const SHORTEST_COMPARED = 8

const COMPARISON = '仅但断同少错超低高足等久限含只论妨变断停'
const NEGATION = new RegExp(
  `不(?![${COMPARISON}])|没有|无(?:需|须|法|权|资格|偿)|未(?![来央])|并非|禁止|免于|除外|\\b(?:not(?! (?:exceed|more|less|only|later))|no(?! (?:more|less|later|fewer))|never|without|cannot|nicht(?! (?:mehr|nur|weniger|später))|keine?[nmrs]?)\\b`,
  'u',
)
const NEGATIVE_EVIDENCE = /[不没未无非禁否免勿]|除外|以外/u
/** What a source does not say can only be said without a negation in it. */
const LIMIT =
  /(?:资料|来源|材料|报道|公开信息|知识库|原文|名单)[^。]{0,12}(?:未|没有|没|不)(?:明确|具体|直接)?(?:提及|提到|提供|写明|说明|注明|公布|披露|载明|给出|列出|包含|涉及)|未(?:公布|披露|写明|注明|说明)|not (?:stated|disclosed|published|mentioned|specified)|does not (?:state|say|mention|specify)/u
/** That somebody else decides needs no source of its own. */
const RESERVATION = /以[^。]{0,16}为准/u
const DENIED = /(?:不予|不得|不可|不能|不再|禁止|无权)([\p{Script=Han}]{2})/gu

const AT_MOST =
  /(?:最高|不超过|上限|至多|最多|不高于|up to|at most|maximum(?: of)?|no more than|höchstens|bis zu)[^，,。]{0,6}$/u
const AT_LEAST = /(?:最低|不低于|至少|不少于|下限|at least|minimum(?: of)?|no less than|mindestens)[^，,。]{0,6}$/u

function isElsewhere(claim: string, evidence: string): boolean {
  const said = characterPairs(claim)
  if (said.size < SHORTEST_COMPARED) return false
  const held = characterPairs(evidence)
  return sharedPairs(said, held) < SMALLEST_OVERLAP * said.size
}

function negatesOtherwise(claim: string, evidence: string): boolean {
  const negated = NEGATION.test(claim)
  if (negated) return !NEGATIVE_EVIDENCE.test(evidence)
  const affirmed = evidence.replace(DENIED, '')
  return [...evidence.matchAll(DENIED)].some(([, verb = '']) => claim.includes(verb) && !affirmed.includes(verb))
}

type Bound = 'at-most' | 'at-least' | undefined

function boundOf(text: string, figure: Figure): Bound {
  const before = text.slice(Math.max(0, figure.start - 14), figure.start)
  if (AT_MOST.test(before)) return 'at-most'
  return AT_LEAST.test(before) || /^[^，,。]{0,2}以上/u.test(text.slice(figure.end)) ? 'at-least' : undefined
}

/** 最高500万元 must not become 至少500万元. */
function turnedBound(claim: string, language: Language, evidence: string): string | undefined {
  const claims = figuresOf(claim, language).map((figure) => ({ figure, bound: boundOf(claim, figure) }))
  if (claims.every(({ bound }) => bound === undefined)) return undefined
  const held = figuresOf(evidence).map((figure) => ({ figure, bound: boundOf(evidence, figure) }))
  return claims.find(({ figure, bound }) => {
    const same = held.filter((candidate) => supportsFigure(candidate.figure, figure))
    return (
      bound !== undefined && same.length > 0 && same.every((candidate) => candidate.bound && candidate.bound !== bound)
    )
  })?.figure.text
}

/** Why a claim says something else than the texts, if it plainly does: other words, a turned negation or bound. */
export function contradiction(claim: string, language: Language, texts: readonly string[]): string | undefined {
  const [said, evidence] = [normaliseText(claim), normaliseText(texts.join('\n'))]
  const bound = turnedBound(said, language, evidence)
  if (bound !== undefined) return bound
  if (LIMIT.test(said) || RESERVATION.test(said)) return undefined
  if ((language === 'zh' || language === 'en' || language === 'de') && negatesOtherwise(said, evidence))
    return 'negation'
  return language === 'zh' && isElsewhere(said, evidence) ? 'other words' : undefined
}
