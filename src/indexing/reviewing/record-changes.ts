import type { KnowledgeRecord } from '../../domain/record.ts'
import type { FieldChange } from './field-change.ts'
import { supportChanges } from './support-changes.ts'

/** Fields whose sentences are compared one by one with the rest of the text. */
const IN_THE_TEXT = new Set(['面积', '交通', '说明'])

const joined = (values: readonly string[] | undefined): string | undefined =>
  values === undefined || values.length === 0 ? undefined : values.join('、')

/** The values that a maintainer may have changed; what is computed from them is left out. */
function valuesOf(record: KnowledgeRecord): Map<string, string | undefined> {
  const { validity, relations } = record
  return new Map<string, string | undefined>([
    ['名称', record.name],
    ...Object.entries(record.fields).filter(([label]) => !IN_THE_TEXT.has(label)),
    ['金额数值', record.amount?.value === undefined ? undefined : `${record.amount.value / 1e8}亿元`],
    ['起始日', record.from],
    ['截止日', record.until],
    ['效力', validity?.state],
    ['施行日', validity?.effectiveFrom],
    ['失效日', validity?.effectiveUntil],
    ['被取代于', validity?.supersededBy],
    ['园区编号', joined(relations.park)],
    ['活动编号', joined(relations.event)],
    ['别名', joined(record.aliases)],
    ['可信度', record.confidence],
    ['来源类别', record.trust],
    ['来源', joined(record.sourceIds)],
  ])
}

const DAYS = ['起始日', '截止日']

/** The fields of a record that changed, support rows first. */
export function recordChanges(before: KnowledgeRecord, after: KnowledgeRecord): FieldChange[] {
  const [held, said] = [valuesOf(before), valuesOf(after)]
  const fields = [...new Set([...held.keys(), ...said.keys()])].flatMap((label): FieldChange[] =>
    held.get(label) === said.get(label) ? [] : [{ label, before: held.get(label), after: said.get(label) }],
  )
  const isTold = ({ label, after: day }: FieldChange): boolean =>
    DAYS.includes(label) &&
    day !== undefined &&
    fields.some((field) => !DAYS.includes(field.label) && field.after?.includes(day))
  return [...supportChanges(before.support, after.support), ...fields.filter((field) => !isTold(field))]
}
