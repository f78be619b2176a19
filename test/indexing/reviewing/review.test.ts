import { expect, test } from 'vitest'
import { splitDocument } from '../../../src/indexing/passage-splitter.ts'
import { contentsOfFolder, contentsOfSnapshot } from '../../../src/indexing/reviewing/knowledge-contents.ts'
import { reviewKnowledge } from '../../../src/indexing/reviewing/review.ts'
import { reviewChanges } from '../../../src/indexing/reviewing/review-changes.ts'
import { reviewLines } from '../../../src/indexing/reviewing/review-text.ts'
import { contents, document, record } from './reviewed.ts'

const NOTHING = { warnings: [], mentions: [], now: new Date('2026-11-24') }

test('a folder and the snapshot made of it have the same contents', () => {
  const unit = { text: '一句话。'.repeat(60), sourceIds: ['S001'], confidence: 'high' as const }
  const loaded = {
    documents: [
      {
        id: 'policies/P001',
        recordId: 'P001',
        title: '示例办法',
        aliases: [],
        confidence: 'high' as const,
        contentHash: '',
        validity: { state: 'current' as const },
        sections: [
          { headingPath: ['事实'], units: [unit, { ...unit, conflict: '另一说' }, unit] },
          { headingPath: [], tableHeader: '名称 | 面积', units: [unit] },
        ],
      },
    ],
    records: [record('P001')],
    sources: [],
  }
  const passages = loaded.documents.flatMap(splitDocument).map((passage, id) => ({ ...passage, id: id * 3 }))
  expect(passages.length).toBeGreaterThan(2)
  const [folder, snapshot] = [contentsOfFolder(loaded), contentsOfSnapshot({ ...loaded, passages })]
  expect(snapshot).toEqual(folder)
  expect(reviewChanges(snapshot, folder)).toEqual([])
})

test('personal data is masked wherever the review repeats a text', () => {
  const before = contents([document('news/a', ['招商热线请见官网,欢迎来电咨询王经理。'])])
  const after = contents([document('news/a', ['招商热线请见官网,欢迎来电咨询王经理13812345678。'])])
  const review = reviewKnowledge({ ...NOTHING, before, after })
  expect(review.personalData).toMatchObject([{ kind: 'mobile-number', detail: '138****5678' }])
  expect(JSON.stringify(review)).not.toContain('13812345678')
})

test('the terminal shows changed figures first and each finding with its document and what to do', () => {
  const before = contents([document('notes/a', ['补贴上限500万元。'])])
  const after = contents([document('notes/a', ['补贴上限300万元。']), document('notes/b', ['联系13812345678。'])])
  const warnings = [
    { file: 'notes/b.txt', line: 3, reason: 'forbidden offers found: "先征后返" is kept from every answer' },
  ]
  expect(reviewLines(reviewKnowledge({ ...NOTHING, before, after, warnings }))).toEqual([
    'changes: 1 changed (1 in their figures), 0 removed, 1 added',
    '  changed notes/a notes/a',
    '    补贴上限 500万元 → 300万元',
    '    - 补贴上限500万元。',
    '    + 补贴上限300万元。',
    '  added notes/b notes/b',
    'personal data: 1',
    ' 1 × mobile number: take it out, or use the landline of the office',
    '  138****5678',
    '    notes/b notes/b [S001]',
    '      联系138****5678。',
    'forbidden promises: 1',
    '  notes/b.txt:3 forbidden offers found: "先征后返" is kept from every answer',
  ])
})

test('control characters of documents never reach the terminal, long lists are cut and counted', () => {
  const documents = Array.from({ length: 60 }, (_, at) =>
    document(`notes/${at}`, [`第${at}篇。`], { title: '\u001b[31m红\n色' }),
  )
  const lines = reviewLines(reviewKnowledge({ ...NOTHING, after: contents(documents) }))
  expect(lines.join('')).not.toContain('\u001b')
  expect(lines[1]).toBe('  added notes/0 [31m红 色')
  expect(lines.at(-1)).toBe('  … and 21 more')
})
