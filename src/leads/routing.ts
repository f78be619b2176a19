import type { DeskRules, Route, RouteCondition, StaffGroup } from '../domain/desk-rules.ts'
import type { Lead } from '../domain/lead.ts'
import { normaliseText } from '../text/normalise.ts'
import { investmentOf } from './investment.ts'
import { stated } from './stated.ts'

type Routed = Pick<Lead, 'need' | 'language'>

/** Where staff see a lead. */
export interface LeadRoute {
  readonly group: StaffGroup
  /** A fixed topic of the group's chat. */
  readonly topicId?: string
  /** Staff member that is named on the card. */
  readonly person?: string
}

const KIND_OF_PLACE = /(?<=..)\s?(?:区|市|县|district|city|county)$/u
const LETTER = '[\\p{Script=Latin}\\p{N}]'
/** Shorter Latin words are abbreviations, which stand alone: AI is neither in AIM nor in retail. */
const SHORT_WORD = 3

const bare = (place: string): string => normaliseText(place).replace(KIND_OF_PLACE, '')

/** Whether a normalised text has a normalised word; a Latin one only where a word begins. */
function hasWord(text: string, word: string): boolean {
  if (!/^\p{Script=Latin}/u.test(word)) return word !== '' && text.includes(word)
  const end = word.length <= SHORT_WORD ? `(?!${LETTER})` : ''
  return new RegExp(`(?<!${LETTER})${RegExp.escape(word)}${end}`, 'u').test(text)
}

function wishes({ need }: Routed, words: readonly string[]): boolean {
  const district = stated(need.district)
  if (!district) return false
  const [wished, name] = [normaliseText(district), bare(district)]
  return words.some((word) => {
    const place = bare(word)
    return hasWord(wished, place) || (name.length > 1 && hasWord(place, name))
  })
}

function isOfIndustry({ need }: Routed, words: readonly string[]): boolean {
  const text = normaliseText([need.industry, need.project].map((said) => stated(said) ?? '').join('\n'))
  return words.some((word) => hasWord(text, normaliseText(word)))
}

function applies(when: RouteCondition, lead: Routed): boolean {
  const { districts, industries, investmentAtLeast, investmentBelow, languages } = when
  const sum = investmentOf(lead.need, lead.language)
  return (
    (!districts || wishes(lead, districts)) &&
    (!industries || isOfIndustry(lead, industries)) &&
    (investmentAtLeast === undefined || (sum !== undefined && sum >= investmentAtLeast)) &&
    (investmentBelow === undefined || (sum !== undefined && sum < investmentBelow)) &&
    (!languages || languages.includes(lead.language))
  )
}

const asLeadRoute = (group: StaffGroup, { topicId, person }: Omit<Route, 'when' | 'group'>): LeadRoute => ({
  group,
  ...(topicId === undefined ? {} : { topicId }),
  ...(person === undefined ? {} : { person }),
})

/**
 * The staff group that a lead goes to: that of the first route whose conditions all hold, or the first group.
 * A district matches without its ending (武清 is 武清区) and whichever of the two names is longer.
 * @returns undefined where there are no groups.
 */
export function routeOf(lead: Routed, { groups, routes }: Pick<DeskRules, 'groups' | 'routes'>): LeadRoute | undefined {
  const route = routes.find(({ when }) => applies(when, lead))
  const group = groups.find(({ name }) => name === route?.group)
  if (route && group) return asLeadRoute(group, route)
  return groups[0] && { group: groups[0] }
}
