import type { FoundName } from '../../retrieval/known-names.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { AskedProperty, PropertyName } from '../asked-property.ts'
import { namesSubject, projectAsked } from '../asked-subject.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { type AskedTitle, concernsTitle, titleAsked } from './asked-title.ts'
import { ofEdition } from './edition.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { concernsIndustry } from './industry-of-output.ts'
import { isOfPark, isOfTenant } from './owner.ts'
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

/** What a district gives of its own: what the city gives reaches it, but is none of that. */
const GIVES = /^(?:区|里|级|财政)*[对给]/u
const OWN_OF_DISTRICT = /自己|区级|本区|区财政|区里|[另额]外|区配套|分[到得给]/u

const asksOwn = ({ text, names }: QuestionAnalysis): boolean =>
  OWN_OF_DISTRICT.test(text) ||
  names.some(({ kind, text: name }) => kind === 'district' && GIVES.test(text.slice(text.indexOf(name) + name.length)))

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

/** Whether a unit's values may be those of something that it concerns, not of where that is or of what is there. */
const isOwner = (
  unit: EvidenceUnit,
  name: FoundName,
  properties: readonly AskedProperty[],
  question: string,
): boolean =>
  properties.length === 0 ||
  (isOfTenant(unit, name) && properties.some((property) => isOfPark(unit, name, property.name, question)))

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
  const question = normaliseText(text)
  const title = properties.length > 0 ? titleAsked(question) : undefined
  const inPlace = ofEdition(all, question).filter(
    (unit) => concernsPlaces(unit, places) && !isOnOtherDistricts(unit, analysis.names, known),
  )
  const units = properties.length > 0 ? ofSubject(inPlace, analysis, title, retriever) : inPlace
  const names = analysis.names.filter((name) => !title?.written.includes(normaliseText(name.text)))
  if (names.length === 0) return units
  const reachesDistricts = !properties.some(({ name }) => FACTS_OF_ITSELF.has(name)) && !asksOwn(analysis)
  const kinds = new Set(names.map(({ kind }) => kind))
  const isOnlyDistricts = names.every(({ kind }) => kind === 'district')
  return units.filter((unit) => {
    const concerned = namedConcerns(unit, names, known, reachesDistricts).filter((name) =>
      isOwner(unit, name, properties, question),
    )
    if (properties.length > 0) return new Set(concerned.map(({ kind }) => kind)).size === kinds.size
    return concerned.some(({ kind }) => isOnlyDistricts || kind !== 'district')
  })
}
