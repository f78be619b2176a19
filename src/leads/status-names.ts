import type { EndReason, LeadStatus } from '../domain/lead.ts'

/** How staff, who read Chinese, call the stages of a lead. */
export const STATUS_NAMES: Readonly<Record<LeadStatus, string>> = {
  new: '待认领',
  claimed: '已认领',
  contacted: '已联系',
  visiting: '考察中',
  negotiating: '洽谈中',
  signed: '已签约',
  lost: '未落地',
  closed: '已办结',
}

export const REASON_NAMES: Readonly<Record<EndReason, string>> = {
  'chose-elsewhere': '选择其他地区',
  'project-cancelled': '项目取消',
  'conditions-unmet': '条件不满足',
  unreachable: '联系不上',
  answered: '已答复',
  merged: '合并',
  withdrawn: '企业撤回',
  'not-an-inquiry': '非投资咨询',
  other: '其他',
}

const STATUS_WORDS: ReadonlyMap<string, LeadStatus> = new Map([
  ['联系', 'contacted'],
  ['来访', 'visiting'],
  ['考察', 'visiting'],
  ['洽谈', 'negotiating'],
  ['签约', 'signed'],
  ['未成', 'lost'],
  ['流失', 'lost'],
  ['办结', 'closed'],
  ['关闭', 'closed'],
])

/** The status that a word names, in Chinese or as the API writes it. */
export function readStatus(word: string): LeadStatus | undefined {
  const plain = word.trim().toLowerCase()
  const named = (Object.keys(STATUS_NAMES) as LeadStatus[]).find(
    (status) => status === plain || STATUS_NAMES[status] === plain,
  )
  return named ?? STATUS_WORDS.get(plain.replace(/^已|[中了]$/gu, ''))
}

/** The reason that a word names, in Chinese, also in part, or as the API writes it. */
export function readReason(word: string): EndReason | undefined {
  const plain = word.trim().toLowerCase()
  if (!plain) return undefined
  const reasons = Object.keys(REASON_NAMES) as EndReason[]
  const named = reasons.find((reason) => reason === plain || REASON_NAMES[reason] === plain)
  return named ?? reasons.find((reason) => REASON_NAMES[reason].includes(plain))
}
