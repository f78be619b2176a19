import type { Language } from '../../domain/language.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import { yearsAsked } from '../asked-years.ts'
import { hopedSums, type SaidQuantity, saidQuantities } from '../support/said-quantities.ts'

/** What an enterprise told of itself, apart from what it asks. */
export interface SelfDescription {
  /** All that it said, cut at marks, normalised. */
  readonly clauses: readonly string[]
  /** What tells of itself, without what it asks. */
  readonly statements: readonly string[]
  readonly quantities: readonly SaidQuantity[]
  /** Sums that it hopes to be given, in yuan. */
  readonly hopedSums: readonly number[]
  /** Years in which it did or means to do something. */
  readonly years: readonly number[]
  /** Districts and parks that it named. */
  readonly places: readonly FoundName[]
}

const CLAUSE = /[^,，。.;；!！?？\n]+(?:(?<=\d)[.,](?=\d)[^,，。.;；!！?？\n]+)*[,，。.;；!！?？\n]?/gu
const ASKS =
  /[?？]|(?:吗|么|嘛|呢)\s*[,，。]?\s*$|(?:奖励|奖金|补贴|补助|政策|支持|办法|措施|细则|资格)\s*[,，。]?\s*$|能不能|能否|可不可以|可否|是否|多少|有没有资格|符不符合|够不够|哪些|什么|怎么|^\s*(?:are|is|would|do|does|can|could|may|how|what|which)\b|か[。?？]?\s*$|까[.?]?\s*$|나요|^\s*(?:können|dürfen|sind|erfüllen|haben|wie|was|welche)\b/iu
/** Somebody speaks of itself: what stands before the question in one clause with it still counts. */
const OF_ITSELF =
  /(?:我们?|我司|本公司|本企业|公司|咱们?)(?:公司|企业|单位)?(?:目前|现在|已经?|也|都|刚)?(?:是|做|搞|从事|属于|有|在|拿|获|被|主营|投|打算|计划|准备)|\b(?:we|our company|as)\b|当社|弊社|私たち|我々|우리|저희|당사|\b(?:wir|unser|als)\b/iu

const DID = /做|投|买|建|发生|完成|上市|invest|build|buy|built|bought|투자|investier/iu
const IS_SINCE = /成立|注册|创办|设立|销售|营收|收入|found|registered|sales|revenue/iu
/** Before it stands of whom is asked: 总投资3000万的技改项目符合条件吗; a topic before 我们 is none: 雏鹰企业我们够格吗. */
const ASKED_OF = /^(.*?)(?:能|可以|可否|可不可以|是否|符合|符不符合|满足|够|达到|有没有资格|有资格|算不算)/u
const OURSELVES = /我们?|我司|本公司|本企业|咱们/u

/** What a clause tells, alone or together with what it asks; empty where it only asks. */
function toldIn(clause: string): string {
  if (!ASKS.test(clause)) return clause
  const askedOf = ASKED_OF.exec(clause)?.[1]
  if (askedOf === undefined) return OF_ITSELF.test(clause) ? clause : ''
  const ourselves = OURSELVES.exec(askedOf)
  return ourselves ? askedOf.slice(ourselves.index) : askedOf
}

/** Reads what an enterprise told of itself in this turn and the one that it leans on. */
export function describeSelf(
  text: string,
  language: Language,
  names: readonly FoundName[],
  now: Date,
): SelfDescription {
  const clauses = normaliseText(text).match(CLAUSE) ?? []
  return {
    clauses,
    statements: clauses.map(toldIn).filter((told) => told !== ''),
    // 首次过1亿奖多少 asks about the threshold and tells no sum of one's own.
    quantities: clauses.flatMap((clause) =>
      saidQuantities(clause, language, now).filter(
        ({ isOpenUpwards }) => !isOpenUpwards || !ASKS.test(clause) || OF_ITSELF.test(clause),
      ),
    ),
    hopedSums: clauses.flatMap((clause) => hopedSums(clause, language)),
    years: clauses
      .filter((clause) => DID.test(clause) && !IS_SINCE.test(clause))
      .flatMap((clause) => yearsAsked(clause, now)),
    places: names.filter(({ kind }) => kind === 'district' || kind === 'park'),
  }
}
