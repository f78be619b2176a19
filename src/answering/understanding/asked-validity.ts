import type { ValidityState } from '../../domain/validity.ts'

const STATES: readonly (readonly [RegExp, readonly ValidityState[]])[] = [
  [/过期|到期|失效|作废|已过|废止|不再有效|expired|失効|만료|abgelaufen/iu, ['expired', 'superseded']],
  [/现行|(?:仍然?|还|目前|继续)有效|有效的|in force|valid\b|有効な|유효한|gültig(?!keit)/iu, ['current']],
  [/征求意见|意见稿|草案|\bdrafts?\b|パブリックコメント|草稿|초안|entwurf/iu, ['draft']],
]

/** The states of validity by which policies are asked for: 已经到期的政策有哪些; undefined where none is named. */
export const validityAsked = (question: string): readonly ValidityState[] | undefined =>
  STATES.find(([pattern]) => pattern.test(question))?.[1]

/** Words by which validity is asked for. */
export const VALIDITY_WORDS =
  /^已?(?:过期|到期|失效|作废|已过|废止|有效|现行|有效期|规划期|期已|征求意见|征求|意见|意见稿|草案)$/u
