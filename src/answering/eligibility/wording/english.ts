import type { EligibilityWording } from '../eligibility-wording.ts'

export const english: EligibilityWording = {
  heading: (title, measure) => `Held against the conditions for “${measure}” in ${title} (quoted in Chinese):`,
  states: { meets: '✓ met', lacks: '✗ not met', unknown: '? open' },
  condition: (state, words, told) => `${state}: “${words}”${told === undefined ? '' : ` (you said ${told})`}`,
  reach: (state, districts) => `${state}: applies in “${districts}”`,
  period: (state, term, year) => `${state}: in force “${term}” (you said ${year})`,
  noLongerHolds: '✗ not met: this policy is no longer in force and serves for reference only',
  isDraft: '? open: this is still a draft for comment; the final text decides',
  summary: (meets, lacks, unknown) => `From what you told me: ${meets} met, ${lacks} not met, ${unknown} open. `,
  lacking: 'At least one condition is not met, so this measure does not seem to apply at present.',
  open: 'Some conditions are open, so this cannot be judged yet.',
  allMet: 'The conditions listed fit, which is not the same as approval.',
  ask: (what) => `Please tell me ${what}, and I will go on.`,
  whether: (words) => `whether “${words}” applies to you`,
  properties: {
    investment: 'the total investment',
    equipment: 'the investment in equipment',
    research: 'your R&D spending',
    'research-increment': 'by how much your R&D spending grew',
    'research-share': 'the share of R&D in your revenue',
    revenue: 'your annual sales',
    rent: 'the annual rent',
    'floor-area': 'the floor area at your disposal',
    age: 'how many years the company has been registered',
    rank: 'your place in the ranking',
    volume: 'your annual volume',
    'project-funding': 'the approved funding of the project',
    growth: 'the growth over the year before',
    industry: 'your main business',
    place: 'the district or park of the project',
  },
  otherMeasures: (measures) =>
    `The same policy also supports ${measures.map((measure) => `“${measure}”`).join(', ')}; tell me which concerns you and I will go on.`,
  noConditions: (title) =>
    `Sorry, the knowledge base does not hold the conditions for being recognised as “${title}”, so I cannot compare them.`,
  closing:
    'This only compares with published clauses; the competent authority decides. If you like, I can hand this to a member of staff to verify.',
}
