import { expect, test } from 'vitest'
import type { SupportTier } from '../../../src/domain/support.ts'
import { reviewChanges } from '../../../src/indexing/reviewing/review-changes.ts'
import { contents, document, record, source, statement } from './reviewed.ts'

const tier = (cap: string): SupportTier => ({
  measure: '设备类投资',
  words: [],
  facts: [],
  conditions: [],
  cap: { yuan: 0, text: cap, isCeiling: true },
})
const policy = (cap: string, fact: string) =>
  contents(
    [document('policies/P001', [fact, '本办法由区工信局解释。'], { recordId: 'P001', title: '示例办法' })],
    [record('P001', { name: '示例办法', support: [tier(cap)] })],
  )

test('a changed cap is told once, by its measure, with the sentences before and after', () => {
  const [change, ...others] = reviewChanges(
    policy('500万元', '设备类投资按5%支持,最高500万元。'),
    policy('300万元', '设备类投资按5%支持,最高300万元。'),
  )
  expect(others).toEqual([])
  expect(change).toMatchObject({ how: 'changed', id: 'policies/P001', recordId: 'P001' })
  expect(change?.figures).toEqual([{ label: '设备类投资 · 补贴上限', before: '500万元', after: '300万元' }])
  expect(change?.sentences.reworded).toMatchObject([
    { before: '设备类投资按5%支持,最高500万元。', after: '设备类投资按5%支持,最高300万元。' },
  ])
})

test('a figure that changes in a text alone is named by the words before it', () => {
  const text = (figure: string) => contents([document('notes/a', [`补贴上限${figure}。`, '没有变化的一句。'])])
  expect(reviewChanges(text('500万'), text('300万'))[0]?.figures).toEqual([
    { label: '补贴上限', before: '500万', after: '300万' },
  ])
})

test('an equal figure in another spelling is no changed figure', () => {
  const text = (figure: string) => contents([document('notes/a', [`项目总投资${figure},落户武清区。`])])
  const [change] = reviewChanges(text('1.2亿元'), text('12000万元'))
  expect(change?.sentences.reworded).toHaveLength(1)
  expect(change?.figures).toEqual([])
})

test('a sentence with other words stands beside the one it was, others are added and removed', () => {
  const before = contents([document('notes/a', ['园区提供标准厂房和人才公寓。', '停车位免费开放。'])])
  const after = contents([document('notes/a', ['园区提供标准厂房、人才公寓和食堂。', '每周举办一次企业沙龙活动。'])])
  expect(reviewChanges(before, after)[0]?.sentences).toEqual({
    reworded: [{ before: '园区提供标准厂房和人才公寓。', after: '园区提供标准厂房、人才公寓和食堂。', figures: [] }],
    removed: ['停车位免费开放。'],
    added: ['每周举办一次企业沙龙活动。'],
  })
})

test('changed figures come first, then other changes, what is gone and what is new', () => {
  const before = contents([
    document('a', ['甲乙丙丁戊己庚辛。']),
    document('b', ['最高5万元。']),
    document('c', ['旧文。']),
  ])
  const after = contents([
    document('d', ['新文。']),
    document('a', ['甲乙丙丁戊己庚辛壬。']),
    document('b', ['最高6万元。']),
  ])
  expect(reviewChanges(before, after).map(({ how, id }) => `${how} ${id}`)).toEqual([
    'changed b',
    'changed a',
    'removed c',
    'added d',
  ])
})

test('the state of a policy, its last day and its sources are compared', () => {
  const one = (state: 'current' | 'expired', sources: string[]) =>
    contents(
      [document('policies/P001', [], { recordId: 'P001' })],
      [record('P001', { validity: { state, effectiveUntil: '2025' }, sourceIds: sources })],
    )
  expect(reviewChanges(one('current', ['S001']), one('expired', ['S001', 'S002']))[0]?.fields).toEqual([
    { label: '效力', before: 'current', after: 'expired' },
    { label: '来源', before: 'S001', after: 'S001、S002' },
  ])
})

test('the rows of a list are compared one by one, a new list is told as a whole', () => {
  const row = (id: string, area: string, documentId = 'lists/厂房') =>
    record(id, { kind: 'row', documentId, name: `厂房${id}`, fields: { 面积: area } })
  const list = (id: string) => document(id, [statement('x', { isRow: true })])
  const before = contents([list('lists/厂房')], [row('厂房-1', '一层'), row('厂房-2', '二层')])
  const after = contents(
    [list('lists/厂房'), list('lists/孵化器')],
    [
      row('厂房-1', '一层'),
      row('厂房-3', '三层'),
      row('孵化器-1', '', 'lists/孵化器'),
      row('孵化器-2', '', 'lists/孵化器'),
    ],
  )
  const changes = reviewChanges(before, after)
  expect(changes.map(({ how, what, id, recordId }) => [how, what, id, recordId])).toEqual([
    ['removed', 'row', 'lists/厂房', '厂房-2'],
    ['added', 'document', 'lists/孵化器', undefined],
    ['added', 'row', 'lists/厂房', '厂房-3'],
  ])
  expect(changes[1]?.rows).toBe(2)
})

test('a source whose date was corrected is a change of its own', () => {
  const one = (published: string) => contents([], [], [source('S001', { published })])
  expect(reviewChanges(one('2024-01'), one('2024-01-05'))).toMatchObject([
    {
      what: 'source',
      how: 'changed',
      id: 'S001',
      fields: [{ label: '发布日期', before: '2024-01', after: '2024-01-05' }],
    },
  ])
})

test('without a state before, everything is new; the same state twice is no change', () => {
  const now = policy('300万元', '最高300万元。')
  expect(reviewChanges(undefined, now).map(({ how }) => how)).toEqual(['added', 'added'])
  expect(reviewChanges(now, now)).toEqual([])
})

test('other sources, dates and confidence of a sentence that stayed are changes too', () => {
  const one = (more: object) => contents([document('notes/a', [statement('园区有企业1400家。', more)])])
  const [change] = reviewChanges(
    one({ asOf: '2024' }),
    one({ asOf: '2025', sourceIds: ['S002'], conflict: '另一报道作1300家' }),
  )
  expect(change?.fields).toEqual([
    { label: '“园区有企业1400家。” · 来源', before: 'S001', after: 'S002' },
    { label: '“园区有企业1400家。” · 截至', before: '2024', after: '2025' },
    { label: '“园区有企业1400家。” · 不同说法', before: undefined, after: '另一报道作1300家' },
  ])
})

test('the day of an event is compared where its words hide it, and told once where they do not', () => {
  const event = (from: string, words: string) =>
    contents(
      [document('events/E001', [], { recordId: 'E001' })],
      [record('E001', { kind: 'event', documentId: 'events/E001', from, fields: { 时间: words } })],
    )
  const labels = (before: [string, string], after: [string, string]) =>
    reviewChanges(event(...before), event(...after))[0]?.fields.map(({ label }) => label)
  expect(labels(['2024-03', '日前'], ['2024-03-14', '日前'])).toEqual(['起始日'])
  expect(labels(['2024-03', '2024-03'], ['2024-03-14', '2024-03-14'])).toEqual(['时间'])
})
