import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Statement } from '../composition.ts'
import { isApproximate } from '../records/approximate.ts'
import { isCollective } from '../records/collective.ts'
import type { ListWording } from './list-wording.ts'

const SUM =
  /合计|总共多少|加起来|(?:金额|投资)[^,，]{0,2}一共|一共多少[亿万钱]|总(?:金额|投资|额)|in total|合計|합계|insgesamt|summe/iu
const YI = 100_000_000

const said = (number: number): string[] => [`${number}`]

/** How many amounts the list does not show. */
function undisclosed(records: readonly KnowledgeRecord[], wording: ListWording): Statement[] {
  const missing = records.filter(({ kind, fields }) => kind === 'case' && !/\d/u.test(fields.金额 ?? '')).length
  return missing > 0 && missing < records.length
    ? [{ text: wording.undisclosed(missing), computed: said(missing) }]
    : []
}

/** How many entries stand for several projects at once. */
function collective(records: readonly KnowledgeRecord[], wording: ListWording): Statement[] {
  const many = records.filter(isCollective).length
  return many > 0 ? [{ text: wording.collective(many), computed: said(many) }] : []
}

/** The disclosed amounts added up, where that is asked for; amounts that are only about or above something are not. */
function total(records: readonly KnowledgeRecord[], question: string, wording: ListWording): Statement[] {
  const exact = records.filter(({ amount }) => amount?.currency === 'CNY' && !isApproximate(amount.text))
  if (!SUM.test(question) || exact.length < 2) return []
  const sum = `${Number((exact.reduce((left, { amount }) => left + (amount?.value ?? 0), 0) / YI).toFixed(4))}亿元`
  return [{ text: wording.total(exact.length, sum), computed: [`${exact.length}`, sum] }]
}

/** What is to be said of a list's amounts and of entries that are more than one project. */
export const listSums = (records: readonly KnowledgeRecord[], question: string, wording: ListWording): Statement[] => [
  ...undisclosed(records, wording),
  ...collective(records, wording),
  ...total(records, question, wording),
]
