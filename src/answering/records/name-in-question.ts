import type { KnowledgeRecord } from '../../domain/record.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { spokenName } from '../spoken-name.ts'

/** A record's name as the question has it, else without its remarks in brackets. */
export function nameInQuestion(record: KnowledgeRecord, { names }: QuestionAnalysis): string {
  const asked = names.find(({ canonical }) => canonical === record.name)
  const written = asked?.aliases.find((alias) => normaliseText(alias) === asked.text) ?? asked?.text
  return written ?? spokenName(record.name, record.districts)
}
