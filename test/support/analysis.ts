import type { QuestionAnalysis } from '../../src/answering/question-analysis.ts'

/** The analysis of a question that names nothing and asks for nothing in particular. */
export const analysisOf = (more: Partial<QuestionAnalysis> = {}): QuestionAnalysis => ({
  text: '',
  standalone: '',
  asking: '',
  language: 'zh',
  intent: 'ask',
  names: [],
  places: [],
  subject: undefined,
  clauses: [],
  properties: [],
  wantsList: false,
  kind: undefined,
  industries: [],
  period: undefined,
  amounts: [],
  among: [],
  shown: [],
  page: undefined,
  mayLean: false,
  isUnresolved: false,
  hasClarified: false,
  ...more,
})
