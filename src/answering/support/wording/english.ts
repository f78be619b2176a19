import type { SupportWording } from '../support-wording.ts'

export const english: SupportWording = {
  opening: 'Estimated from the published clauses (quoted in Chinese):',
  measure: (words) => `“${words}”`,
  share: (of, base, percent, isAtMost) => `${isAtMost ? 'up to ' : ''}${percent} of “${of}”, here ${base}`,
  sum: (amount, isCeiling) => `about ${amount}${isCeiling ? ' at most' : ''}`,
  award: (amount, isCeiling) => `award of ${isCeiling ? 'up to ' : ''}${amount}`,
  per: (words) => `“${words}”`,
  band: (words) => `band “${words}”`,
  cap: (amount) => `cap ${amount}`,
  capped: (amount) => `above the cap, so limited to ${amount}`,
  assumed: (base, of) => `assuming that all of ${base} is “${of}”`,
  conditions: (words) => `conditions: ${words.map((word) => `“${word}”`).join(', ')}`,
  below: (amount, words) => `${amount} is below the starting point (“${words}”) and outside this measure`,
  above: (amount, words) => `${amount} is above the bands listed (“${words}”); the clauses give no rate for it`,
  beside: (measures) =>
    `There are also measures for ${measures.map((measure) => `“${measure}”`).join(', ')}; tell me if one of them is yours`,
  asOf: (date) => `source as of ${date}`,
  one: 'This is an estimate, not a commitment; entitlement and amount are decided by the competent authority.',
  several:
    'Each line is estimated on its own and they cannot simply be added up; this is no commitment, and entitlement and amounts are decided by the competent authority.',
  separator: '; ',
  comma: ', ',
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
}
