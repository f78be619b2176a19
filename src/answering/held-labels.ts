import type { RecordKind } from '../domain/record.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import type { AskedProperty } from './asked-property.ts'
import { characterPairs, sharedPairs } from './checking/character-pairs.ts'
import { UNDISCLOSED } from './evidence/rank-evidence.ts'
import { listWording } from './listing/list-wording.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import { answerWording } from './wording/wording-for.ts'

const MOST = 3
/** What people ask of a record of a kind, the most asked first. */
const ASKED_OF: Readonly<Record<RecordKind, readonly string[]>> = {
  park: ['面积', '主导产业', '交通', '入驻企业', '设立时间', '级别'],
  policy: ['发文机关', '发布时间', '有效期', '发文字号'],
  case: ['投资方', '金额', '产业', '阶段', '落户地区'],
  event: ['时间', '地点', '签约项目数', '主办承办'],
  row: [],
}

/** Up to three things that the base holds of the one thing a question names, in its language; not what it asks for. */
export function heldLabels(
  { names, language }: QuestionAnalysis,
  property: AskedProperty,
  { records }: Pick<KnowledgeIndex, 'records'>,
): string[] {
  const things = new Set(names.filter(({ kind }) => kind !== 'district').map(({ canonical }) => canonical))
  if (things.size !== 1) return []
  const record = records.find(({ name, kind }) => kind !== 'row' && things.has(name))
  if (!record) return []
  const asked = characterPairs(property.noun ?? answerWording('zh').properties[property.name])
  const held = ASKED_OF[record.kind].filter((label) => {
    const value = record.fields[label]
    return (
      value !== undefined && value !== '' && !UNDISCLOSED.test(value) && sharedPairs(characterPairs(label), asked) === 0
    )
  })
  const { labels } = listWording(language)
  return [...new Set(held.map((label) => (language === 'zh' ? label : labels[label])))]
    .flatMap((label) => label ?? [])
    .slice(0, MOST)
}
