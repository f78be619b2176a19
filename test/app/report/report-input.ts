import type { ReportInput } from '../../../src/app/report/report-input.ts'
import { contents } from '../../indexing/reviewing/reviewed.ts'

export const reportInput = (more: Partial<ReportInput>): ReportInput => ({
  snapshot: '20261124201613806',
  createdAt: '2026-11-24T20:16:13.806Z',
  now: new Date('2026-11-24T21:00:00Z'),
  passages: 600,
  contents: contents([], [], []),
  industries: [],
  rejected: [],
  review: { conflicts: [], lapsed: [], duplicates: [], deadReferences: [], personalData: [], forbidden: [] },
  golden: [],
  gaps: [],
  unsortedQuestions: 0,
  ...more,
})
