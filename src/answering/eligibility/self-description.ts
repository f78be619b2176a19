import type { Language } from '../../domain/language.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import { type SaidQuantity, saidQuantities } from '../support/said-quantities.ts'

/** What an enterprise told of itself, apart from what it asks. */
export interface SelfDescription {
  /** Its statements, normalised. */
  readonly statements: readonly string[]
  readonly quantities: readonly SaidQuantity[]
  /** Districts and parks that it named. */
  readonly places: readonly FoundName[]
}

const CLAUSE = /[^,，。.;；!！?？\n]+(?:(?<=\d)[.,](?=\d)[^,，。.;；!！?？\n]+)*[,，。.;；!！?？\n]?/gu
const ASKS =
  /[?？]|(?:吗|么|嘛|呢)\s*[,，。]?\s*$|(?:奖励|奖金|补贴|补助|政策|支持|办法|措施|细则|资格)\s*[,，。]?\s*$|能不能|能否|可不可以|可否|是否|多少|有没有资格|符不符合|够不够|哪些|什么|怎么|^\s*(?:are|is|would|do|does|can|could|may|how|what|which)\b|か[。?？]?\s*$|까[.?]?\s*$|나요|^\s*(?:können|dürfen|sind|erfüllen|haben|wie|was|welche)\b/iu
/** Somebody speaks of itself: what stands before the question in one clause with it still counts. */
const OF_ITSELF =
  /(?:我们?|我司|本公司|本企业|公司|咱们?)(?:公司|企业|单位)?(?:目前|现在|已经?|也|都|刚)?(?:是|做|搞|从事|属于|有|在|拿|获|被|主营|投|打算|计划|准备)|\b(?:we|our company|as)\b|当社|弊社|私たち|我々|우리|저희|당사|\b(?:wir|unser|als)\b/iu

/** Whether a clause tells something, alone or together with what it asks. */
const tells = (clause: string): boolean => !ASKS.test(clause) || OF_ITSELF.test(clause)

/** Reads what an enterprise told of itself in this turn and the one that it leans on. */
export function describeSelf(
  text: string,
  language: Language,
  names: readonly FoundName[],
  now: Date,
): SelfDescription {
  const clauses = normaliseText(text).match(CLAUSE) ?? []
  return {
    statements: clauses.filter(tells),
    // 首次过1亿奖多少 asks about the threshold and tells no sum of one's own.
    quantities: clauses.flatMap((clause) =>
      saidQuantities(clause, language, now).filter(({ isOpenUpwards }) => !isOpenUpwards || tells(clause)),
    ),
    places: names.filter(({ kind }) => kind === 'district' || kind === 'park'),
  }
}
