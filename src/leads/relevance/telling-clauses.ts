import { splitSentences } from '../../text/sentences.ts'

const CLAUSE_END = /[，,；;：:。！？!?\n]+(?!\d)|(?<=\p{L})\.\s/u
const DIGIT = /\d/u

/** Who writes, and from where. */
const INTRODUCTION =
  /^(?:您好[,，]?)?(?:我是|我叫|我姓|这里是|这边是|我这边是|本人)|^(?:i am|i['’]m|my name is|this is) |^(?:ich bin|mein name ist) |と申します/iu
const OFFICE =
  /\p{Script=Han}{0,8}(?:投资促进(?:局|中心|办公室)|招商(?:引资)?(?:局|中心|处|办|部|人员|专员|经理|团队)|商务局|合作交流(?:办公室|办)|管委会|促进局)/gu
/** Invitations, thanks and wishes. */
const POLITENESS =
  /欢迎.{0,12}(?:来|到|咨询|联系|考察|参观|洽谈|垂询|关注)|感谢.{0,12}(?:关注|咨询|来电|支持|信任|来信)|期待.{0,8}(?:合作|回复|见面)|^(?:thank|we look forward|welcome)|祝您|祝商祺/iu
/** An answer is announced, not given. */
const PROMISE =
  /(?:核实|了解|确认|请示|查询|查|问|商量|汇总|整理)(?:一下|清楚|好|完)?(?:之?后|再|，?然后)|(?:稍后|稍晚|回头|尽快|马上|随后|晚点|下午|明天|再).{0,10}(?:回复|答复|告诉|告知|联系|发(?:给|您|你)|给您)|(?:帮|替|为|给)[您你]们?(?:问|查|了解|核实|确认|咨询|打听)|(?:打电话给|给)[您你](?:打|去|回)?电话|我(?:去|再|先)?(?:问|查|核实|了解)一?下|get back to you|let you know|will (?:check|reply|respond|send|contact|call)|let me check|melden uns|折り返し|확인 후/iu
/** Says only what was asked. */
const RESTATING =
  /^(?:关于|针对|对于|至于)|[您你]们?(?:所?)(?:咨询|提到|提出|关心|说|问|提)的|^(?:regarding|concerning|as for) /iu

/**
 * The clauses of a staff message that tell or ask something: without introductions, politeness and, where an answer is
 * only announced, the announcement with the question that it repeats. Names of offices are taken out.
 */
export function tellingClauses(message: string): readonly string[] {
  return splitSentences(message).flatMap((sentence) => {
    const clauses = sentence
      .split(CLAUSE_END)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== '')
    const isPromise = clauses.some((clause) => PROMISE.test(clause))
    return clauses
      .filter((clause) => DIGIT.test(clause) || !(INTRODUCTION.test(clause) || POLITENESS.test(clause)))
      .filter((clause) => !isPromise || DIGIT.test(clause) || !(PROMISE.test(clause) || RESTATING.test(clause)))
      .map((clause) => clause.replace(OFFICE, ' '))
  })
}
