import type { Retriever } from '../../retrieval/retriever.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { PropertyName } from '../asked-property.ts'
import { namesSubject, projectAsked } from '../asked-subject.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { type AskedTitle, concernsTitle, titleAsked } from './asked-title.ts'
import { ofEdition } from './edition.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { concernsIndustry } from './industry-of-output.ts'
import { concernsPlaces, isOnOtherDistricts, namedConcerns, subjectText } from './place-and-time.ts'

/** Facts of a thing itself: what a policy for everywhere gives reaches every district, these do not. */
const FACTS_OF_ITSELF: ReadonlySet<PropertyName> = new Set([
  'count',
  'quantity',
  'headcount',
  'capacity',
  'date',
  'document-number',
  'contact',
  'person',
])

/** Units on the project that a question calls by its words; all where none calls it so, since people abridge. */
function ofProject(units: readonly EvidenceUnit[], question: string): readonly EvidenceUnit[] {
  const project = projectAsked(question)
  if (project === undefined) return units
  const own = units.filter((unit) => namesSubject(subjectText(unit), project))
  return own.length > 0 ? own : units
}

/** Units on the one, the edition, the title and the industry that a property is asked of. */
function ofSubject(
  all: readonly EvidenceUnit[],
  { text, subject, properties, industries }: QuestionAnalysis,
  title: AskedTitle | undefined,
  { index }: Retriever,
): readonly EvidenceUnit[] {
  const units = all.filter(
    (unit) =>
      (subject === undefined || namesSubject(subjectText(unit), subject)) &&
      (title === undefined || concernsTitle(unit, title)) &&
      concernsIndustry(unit, industries, properties, index.industries),
  )
  return ofProject(units, normaliseText(text))
}

/**
 * Units on what the question names. A property is asked of things of different kinds together (a company in a park,
 * a district at an event), so one of each kind has to be concerned; otherwise one thing is enough.
 */
export function concerning(
  all: readonly EvidenceUnit[],
  analysis: QuestionAnalysis,
  retriever: Retriever,
): readonly EvidenceUnit[] {
  const { text, places, properties } = analysis
  const known = retriever.names
  const title = properties.length > 0 ? titleAsked(normaliseText(text)) : undefined
  const inPlace = ofEdition(all, normaliseText(text)).filter(
    (unit) => concernsPlaces(unit, places) && !isOnOtherDistricts(unit, analysis.names, known),
  )
  const units = properties.length > 0 ? ofSubject(inPlace, analysis, title, retriever) : inPlace
  const names = analysis.names.filter((name) => !title?.written.includes(normaliseText(name.text)))
  if (names.length === 0) return units
  const reachesDistricts = !properties.some(({ name }) => FACTS_OF_ITSELF.has(name))
  const kinds = new Set(names.map(({ kind }) => kind))
  const isOnlyDistricts = names.every(({ kind }) => kind === 'district')
  return units.filter((unit) => {
    const concerned = namedConcerns(unit, names, known, reachesDistricts)
    if (properties.length > 0) return new Set(concerned.map(({ kind }) => kind)).size === kinds.size
    return concerned.some(({ kind }) => isOnlyDistricts || kind !== 'district')
  })
}
