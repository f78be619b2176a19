import { normaliseText } from '../../text/normalise.ts'

export type Said = 'yes' | 'no' | undefined

const ALREADY = /^(?:已经?|完成)/u
const DENIED_BEFORE =
  /(?:不是|并非|并不是|不属于|不具备|无|非|(?:没有?|尚未|未)(?:被|能|通过|认定|取得|获得?|得到|评上?|拿到?|入选|成为|做)*|not(?: yet)?|no|without|haven't|don't have|isn't|aren't|never|nicht|noch nicht|keine?n?|ohne)\s*(?:a|an|the|any|ein|eine|als|been)?\s*$/iu
const DENIED_AFTER = /^[^,，。.;；!?？]{0,8}(?:では?な|ではあり|じゃな|していな|아니|않|없|没有|还没)/u
/** What is only meant to be. */
const PLANNED_BEFORE =
  /(?:准备|打算|计划|将|拟|正在申请|争取|想|希望|预计|plan(?:ning)? to|will|hope to|werden|wollen)\s*[^,，。.;；]{0,4}$/iu

/** What one statement says of a word: that it is so, that it is not, or nothing. */
function saidIn(statement: string, word: string): Said {
  const at = statement.indexOf(word)
  if (at < 0) return undefined
  const [before, after] = [statement.slice(Math.max(0, at - 12), at), statement.slice(at + word.length)]
  if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(after)) return 'no'
  return PLANNED_BEFORE.test(before) ? undefined : 'yes'
}

/**
 * What statements say of something that goes by several words. A denial outweighs: 不是高新技术企业 also holds the
 * word; of 已投产 a denial is 还没投产 too.
 */
export function saidOf(statements: readonly string[], words: readonly string[]): Said {
  const spelled = words.map(normaliseText).filter((word) => word !== '')
  const cores = spelled.map((word) => word.replace(ALREADY, '')).filter((word) => word.length > 1)
  const isDenied = statements.some((statement) => cores.some((word) => saidIn(statement, word) === 'no'))
  if (isDenied) return 'no'
  return statements.some((statement) => spelled.some((word) => saidIn(statement, word) === 'yes')) ? 'yes' : undefined
}
