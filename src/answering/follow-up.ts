import type { Industry } from '../domain/industry.ts'
import type { KnownNames } from '../retrieval/known-names.ts'
import { askedProperty } from './asked-property.ts'
import { yearsAsked } from './asked-years.ts'
import { amountsAsked } from './understanding/asked-amounts.ts'
import { industriesAsked } from './understanding/asked-industries.ts'

const SAME_OF_OTHER =
  /^(?:那么?|然后|还有|换成|改成)?(.{2,16}?)的?呢[?。]?$|^(?:换成|改成)(.{2,16}?)[?。]?$|^(?:and|and for|what about|how about|und|und für|was ist mit) (.{2,40}?)\?$/iu
const CORRECTED =
  /^(?:不是|不对|错了|说错了|搞错了|no|nein)[,，。!！\s]*(?:我(?:说|问|指)的是|我是说|我想问的?是|应该是|是|i mean|ich meine)?\s*(.{2,16}?)[?。]?$/iu
const COMPARED = /^(?:那)?(?:跟|和|与|同)(.{2,16}?)比(?:一下|一比|较|起来)?(?:呢|怎么样|如何)?[?。]?$/u
const POINTS_BACK = /^(?:它|这|那|该|其|第|到|从|跟|和|与|比|离|距)/u
const YEAR = /(?:(?:19|20)\d{2}|今|去|前|明)年?/u

export interface EarlierQuestion {
  readonly names: KnownNames
  readonly industries: readonly Industry[]
  readonly now: Date
}

/** The earlier question with one of its industries changed for another; undefined where it has none. */
function withIndustry(subject: string, earlier: string, { industries }: EarlierQuestion): string | undefined {
  const before = industries
    .flatMap(({ name, synonyms }) => [name, ...synonyms])
    .filter((word) => word.length > 1 && earlier.includes(word.toLowerCase()))
    .toSorted((left, right) => right.length - left.length)[0]
  return before === undefined ? undefined : earlier.replace(before.toLowerCase(), () => subject)
}

/** The earlier question asked of what the base does not know, so that nothing is told of it as if of another. */
function withUnknown(subject: string, earlier: string, { names }: EarlierQuestion): string {
  const [before] = names.namesIn(earlier)
  return before ? earlier.replace(before.text, () => subject) : `${subject}${askedProperty(earlier)?.words ?? ''}`
}

/** The earlier question with a name of its kind changed for another. */
function withName(subject: string, earlier: string, { names }: EarlierQuestion): string | undefined {
  const found = names.namesIn(subject)
  const isPlace = (kind: string) => kind === 'district' || kind === 'park'
  const before = names.namesIn(earlier)
  const replaced =
    before.find(({ kind }) => found.some((name) => name.kind === kind)) ??
    before.find(({ kind }) => isPlace(kind) && found.some((name) => isPlace(name.kind)))
  const spoken = found.length === 1 ? found[0]!.text : subject
  if (replaced) return earlier.replace(replaced.text, () => spoken)
  return before.length === 0 ? `${spoken}${earlier}` : `${subject}${askedProperty(earlier)?.words ?? ''}`
}

/**
 * The earlier question asked of something else: after 武清有哪些园区, 宝坻呢 asks 宝坻有哪些园区, 2023年呢 asks it of
 * another year, 不是，我说的是宝坻 corrects it, and 跟宝坻比呢 compares. Undefined when the turn is of another form or
 * names nothing that could stand in the earlier question.
 */
export function sameQuestionOf(turn: string, earlier: string, known: EarlierQuestion): string | undefined {
  const compared = COMPARED.exec(turn)?.[1]
  const first = known.names.namesIn(earlier).find(({ kind }) => kind === 'district' || kind === 'park')
  if (compared && first && known.names.namesIn(compared).length > 0) return `${first.text}和${compared}对比`
  const corrected = CORRECTED.exec(turn)?.[1]
  const match = SAME_OF_OTHER.exec(turn)
  const subject = (corrected ?? match?.[1] ?? match?.[2] ?? match?.[3])?.trim()
  if (!subject || POINTS_BACK.test(subject) || askedProperty(subject)) return undefined
  if (amountsAsked(subject, 'zh').length > 0) return undefined
  if (known.names.namesIn(subject).length > 0) return withName(subject, earlier, known)
  if (yearsAsked(subject, known.now).length > 0)
    return yearsAsked(earlier, known.now).length > 0 ? earlier.replace(YEAR, () => subject) : `${subject}${earlier}`
  const isIndustry =
    industriesAsked(
      subject,
      known.industries,
      known.industries.map(({ name }) => name),
    ).length > 0
  return isIndustry ? withIndustry(subject, earlier, known) : withUnknown(subject, earlier, known)
}
