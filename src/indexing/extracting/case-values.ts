import { placesIn } from '../../text/chinese-places.ts'
import { companiesIn, withoutLegalForm } from './company-mentions.ts'
import type { Dictionary, KnownPark } from './dictionary.ts'
import type { Evidence } from './proposal.ts'
import type { RecordDraft } from './record-draft.ts'
import type { SaidInvestment } from './said-investments.ts'
import { saidDistricts } from './said-places.ts'

/** So many characters in common with the investor tell that the project bears its name. */
const BRAND = 2
const NOT_COMPARABLE = /管理规模|基金规模/u

/** A name without the place at its beginning: 北京华瀚氢能技术 is 华瀚氢能技术. */
function brandOf(name: string): string {
  const place = placesIn(name).find((one) => name.startsWith(one))
  return name.slice(place?.length ?? 0).replace(/^[省市区]/u, '')
}

/** The project's name as printed; where it does not hold the investor, that stands before it. */
export function caseTitle(project: string, investor: string | undefined): { title: string; words: string[] } {
  if (investor === undefined || investor.includes('、')) return { title: project, words: [project] }
  const short = withoutLegalForm(investor)
  const core = short.replace(/[（(].*[)）]/gu, '')
  if (core.length < 2 || brandOf(core).startsWith(project.slice(0, BRAND)) || project.includes(core))
    return { title: project, words: [project] }
  return { title: `${short}${project}`, words: [short, project] }
}

export function takeInvestment(draft: RecordDraft, sum: SaidInvestment, evidence: Evidence): void {
  draft.take('amount', sum.text, evidence, { confidence: 'high' })
  if (sum.yi !== undefined && !NOT_COMPARABLE.test(evidence.text) && draft.text('amount') === sum.text)
    draft.take('amount_yi', sum.yi, evidence, { confidence: 'high', words: sum.text })
}

/** Takes names of companies out of a text, so that 天津 in a company's name is no place of a project. */
export function withoutCompanies(text: string, dictionary: Dictionary, host?: string): string {
  return companiesIn(text, dictionary)
    .filter((company) => host?.includes(company.text) !== true)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`, text)
}

const parkOf = (text: string, dictionary: Dictionary): { word: string; park: KnownPark } | undefined => {
  const [found] = dictionary.parks.find(text)
  return found && { word: found.word, park: found.meaning }
}

/** Park and district from a part of a sentence that speaks of the project alone. */
export function takePlaces(draft: RecordDraft, part: string, evidence: Evidence, dictionary: Dictionary): void {
  const text = withoutCompanies(part, dictionary, draft.text('host'))
  const found = parkOf(text, dictionary)
  if (found) {
    draft.take('park', found.park.id, evidence, { confidence: 'high', words: found.word, name: found.park.name })
    draft.take('districts', found.park.districts, evidence, { confidence: 'high', words: found.word })
    return
  }
  const said = saidDistricts(text, dictionary)
  draft.take('districts', said.names, evidence, { confidence: 'high', words: said.words })
}

export function takeIndustries(
  draft: RecordDraft,
  text: string,
  evidence: Evidence,
  dictionary: Dictionary,
  confidence: 'medium' | 'low',
): void {
  const found = dictionary.industries.find(text)
  draft.take('industries', [...new Set(found.map(({ meaning }) => meaning))], evidence, {
    confidence,
    words: found.map(({ word }) => word),
  })
}
