import type { KnowledgeRecord } from '../../domain/record.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'

const REMARK = /[(（][^()（）]*[)）]/gu

/** A record's name as the question has it, else without its remarks in brackets. */
export function nameInQuestion(record: KnowledgeRecord, { names }: QuestionAnalysis): string {
  const asked = names.find(({ canonical }) => canonical === record.name)
  return asked?.text ?? (record.name.replace(REMARK, '').trim() || record.name)
}
