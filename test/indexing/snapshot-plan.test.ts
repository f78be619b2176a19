import { expect, test } from 'vitest'
import { splitDocument } from '../../src/indexing/passage-splitter.ts'
import { fingerprinted, planAnew, planOver } from '../../src/indexing/snapshot-plan.ts'
import { document, section } from '../support/knowledge-content.ts'

const LONG = '字'.repeat(300)
const read = (id: string, ...texts: string[]) =>
  fingerprinted(id, splitDocument(document(id, [section(texts.map((text) => text + LONG))])))
const DOCUMENTS = [read('a', '一', '二'), read('b', '三'), read('c', '四'), read('d', '五'), read('e', '六')]
const first = planAnew(DOCUMENTS)
const BASE = {
  passages: first.added,
  fingerprints: new Map(DOCUMENTS.map(({ documentId, fingerprint }) => [documentId, fingerprint])),
}

test('without a base every passage is new, numbered from 0', () => {
  expect(first.added.map(({ id, documentId }) => [id, documentId])).toEqual([
    [0, 'a'],
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
    [5, 'e'],
  ])
  expect([first.kept, first.removed]).toEqual([[], []])
})

test('over a base only changed documents are new, under numbers that were never used', () => {
  const documents = DOCUMENTS.with(1, read('b', '三改'))
  const plan = planOver(documents, BASE, 6)
  expect(plan?.added.map(({ id, documentId }) => [id, documentId])).toEqual([[6, 'b']])
  expect(plan?.removed).toEqual([2])
  expect(plan?.kept.map(({ id }) => id)).toEqual([0, 1, 3, 4, 5])
})

test('what is no longer there is removed, what stays is neither new nor removed', () => {
  const plan = planOver(DOCUMENTS.toSpliced(2, 1), BASE, 6)
  expect(plan?.added).toEqual([])
  expect(plan?.removed).toEqual([3])
})

test('a base of which more than a quarter would be gone is not built on', () => {
  expect(planOver(DOCUMENTS.slice(1), BASE, 6)).toBeUndefined()
  expect(planOver(DOCUMENTS, BASE, 20)).toBeUndefined()
})

test('a changed title, heading or source changes the fingerprint, another content hash does not', () => {
  const passages = (more: Parameters<typeof document>[2]) =>
    fingerprinted('a', splitDocument(document('a', [section(['一'])], more))).fingerprint
  expect(passages({ title: '新' })).not.toBe(passages({}))
  expect(passages({ contentHash: 'other' })).toBe(passages({}))
})
