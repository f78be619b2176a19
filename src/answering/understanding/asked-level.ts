const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/国家(?:级|层面)|全国性/u, '国家级'],
  [/市级|市里|全市性|市一级/u, '市级'],
  [/区级|区里|区一级/u, '区级'],
]

/** The level of government of which policies are asked for, as records write it; undefined where none is named. */
export const levelAsked = (question: string): string | undefined =>
  LEVELS.find(([pattern]) => pattern.test(question))?.[1]

/** Words by which a level is asked for. */
export const LEVEL_WORDS = /^(?:国家|国家级|层面|市级|市里|区级|区里|全国性|全市性)$/u
