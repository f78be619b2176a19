import { hasEnded, isOwned, LEAD_STATUSES, type Lead } from '../../domain/lead.ts'
import { readStatus, STATUS_NAMES } from '../status-names.ts'
import { leadList } from './lead-line.ts'
import type { StaffCommand } from './staff-command.ts'

const OPEN = LEAD_STATUSES.filter((status) => !hasEnded({ status }))

const byWaiting = (one: Lead, other: Lead): number =>
  Number(isOwned(one)) - Number(isOwned(other)) || one.waitingSince.localeCompare(other.waitingSince)

export const leadsCommand: StaffCommand = {
  description: '待办线索',
  usage: '/leads 或 /leads 洽谈中',
  async run({ argument }, { leads, clock }) {
    const status = argument ? readStatus(argument) : undefined
    if (argument && !status)
      return { text: `没有“${argument}”这个状态。可用：${Object.values(STATUS_NAMES).join('、')}。` }
    const found = await leads.list({ statuses: status ? [status] : OPEN })
    return { text: leadList(status ? STATUS_NAMES[status] : '待办线索', found.toSorted(byWaiting), clock.now()) }
  },
}

export const mineCommand: StaffCommand = {
  description: '我跟进的线索',
  usage: '/mine',
  async run({ staff }, { leads, clock }) {
    const own = await leads.list({ ownerId: staff.id, statuses: OPEN })
    return { text: leadList('我跟进的线索', own, clock.now()) }
  },
}

/** Everything of a lead in which a search looks; contact data too, though it is not shown. */
const wordsOf = ({ id, need, contact, question, owner, status }: Lead): string =>
  [id, ...Object.values(need), ...Object.values(contact ?? {}), question, owner?.name, STATUS_NAMES[status]]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()

export const findCommand: StaffCommand = {
  description: '查找线索',
  usage: '/find 企业名、行业、区域、电话或编号',
  isSlow: true,
  async run({ argument }, { leads, clock }) {
    const words = argument.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return { text: '请写明要找什么，例如 /find 机器人 武清。' }
    const all = await leads.list()
    const found = all.filter((lead) => !lead.erasedAt && words.every((word) => wordsOf(lead).includes(word)))
    return { text: leadList(`查找“${argument}”`, found.toReversed(), clock.now()) }
  },
}
