import type { ComposingContext } from '../composition.ts'
import { evidenceOf } from '../evidence/collect-evidence.ts'
import type { EvidenceUnit } from '../evidence/evidence-unit.ts'
import { namedConcerns } from '../evidence/place-and-time.ts'
import { propertyHolders } from '../evidence/property-holders.ts'
import { rankEvidence } from '../evidence/rank-evidence.ts'
import type { Sides } from './sides.ts'

/** How far behind a side's best unit another may rank to be shown with it. */
const RANK_DISTANCE = 0.8
const MOST_UNITS = 2

/** Units of all hits, whatever their place in the ranking: the second side may stand far down. */
function unitsOf({ retrieval, retriever }: ComposingContext): EvidenceUnit[] {
  return retrieval.hits.flatMap((hit) =>
    hit.passage.units
      .map((unit, at) => evidenceOf(unit, hit, hit.units[at]!, retrieval, retriever))
      .filter(({ unit, isNote }) => !unit.forbidden && !isNote),
  )
}

/** The units on one side that answer best what is compared. */
function best(units: readonly EvidenceUnit[], { analysis }: ComposingContext): EvidenceUnit[] {
  const ranked = rankEvidence(units, analysis.properties, analysis)
  const [first] = ranked
  if (!first) return []
  const holders = analysis.properties.length > 0 ? propertyHolders(ranked, analysis.clauses) : []
  const near = ranked.filter(({ rank }) => rank >= first.rank - RANK_DISTANCE)
  return [...new Set<EvidenceUnit>([...holders, ...near])].slice(0, Math.max(MOST_UNITS, holders.length))
}

/** For each side what the base says of the thing compared; undefined where it says nothing of one of them. */
export function evidenceOfSides(sides: Sides, context: ComposingContext): EvidenceUnit[] | undefined {
  const units = unitsOf(context)
  const { names } = context.retriever
  const ofSides =
    sides.of === 'records'
      ? sides.records.map(({ id }) => units.filter(({ record }) => record?.id === id))
      : sides.districts.map((district) => units.filter((unit) => namedConcerns(unit, [district], names).length > 0))
  const chosen = ofSides.map((own) => best(own, context))
  return chosen.every((own) => own.length > 0) ? [...new Set(chosen.flat())] : undefined
}
