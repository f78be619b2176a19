import type { FoundEvent } from './events.ts'
import type { RecordDraft } from './record-draft.ts'

const STAGES: readonly (readonly [figure: string, stage: string, words: RegExp])[] = [
  ['figures.开工项目数', '开工', /开工/u],
  ['figures.签约项目数', '签约', /签约/u],
]

/** Whether a project may belong to an event: it is more than intended, and no other day is told of it. */
function mayBelong(draft: RecordDraft, event: RecordDraft): boolean {
  const [own, held] = [draft.text('date'), event.text('date')]
  if (draft.text('stage') === '意向') return false
  return own === undefined || held === undefined || held.includes(own)
}

/** Takes day, place and stage from the event of a project's report. Returns whether the project belongs to it. */
export function joinEvent(draft: RecordDraft, { draft: event, title, named }: FoundEvent): boolean {
  const held = (field: string) => event.values.find((value) => value.field === field)
  draft.inherit(held('districts'), 'low')
  if (!mayBelong(draft, event)) return false
  for (const [figure, stage, words] of STAGES) {
    const counted = held(figure)
    if (words.test(title)) draft.take('stage', stage, named, { confidence: 'medium' })
    else if (counted && words.test(counted.evidence.text))
      draft.take('stage', stage, counted.evidence, { confidence: 'low' })
  }
  draft.inherit(held('date'), 'medium')
  return true
}
