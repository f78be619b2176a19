import type { CitationList } from '../citation-list.ts'
import type { ComposingContext } from '../composition.ts'
import { evidenceOf } from '../evidence/collect-evidence.ts'
import { rankEvidence } from '../evidence/rank-evidence.ts'
import type { Remark } from './list-lines.ts'
import type { ListWording } from './list-wording.ts'

const LONGEST_REMARK = 60
/** Says what is not known, or not given. */
const UNKNOWN = /未(?:公布|披露|标|给出|写明|查到|见到|见|注明|列)|没有(?:金额|奖励|写)|须核实|目标到/u
/** What somebody says of a policy is not what it gives. */
const HEARSAY = /(?:负责人|市长|区长|书记|主任)[^,，]{0,8}(?:称|表示|提到|介绍)/u
const ASKS_FOR_SUPPORT = /支持|政策|补贴|奖励|扶持|优惠|资助|support|incentive|subsid|支援|補助|지원|보조|förder/iu
/** Prefer what is given over what is merely around. */
const GIVES = 1
const GIVING = /最高|给予|奖励|补贴|补助|资助|支持|配套|减免|贴息|不超过|提供|可获/u
/** How a trade fares is not what a policy gives. */
const STATISTICS = /同比|增长|增速|累计|在建|截至|占[^,，]{0,12}比重/u
const TOO_LONG = 1.5
const SENTENCE_END = /[。；;]/u
const DIGIT = /\d/u

/** The first sentence of a text as far as it is comfortable to read, ended between clauses; empty where it has no such end. */
function firstClauses(text: string): string {
  const sentence = text.split(SENTENCE_END)[0]!.trim()
  if (sentence.length <= LONGEST_REMARK) return sentence
  for (let at = LONGEST_REMARK; at > 0; at--) {
    const isNumber = DIGIT.test(sentence[at - 1]!) && DIGIT.test(sentence[at + 1] ?? '')
    if (/[,，]/u.test(sentence[at]!) && !isNumber) return sentence.slice(0, at)
  }
  return ''
}

/** For a policy what its document says that answers the question best, in one sentence; nothing where it says nothing but labelled values. */
export const leadingRemark =
  ({ retrieval, retriever, analysis }: ComposingContext, wording: ListWording, citations: CitationList): Remark =>
  (record) => {
    const units = retrieval.hits
      .filter(({ passage }) => passage.recordId === record.id)
      .flatMap((hit) =>
        hit.passage.units.map((unit, at) => evidenceOf(unit, hit, hit.units[at]!, retrieval, retriever)),
      )
      .filter(
        ({ unit, isNote, label }) =>
          !unit.forbidden && !isNote && label === undefined && !UNKNOWN.test(unit.text) && !HEARSAY.test(unit.text),
      )
    const wantsSupport = ASKS_FOR_SUPPORT.test(analysis.asking)
    const gain = (text: string, units: readonly string[]) =>
      (wantsSupport && GIVING.test(text) ? GIVES / 2 : 0) +
      (wantsSupport && GIVING.test(text) && units.some((unit) => unit.startsWith('money-') || unit === 'percent')
        ? GIVES
        : 0) -
      (STATISTICS.test(text) ? GIVES : 0) -
      (text.length > LONGEST_REMARK ? TOO_LONG : 0)
    const [best] = rankEvidence(units, analysis.properties, analysis)
      .map((unit) => ({
        unit,
        rank:
          unit.rank +
          gain(
            unit.unit.text,
            unit.figures.map((figure) => figure.unit),
          ),
      }))
      .toSorted((left, right) => right.rank - left.rank)
    const said = best ? firstClauses(best.unit.unit.text) : ''
    if (!best || said === '') return ''
    const { number } = citations.cite(best.unit.hit.passage, best.unit.unit)
    const words = analysis.language === 'zh' ? said : `“${said}”`
    return `${wording.separator}${words}[${number}]`
  }
