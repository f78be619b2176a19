import { expect, test } from 'vitest'
import type { Validity } from '../../../src/domain/validity.ts'
import { findLapsed } from '../../../src/indexing/reviewing/find-lapsed.ts'
import { contents, document } from './reviewed.ts'

const lapses = (validity: Validity) =>
  findLapsed(contents([document('policies/P001', [], { validity })]), new Date('2026-11-24')).map(
    ({ kind, detail }) => `${kind} ${detail}`,
  )

test.each([
  ['past its last day', { state: 'current', effectiveUntil: '2026-10' }, ['lapsed 2026-10']],
  ['past it with an unknown state', { state: 'unknown', effectiveUntil: '2025' }, ['lapsed 2025']],
  ['past the term in its words', { state: 'current', term: '2022—2025年' }, ['lapsed-by-its-words 2025']],
  ['ending within 90 days', { state: 'current', effectiveUntil: '2026' }, ['lapses-soon 2026']],
  ['ending on this very day', { state: 'current', effectiveUntil: '2026-11-24' }, ['lapses-soon 2026-11-24']],
  ['replaced by another', { state: 'current', supersededBy: 'P002' }, ['replaced-but-current P002']],
  ['a draft of last year', { state: 'draft', issued: '2025-10-01' }, ['old-draft 2025-10-01']],
] as [string, Validity, string[]][])('a document %s is named', (_case, validity, expected) => {
  expect(lapses(validity)).toEqual(expected)
})

test.each([
  { state: 'current', effectiveUntil: '2028-12-31' },
  { state: 'expired', effectiveUntil: '2020' },
  { state: 'superseded', supersededBy: 'P002' },
  { state: 'draft', issued: '2026-05' },
  { state: 'current', term: '来源未写明' },
  { state: 'current' },
] as Validity[])('a validity in order draws nothing: %o', (validity) => {
  expect(lapses(validity)).toEqual([])
})
