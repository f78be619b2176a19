import { expect, test } from 'vitest'
import { findDeadReferences } from '../../../src/indexing/reviewing/find-dead-references.ts'
import { mentionsIn } from '../../../src/indexing/reviewing/record-mentions.ts'
import { contents, document, record, source } from './reviewed.ts'

const found = (...args: Parameters<typeof findDeadReferences>) =>
  findDeadReferences(...args).map(({ kind, detail }) => `${kind} ${detail}`)
const cited = document('policies/P001', ['一句。'])

test('mentions of records that are not there are named with file and line', () => {
  const mentions = mentionsIn('parks/K001.md', '第一行\n支持见P001、P099(按年)。C919 是飞机,P500 不是引用。')
  expect(mentions.map(({ id, line }) => [id, line])).toEqual([
    ['P001', 2],
    ['P099', 2],
  ])
  const [finding] = findDeadReferences(contents([cited], [record('P001')]), mentions)
  expect(finding).toMatchObject({
    kind: 'unknown-mention',
    detail: 'P099',
    places: [{ documentId: 'parks/K001.md:2' }],
  })
})

test('relations to missing records and replacements in a circle are named', () => {
  const replaced = (id: string, by: string) =>
    record(id, { validity: { state: 'superseded', supersededBy: by }, relations: { supersededBy: [by] } })
  const records = [
    replaced('P001', 'P002'),
    replaced('P002', 'P001'),
    record('C001', { relations: { park: ['K009'] } }),
  ]
  expect(found(contents([cited], records), [])).toEqual([
    'endless-replacement P002',
    'endless-replacement P001',
    'missing-relation K009',
  ])
})

test.each([
  ['http://192.168.1.5/a', 'private-address'],
  ['http://oa.local/a', 'private-address'],
  ['http://[fd00::1]/a', 'private-address'],
  ['https://intranet/a', 'private-address'],
  ['https://', 'bad-address'],
  ['https://www.tj.gov.cn/a。', 'bad-address'],
])('the address %s is a %s', (url, kind) => {
  expect(found(contents([cited], [], [source('S001', { url })]), [])).toEqual([`${kind} ${url}`])
})

test('an open address draws nothing, a source that nothing cites is named', () => {
  const sources = [source('S001', { url: 'https://www.tj.gov.cn/a_1.html?x=1' }), source('S002')]
  expect(found(contents([cited], [], sources), [])).toEqual(['unused-source S002'])
})
