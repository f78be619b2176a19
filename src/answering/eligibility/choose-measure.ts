import type { KnowledgeRecord } from '../../domain/record.ts'
import type { SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { ComposingContext } from '../composition.ts'
import { judgeQuantity } from '../support/judged-quantity.ts'
import { type PlacedTier, placedTiers } from '../support/placed-tier.ts'
import { isForNamedPlace, reachesPlaces } from '../support/reaches-place.ts'
import { measureNamed, usesWordsOf } from '../support/said-words.ts'
import type { SelfDescription } from './self-description.ts'

/** A policy that no question names has to stand this high among what was found. */
const LEADING_POLICIES = 3
const MOST_MEASURES = 2
const MOST_OTHERS = 5
/** From here on a question is about a row: it names the measure or the trade, or tells place and quantity. */
const ABOUT = 1
/** A measure named by so many characters is meant, though a policy without rows was found first. */
const BEYOND_DOUBT = 4

export interface ChosenMeasures {
  readonly chosen: readonly PlacedTier[]
  /** Further measures of the same policy, where the question does not say which it means. */
  readonly others: readonly PlacedTier[]
  /** The title that it asks how to get, where the records only tell what its holders get. */
  readonly wanted?: WantedTitle
}

export interface WantedTitle {
  readonly title: string
  /** What its holders get. */
  readonly placed: PlacedTier
}

interface RankedTier {
  readonly placed: PlacedTier
  readonly relevance: number
}

/** The most relevant first; those that a question is not about stay in the order of their policy. */
const inOrder = (left: RankedTier, right: RankedTier): number =>
  right.relevance - left.relevance || (left.relevance < ABOUT ? 0 : right.placed.similarity - left.placed.similarity)

/** The policies found first for a question. */
function leadingPolicies({ retrieval, retriever: { index } }: ComposingContext): readonly KnowledgeRecord[] {
  const found = retrieval.hits.flatMap(({ passage }) => index.record(passage.recordId ?? '') ?? [])
  return [...new Set(found.filter(({ kind }) => kind === 'policy'))].slice(0, LEADING_POLICIES)
}

/** How one gets a title is not told by what policies give to its holders: 高新技术企业的认定条件. */
const RECOGNITION =
  /([^,，。;；?？]{2,16})的?(?:认定|评定|评审)(?:条件|标准|要求)|(?:能|可以?)(?:否|不能)?(?:评定?|申评|认定|入选|被?评)(?:上|为|成|得上)?([^,，。;；?？]{2,16})(?:吗|么|嘛|不|[?？]|$)/u

/** The title of a row's holders that a normalised question asks how to get; undefined where it does not. */
function titleWanted(question: string, { conditions }: SupportTier): string | undefined {
  const found = RECOGNITION.exec(question)
  const asked = found?.[1] ?? found?.[2]
  const titles = conditions
    .filter(({ property }) => property === 'status')
    .flatMap(({ text, words }) => [text, ...words])
  return titles
    .filter((title) => asked?.includes(normaliseText(title)))
    .toSorted((left, right) => right.length - left.length)[0]
}

/** Of a measure's rows the one whose bands hold what was told, else the first, which starts lowest. */
function rowOf(rows: readonly PlacedTier[], { quantities }: SelfDescription): PlacedTier {
  const holding = rows.find(({ tier }) => {
    const judged = tier.conditions.flatMap((condition) => judgeQuantity(condition, quantities) ?? [])
    return judged.length > 0 && judged.every(({ side }) => side === 'within')
  })
  return holding ?? rows[0]!
}

/** How much a question is about a row, apart from how well its words match. */
function relevanceTo(
  { record, tier }: PlacedTier,
  question: string,
  { quantities, hopedSums, places }: SelfDescription,
  { retriever: { index } }: ComposingContext,
): number {
  const trades = tier.conditions.filter(({ property, band }) => property === 'industry' && !band)
  const isOfTrade = trades.length > 0 && trades.every((condition) => usesWordsOf(question, condition))
  const takesQuantity = tier.conditions.some((condition) => judgeQuantity(condition, quantities)?.isAssumed === false)
  // Of a whole district there are policies of many kinds; one for the very park is likely meant.
  const isOfPlace = tier.conditions.some(({ property }) => property === 'place')
  const near = isOfPlace ? places : places.filter(({ kind }) => kind === 'park')
  const isLocal = isForNamedPlace(record, tier, near, index)
  const isHopedFor = takesQuantity && tier.award !== undefined && hopedSums.includes(tier.award.yuan)
  return (
    measureNamed(question, tier) +
    (isHopedFor ? 2 : 0) +
    (isOfTrade ? 1 : 0) +
    (takesQuantity ? 0.5 : 0) +
    (isLocal ? 0.5 : 0)
  )
}

function wantedOf(rows: readonly PlacedTier[], question: string): Pick<ChosenMeasures, 'wanted'> {
  const [wanted] = rows
    .flatMap((placed) => {
      const title = titleWanted(question, placed.tier)
      return title === undefined ? [] : [{ title, placed }]
    })
    .toSorted((left, right) => right.placed.similarity - left.placed.similarity)
  return wanted ? { wanted } : {}
}

/**
 * The measures of one policy that a question is about, the best fitting first: of a policy that it names, or of the
 * one found first whose measure, trade or place and quantity it names.
 */
export function chooseMeasures(context: ComposingContext, self: SelfDescription): ChosenMeasures {
  const { analysis, retrieval, retriever } = context
  const { index } = retriever
  const question = normaliseText(analysis.text)
  const names = new Set(analysis.names.filter(({ kind }) => kind === 'policy').map(({ canonical }) => canonical))
  const isNamed = names.size > 0 || analysis.among.length > 0
  const records = isNamed
    ? index.records.filter(({ id, name }) => names.has(name) || analysis.among.includes(id))
    : leadingPolicies(context)
  const reached = placedTiers(records, retrieval, index).filter(
    ({ record, tier }) => isNamed || reachesPlaces(record, tier, analysis.names, index),
  )
  const ranked = reached
    .filter(({ tier }) => titleWanted(question, tier) === undefined)
    .map((placed): RankedTier => ({ placed, relevance: relevanceTo(placed, question, self, context) }))
    .toSorted(inOrder)
  const [best] = ranked
  const needed = isNamed ? 0 : records[0]?.support ? ABOUT : BEYOND_DOUBT
  if (!best || best.relevance < needed) return { chosen: [], others: [], ...wantedOf(reached, question) }
  const ofPolicy = ranked.filter(({ placed }) => placed.record === best.placed.record)
  const measures = Map.groupBy(ofPolicy, ({ placed }) => placed.tier.measure)
  const rows = [...measures.values()].map((group) => ({
    row: rowOf(
      group.map(({ placed }) => placed),
      self,
    ),
    isMeant: best.relevance < ABOUT || group[0]!.relevance === best.relevance,
  }))
  const chosen = rows.filter(({ isMeant }) => isMeant).slice(0, MOST_MEASURES)
  const others = best.relevance < ABOUT ? rows.filter((row) => !chosen.includes(row)).slice(0, MOST_OTHERS) : []
  return { chosen: chosen.map(({ row }) => row), others: others.map(({ row }) => row) }
}
