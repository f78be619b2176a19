import type { LanguageModel } from '../../ports/language-model.ts'
import type { Log } from '../../ports/log.ts'
import type { AnnouncementText } from './announcement-text.ts'
import type { Dictionary } from './dictionary.ts'
import { askModel } from './model-asking.ts'
import { type UsableProposal, usableProposals } from './model-checking.ts'
import type { ProposedRecord, ProposedValue } from './proposal.ts'
import { textOf } from './proposal.ts'

export interface ModelHelp {
  readonly dictionary: Dictionary
  readonly languageModel: LanguageModel
  readonly log: Log
  readonly timeoutMs?: number
}

const proposedValue = ({ field, value, evidence }: UsableProposal): ProposedValue => ({
  field,
  value,
  evidence,
  confidence: 'low',
  origin: 'model',
})

const isOf = ({ kind, title }: UsableProposal, record: Pick<ProposedRecord, 'kind' | 'values'>): boolean => {
  const own = textOf(record, 'title') ?? ''
  return record.kind === kind && (own === title || own.endsWith(title) || title.endsWith(own))
}

/** The record with those of the proposed values for which it has none yet. */
function filled(record: ProposedRecord, proposals: readonly UsableProposal[]): ProposedRecord {
  const values = [...record.values]
  const facts = [...record.facts]
  for (const proposal of proposals) {
    if (values.some(({ field }) => field === proposal.field)) continue
    values.push(proposedValue(proposal))
    if (!facts.some(({ text }) => text === proposal.evidence.text)) facts.push(proposal.evidence)
  }
  return { ...record, values, facts }
}

/** Records that only the model found: those of which it gave a title and something more. */
function newRecords(
  proposals: readonly UsableProposal[],
  { ids, idOf }: Pick<Dictionary, 'ids' | 'idOf'>,
): ProposedRecord[] {
  const groups = Map.groupBy(proposals, ({ kind, title }) => `${kind} ${title}`)
  return [...groups.values()].flatMap((group): ProposedRecord[] => {
    const named = group.find(({ field }) => field === 'title')
    if (!named || group.length < 2) return []
    const known = idOf(named.kind, named.title)
    const empty = { kind: named.kind, id: known ?? ids.next(named.kind), isKnown: known !== undefined }
    return [filled({ ...empty, values: [], support: [], facts: [] }, group)]
  })
}

/**
 * Adds what a language model reads in an announcement and the rules did not: each value only where its sentence stands
 * in the text word for word and holds it. What the rules found stays. When the model fails, is slow or answers in
 * another shape, the rules' records are returned as they are.
 */
export async function proposeWithModel(
  text: AnnouncementText,
  records: readonly ProposedRecord[],
  help: ModelHelp,
): Promise<ProposedRecord[]> {
  const said = await askModel(text, records, help)
  if (!said) return [...records]
  const usable = usableProposals(said, text, help.dictionary)
  const taken = new Set<UsableProposal>()
  const completed = records.map((record) => {
    const own = usable.filter((one) => isOf(one, record) && one.field !== 'title')
    for (const one of usable) if (isOf(one, record)) taken.add(one)
    return filled(record, own)
  })
  const { dictionary } = help
  const idOf = dictionary.idOf.bind(dictionary)
  return [
    ...completed,
    ...newRecords(
      usable.filter((one) => !taken.has(one)),
      { ids: dictionary.ids, idOf },
    ),
  ]
}
