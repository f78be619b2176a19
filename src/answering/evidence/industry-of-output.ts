import type { Industry } from '../../domain/industry.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { AskedProperty } from '../asked-property.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { contextNormalised } from './normalised.ts'

/** What is told of one industry and not of another. */
const OF_INDUSTRY = /产值|营收|收入|税收|产出|增加值|利润/u

/** Whether a unit that tells output or revenue tells that of an industry asked for: its own words or titles name it. */
export function concernsIndustry(
  evidence: EvidenceUnit,
  asked: readonly string[],
  properties: readonly AskedProperty[],
  industries: readonly Industry[],
): boolean {
  if (asked.length === 0 || !properties.some(({ words }) => OF_INDUSTRY.test(words))) return true
  const words = [...asked, ...industries.filter(({ name }) => asked.includes(name)).flatMap(({ synonyms }) => synonyms)]
  const text = contextNormalised(evidence)
  return words.some((word) => text.includes(normaliseText(word)))
}
