import { ConfigurationError } from '../../domain/errors.ts'
import { normaliseForScoring } from './normalise-for-scoring.ts'

const compiled = new Map<string, RegExp>()

function compile(expected: string): RegExp {
  const pattern = /^\/(.+)\/$/s.exec(expected)?.[1]
  if (pattern !== undefined) return new RegExp(pattern, 'u')
  const text = normaliseForScoring(expected)
  if (!text) throw new ConfigurationError(`a question case expects an empty string: ${JSON.stringify(expected)}`)
  const noDigitBefore = /^\d/.test(text) ? '(?<!\\d|\\d\\.)' : ''
  const noDigitAfter = /\d$/.test(text) ? '(?!\\d|\\.\\d)' : ''
  return new RegExp(`${noDigitBefore}${RegExp.escape(text)}${noDigitAfter}`, 'u')
}

/**
 * Whether an expected string, or a regular expression between slashes, occurs in text normalised for scoring.
 * A figure is never found inside a longer one.
 * @throws ConfigurationError for a string of which normalising leaves nothing.
 */
export function occurs(expected: string, normalised: string): boolean {
  const pattern = compiled.get(expected) ?? compile(expected)
  compiled.set(expected, pattern)
  return pattern.test(normalised)
}

/** Whether any of a group's alternatives occurs. */
export const meets = (group: readonly string[], normalised: string): boolean =>
  group.some((expected) => occurs(expected, normalised))
