import { bad } from './faults.ts'

/** The parameters of a call. What came in a form is text, numbers and objects too. */
export type Payload = Readonly<Record<string, unknown>>

/** The number under `name`; undefined when absent or no number. */
export function numberIn(payload: Payload, name: string): number | undefined {
  const value = payload[name]
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The text under `name`; undefined when absent. */
export function textIn(payload: Payload, name: string): string | undefined {
  const value = payload[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * The object under `name`, which a form carries as JSON; undefined when absent.
 * @throws ApiRefusal when the text is not JSON.
 */
export function objectIn<T extends object>(payload: Payload, name: string): T | undefined {
  const value = payload[name]
  if (typeof value !== 'string') return typeof value === 'object' && value !== null ? (value as T) : undefined
  if (value === '') return undefined
  try {
    return JSON.parse(value) as T
  } catch {
    throw bad(`can't parse ${name.replaceAll('_', ' ')} JSON object`)
  }
}
