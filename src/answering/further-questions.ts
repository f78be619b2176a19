import type { Suggestion } from '../domain/answer.ts'
import type { KnowledgeRecord, RecordKind } from '../domain/record.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import { foreignName } from './records/words-in-language.ts'
import { inBookMarks, spokenName } from './spoken-name.ts'
import type { FurtherTopic } from './wording/answer-wording.ts'
import { answerWording } from './wording/wording-for.ts'

const MOST = 2

/** The labelled values of a record by which the question that follows is answered. */
const TOPICS: Readonly<Partial<Record<RecordKind, readonly (readonly [string, FurtherTopic])[]>>> = {
  park: [
    ['主导产业', 'industries'],
    ['入驻企业', 'residents'],
    ['交通', 'transport'],
    ['面积', 'area'],
  ],
  policy: [['有效期', 'term']],
  event: [['签约项目数', 'figures']],
}
const UNKNOWN = /未写明|未标|未查到|待核|不详|^[—-]?$/u
/** The number that the name already tells. */
const COUNTED = /\d+个/u

/** A record's name as the question writes it, else in full and in the reader's script. */
function nameIn(record: KnowledgeRecord, { names, language, text }: QuestionAnalysis): string {
  const asked = names.find(({ canonical }) => canonical === record.name)?.text
  const start = asked === undefined ? -1 : text.toLowerCase().indexOf(asked.toLowerCase())
  if (asked !== undefined && asked !== record.name) return start < 0 ? asked : text.slice(start, start + asked.length)
  const spoken = spokenName(record.name, record.districts)
  return foreignName(record, language) ?? (record.kind === 'policy' ? inBookMarks(spoken) : spoken)
}

/** What may be asked next about the record that an answer opens with: only what the base holds and was not just said. */
export function furtherQuestions(shown: readonly EvidenceUnit[], analysis: QuestionAnalysis): Suggestion[] {
  const record = shown[0]?.record
  if (!record) return []
  const said = new Set(shown.map(({ label }) => label))
  const wording = answerWording(analysis.language).furtherQuestions
  const name = nameIn(record, analysis)
  return (TOPICS[record.kind] ?? [])
    .filter(([field]) => !said.has(field) && record.fields[field] !== undefined && !UNKNOWN.test(record.fields[field]))
    .filter(([, topic]) => topic !== 'figures' || !COUNTED.test(record.name))
    .slice(0, MOST)
    .map(([, topic]) => wording[topic](name))
    .map((text) => ({ label: text, text }))
}
