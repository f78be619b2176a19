import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { normaliseText } from '../../text/normalise.ts'
import { recordText } from './record-text.ts'

const HAN = /\p{Script=Han}/u

/** Words that stand for an industry in Chinese texts: its name and its Chinese synonyms. */
function wordsOf(industry: string, index: KnowledgeIndex): string[] {
  const synonyms = index.industries.find(({ name }) => name === industry)?.synonyms ?? []
  return [industry, ...synonyms.filter((word) => HAN.test(word) && word.length > 1)].map(normaliseText)
}

const isOf = (record: KnowledgeRecord, words: readonly string[]): boolean =>
  [record.name, ...record.industries].some((own) => words.some((word) => normaliseText(own).includes(word)))

/**
 * How a record fits one of the industries asked for: `own` where it says so itself, `mentioned` where its document
 * does, `related` where it belongs to an industry that the taxonomy calls close.
 */
export function industryFit(
  record: KnowledgeRecord,
  industries: readonly string[],
  index: KnowledgeIndex,
): 'own' | 'mentioned' | 'related' | undefined {
  const words = industries.flatMap((industry) => wordsOf(industry, index))
  if (isOf(record, words)) return 'own'
  const [names, { labelled, whole }] = [industries.map(normaliseText), recordText(record, index)]
  if (
    record.kind === 'policy' || record.kind === 'row'
      ? names.some((name) => labelled.includes(name))
      : words.some((word) => whole.includes(word))
  )
    return 'mentioned'
  const related = index.industries.filter(({ name }) => industries.includes(name)).flatMap((one) => one.related)
  return record.kind !== 'policy' && isOf(record, related.map(normaliseText)) ? 'related' : undefined
}
