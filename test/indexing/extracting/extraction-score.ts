import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { ProposedRecord } from '../../../src/indexing/extracting/proposal.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

/** Fields of which each name counts by itself. */
const SETS = new Set(['districts', 'industries', 'residents', 'support'])

type Readings = readonly string[]
interface Answer {
  readonly kind: string
  readonly fields: ReadonlyMap<string, Readings>
  readonly may: ReadonlySet<string>
}

/** Values that are right, wrong and missing. */
export interface Score {
  right: number
  wrong: string[]
  missing: string[]
}

const emptyScore = (): Score => ({ right: 0, wrong: [], missing: [] })
export const precisionOf = ({ right, wrong }: Score): number =>
  right + wrong.length === 0 ? 1 : right / (right + wrong.length)
export const recallOf = ({ right, missing }: Score): number =>
  right + missing.length === 0 ? 1 : right / (right + missing.length)

const plain = (text: unknown): string => normaliseText(String(text)).replace(/[\s、,，;；:：。]/gu, '')
const readings = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(plain)

interface SupportKey {
  readonly rate?: string
  readonly of?: string
  readonly cap?: string
  readonly award?: string
  readonly at_most?: boolean
  readonly per?: string
  readonly measure: string | readonly string[]
  readonly conditions?: readonly string[]
}

/** A row's values, each under the sum or share by which the row is told from others. */
function supportKeyFields(rows: readonly SupportKey[]): [string, Readings][] {
  return rows.flatMap(({ conditions = [], ...row }) => {
    const name = `support ${plain(row.rate ?? row.award)}${plain(row.cap ?? '')}`
    return [
      ...Object.entries(row).map(([key, value]): [string, Readings] => [`${name} ${key}`, readings(value)]),
      ...conditions.map((condition): [string, Readings] => [`${name} condition ${plain(condition)}`, ['']]),
    ]
  })
}

function answerOf(record: Record<string, unknown>): Answer {
  const { kind, may = {}, figures = {}, support = [], ...rest } = record
  const fields = new Map<string, Readings>(supportKeyFields(support as SupportKey[]))
  for (const [label, value] of Object.entries(figures as Record<string, unknown>))
    fields.set(`figures.${label}`, readings(value))
  for (const [field, value] of Object.entries(rest)) {
    if (SETS.has(field)) for (const one of readings(value)) fields.set(`${field} ${one}`, [''])
    else fields.set(field, readings(value))
  }
  const optional = Object.entries(may as Record<string, unknown>).flatMap(([field, value]) =>
    SETS.has(field) ? readings(value).map((one) => `${field} ${one}`) : [field],
  )
  return { kind: String(kind), fields, may: new Set(optional) }
}

interface WrittenRow {
  readonly measure: string
  readonly rate?: { readonly percent: string; readonly of: string; readonly at_most?: string }
  readonly award?: { readonly amount: string; readonly at_most?: string }
  readonly cap?: string
  readonly per?: string
  readonly conditions: readonly Record<string, string>[]
}

function supportFields({ support }: ProposedRecord): [string, string][] {
  return support.flatMap(({ row }) => {
    const { measure, rate, award, cap, per, conditions } = row as unknown as WrittenRow
    const name = `support ${plain(rate?.percent ?? award?.amount)}${plain(cap ?? '')}`
    const values = {
      measure,
      rate: rate?.percent,
      of: rate?.of,
      award: award?.amount,
      cap,
      per,
      at_most: rate?.at_most ?? award?.at_most,
    }
    return [
      ...Object.entries(values).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[`${name} ${key}`, plain(value)]],
      ),
      ...conditions.map(({ property, text, ...bounds }): [string, string] => {
        const said = Object.entries(bounds)
          .map(([key, value]) => `${key}${value}`)
          .join('')
        return [`${name} condition ${plain(`${property}${said === '' ? text : said}`)}`, '']
      }),
    ]
  })
}

function fieldsOf(record: ProposedRecord, titleOf: (id: string) => string | undefined): Map<string, string> {
  const fields = new Map<string, string>(supportFields(record))
  for (const { field, value } of record.values) {
    if (SETS.has(field)) for (const one of [value].flat()) fields.set(`${field} ${plain(one)}`, '')
    else fields.set(field, plain(field === 'event' ? (titleOf(String(value)) ?? value) : value))
  }
  return fields
}

/** How much of the shorter title the two have in common from its end; projects differ at the front. */
const isSameTitle = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 6 && (a.endsWith(b) || b.endsWith(a)))

/**
 * Holds proposals against the key, value by value. Records match by kind and title (equal, or one ends with the other);
 * of a record that the key does not have every value is wrong, of one that was not proposed every value is missing. A
 * wrong value in place of a right one is both wrong and missing.
 */
export function scoreRecords(
  proposed: readonly ProposedRecord[],
  key: readonly Record<string, unknown>[],
): Map<string, Score> {
  const scores = new Map<string, Score>()
  const scoreOf = (kind: string): Score => {
    const score = scores.get(kind) ?? emptyScore()
    scores.set(kind, score)
    return score
  }
  const titleOf = (id: string) =>
    proposed.find((one) => one.id === id)?.values.find(({ field }) => field === 'title')?.value as string | undefined
  const open = proposed.map((record) => ({ kind: record.kind as string, fields: fieldsOf(record, titleOf) }))
  for (const { kind, fields, may } of key.map(answerOf)) {
    const titles = fields.get('title') ?? []
    const at = open.findIndex(
      (one) => one.kind === kind && titles.some((title) => isSameTitle(title, one.fields.get('title') ?? '')),
    )
    const [found] = at < 0 ? [] : open.splice(at, 1)
    const score = scoreOf(kind)
    const name = titles[0] ?? ''
    for (const [field, right] of fields) {
      const value = found?.fields.get(field)
      if (value !== undefined && right.includes(value)) score.right += 1
      else {
        score.missing.push(`${name}: ${field} ${right.join('|')}`)
        if (value !== undefined) score.wrong.push(`${name}: ${field} ${value}`)
      }
    }
    for (const [field, value] of found?.fields ?? [])
      if (!fields.has(field) && !may.has(field)) score.wrong.push(`${name}: ${field} ${value}`)
  }
  for (const { kind, fields } of open)
    for (const [field, value] of fields)
      scoreOf(kind).wrong.push(`(not in the key) ${fields.get('title')}: ${field} ${value}`)
  return scores
}

/** The answer key of a folder of announcements, by file. */
export const readKey = (folder: string): Record<string, Record<string, unknown>[]> =>
  parse(readFileSync(path.join(folder, 'key.yaml'), 'utf8'), { schema: 'failsafe' })

/** Scores of several files as one, by kind. */
export function sumScores(all: readonly ReadonlyMap<string, Score>[]): Map<string, Score> {
  const sums = new Map<string, Score>()
  for (const scores of all) {
    for (const [kind, { right, wrong, missing }] of scores) {
      for (const name of [kind, 'all']) {
        const sum = sums.get(name) ?? emptyScore()
        sums.set(name, sum)
        sum.right += right
        sum.wrong.push(...wrong)
        sum.missing.push(...missing)
      }
    }
  }
  return sums
}
