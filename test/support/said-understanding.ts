import type { SaidUnderstanding } from '../../src/answering/understanding/model-schema.ts'
import type { ModelUnderstanding } from '../../src/answering/understanding/model-understanding.ts'

/** What a language model says of a turn of which it understood nothing. */
export const saidUnderstanding = (more: Partial<SaidUnderstanding> = {}): SaidUnderstanding => ({
  standalone: '',
  intent: 'ask',
  kind: null,
  places: [],
  industries: [],
  companies: [],
  amounts: [],
  period: null,
  ...more,
})

/** The same, checked. */
export const modelUnderstanding = (more: Partial<ModelUnderstanding> = {}): ModelUnderstanding => ({
  leans: false,
  standalone: undefined,
  intent: 'ask',
  kind: undefined,
  names: [],
  industries: [],
  amounts: [],
  period: undefined,
  ...more,
})
