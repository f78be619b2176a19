import { isUtf8 } from 'node:buffer'
import type { LeadActor } from '../../domain/lead-history.ts'
import { oneLine } from './one-line.ts'

const DEFAULT_NAME = 'CRM'
const LONGEST_NAME = 60

/** Headers come as Latin-1: the bytes may be UTF-8, or the text percent-encoded UTF-8. */
function decoded(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  const text = isUtf8(bytes) ? bytes.toString('utf8') : header
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Who acts through the API, by its `X-Actor` header; cleaned, and cut to 60 characters. */
export function apiActor(header: string | undefined): Extract<LeadActor, { type: 'system' }> {
  const name = [...oneLine(decoded(header ?? ''))].slice(0, LONGEST_NAME).join('').trim()
  return { type: 'system', name: name || DEFAULT_NAME }
}
