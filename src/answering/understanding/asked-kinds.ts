import type { RecordKind } from '../../domain/record.ts'

/** Nouns by which a set of records is asked for. */
const NOUNS: readonly (readonly [RecordKind, RegExp])[] = [
  [
    'park',
    /园区|产业园|开发区|经开区|高新区|工业区|功能区|载体|园子|\bparks?\b|\b(?:industrial|development) (?:zones?|areas?)\b|工業団地|団地|团地|園区|パーク|산업 ?단지|단지|gewerbeparks?|industrieparks?/giu,
  ],
  [
    'policy',
    /政策|文件|扶持|优惠|补贴|措施|办法|细则|条例|\bpolic(?:y|ies)\b|\bincentives?\b|\bsubsid(?:y|ies)\b|支援策|優遇|정책|지원책|förder\w*|richtlinien?/giu,
  ],
  [
    'event',
    /推介会|洽谈会|签约仪式|招商会|博览会|论坛|大会|活动|对接会|峰会|\bevents?\b|\bconferences?\b|\bforums?\b|イベント|説明会|商談会|행사|포럼|veranstaltung\w*|konferenz\w*/giu,
  ],
  [
    'case',
    /项目|企业|公司|案例|厂家|工厂|厂(?!房)|谁家|哪[几一两二三四五六七八九十\d]*家|\bprojects?\b|\bcompan(?:y|ies)\b|\bfirms?\b|\binvestors?\b|企業|会社|プロジェクト|案件|기업|회사|프로젝트|unternehmen|firmen|projekte?/giu,
  ],
]
const INTERROGATIVE =
  /哪些|什么|啥|哪(?:几|[二两三四五六七八九十\d]+)个?|多少|几[个家项条场次座]|which|what|how many|どの|どれ|どんな|何(?:件|社|か所)|いくつ|어떤|어느|몇|welche[rnsm]?|wie viele/iu

interface Noun {
  readonly kind: RecordKind
  readonly from: number
  readonly to: number
}

const nounsIn = (text: string): Noun[] =>
  NOUNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length })),
  ).sort((left, right) => left.from - right.from || right.to - left.to)

/** The kind of the last set of records that a text names. */
export const kindNamed = (text: string): RecordKind | undefined => nounsIn(text).at(-1)?.kind

const JOINED = /^(?:和|及|与|、|以及|还有|跟|\s*and\s*|\s*und\s*|と|와|과)$/iu
/** What may follow an interrogative without being what is asked for: 项目有哪些呢. */
const NOTHING_MORE =
  /^(?:(?:个|家|项|条)?(?:呢|吗|呀|啊|的|在内)?|(?:は|が|を|も|です|ます|あり|ある|か|の|つ|件|社|이|가|은|는|입니까|인가요|있나요|있습니까|개|곳|건|\s)+)$/u

const LATIN = /[a-z]/iu
/** Between an interrogative and its noun stand no more than two words: which large industrial parks. */
const NEAR = /^\s*(?:[\p{L}\p{N}-]+\s+){0,2}$/u

/** The text between the interrogative and the end of its clause. */
function askedAfter(question: string, asking: RegExpExecArray): string {
  const rest = question.slice(asking.index + asking[0].length)
  const end = rest.search(/[,，。;；?？]/u)
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}

/**
 * The kind of records that a question asks for: 哪些园区适合生物医药企业 asks for parks, 有哪些针对企业的政策 and
 * 支持企业的政策有哪些 for policies. Undefined where it names no set, or several together.
 */
export function kindAsked(question: string): RecordKind | undefined {
  const asking = INTERROGATIVE.exec(question)
  const nouns = nounsIn(question)
  const areJoined = nouns.some(
    (noun, at) =>
      nouns[at + 1] && nouns[at + 1]!.kind !== noun.kind && JOINED.test(question.slice(noun.to, nouns[at + 1]!.from)),
  )
  if (areJoined) return undefined
  if (!asking) return kindNamed(question)
  const after = askedAfter(question, asking)
  if (NOTHING_MORE.test(after)) return nouns.findLast(({ to }) => to <= asking.index)?.kind
  const to = question.indexOf(after, asking.index) + after.length
  const clause = nouns.filter((noun) => noun.from >= asking.index && noun.to <= to)
  const modified = clause.find(({ from }) => question[from - 1] === '的')
  const first = clause[0]
  // "Which plan reforms the development zones" asks for a plan.
  const isFar =
    first !== undefined &&
    LATIN.test(asking[0]) &&
    !NEAR.test(question.slice(asking.index + asking[0].length, first.from))
  return modified?.kind ?? (isFar ? undefined : first?.kind)
}
