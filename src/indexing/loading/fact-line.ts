import { RejectedFileError } from '../../domain/errors.ts'
import type { Confidence } from '../../domain/validity.ts'
import { isIsoDate } from './dates.ts'
import { parseConfidence } from './schema-fields.ts'

/** A statement with the marks that a maintainer typed behind it. */
export interface FactLine {
  readonly text: string
  /** Empty where none are given: those of the record hold. */
  readonly sourceIds: readonly string[]
  readonly confidence?: Confidence
  readonly amount?: string
  readonly asOf?: string
  readonly conflict?: string
}

const MARKS = /\s*\{([^{}]*)\}$/
const SOURCES = /\s*\[([A-Z]\d{3,}(?:[\s,、]+[A-Z]\d{3,})*)\]$/
const KEY = '可信度|金额|截至|不同说法'
const STARTS_WITH_KEY = new RegExp(`^\\s*(?:${KEY})\\s*[:：]`)
const BETWEEN_MARKS = new RegExp(`[;；]\\s*(?=(?:${KEY})\\s*[:：])`)

/**
 * Reads `text [S049, S050] {可信度: 中; 金额: 300万元; 截至: 2024-11; 不同说法: …}`; both groups may be absent.
 * @throws RejectedFileError for an unknown mark or a wrong value.
 */
export function parseFactLine(line: string, file: string, lineNumber?: number): FactLine {
  const reject = (reason: string): never => {
    throw new RejectedFileError(file, reason, lineNumber)
  }
  let rest = line.trim()
  const marks: { confidence?: Confidence; amount?: string; asOf?: string; conflict?: string } = {}
  const braces = MARKS.exec(rest)
  if (braces?.[1] !== undefined && /^[^:：]{1,8}[:：]/.test(braces[1])) {
    if (!STARTS_WITH_KEY.test(braces[1])) reject(`unknown mark {${braces[1]}}: use ${KEY.replaceAll('|', ', ')}`)
    rest = rest.slice(0, braces.index)
    for (const mark of braces[1].split(BETWEEN_MARKS)) {
      const separator = mark.search(/[:：]/)
      const key = mark.slice(0, separator).trim()
      const value = mark.slice(separator + 1).trim()
      if (value === '') reject(`the mark ${key} is empty`)
      if (key === '可信度')
        marks.confidence = parseConfidence(value) ?? reject(`可信度 is 高, 中 or 低, not "${value}"`)
      else if (key === '金额') marks.amount = value
      else if (key === '截至')
        marks.asOf = isIsoDate(value) ? value : reject(`截至 is a date such as 2024-11, not "${value}"`)
      else marks.conflict = value
    }
  }
  const sources = SOURCES.exec(rest)
  const sourceIds = sources?.[1]?.split(/[\s,、]+/) ?? []
  const text = (sources ? rest.slice(0, sources.index) : rest).trim()
  if (text === '') reject('a fact without words')
  return { text, sourceIds, ...marks }
}
