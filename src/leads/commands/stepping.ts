import type { Lead } from '../../domain/lead.ts'
import type { DeskOutcome } from '../../ports/staff-desk.ts'
import { REASON_NAMES, readReason, readStatus, STATUS_NAMES } from '../status-names.ts'
import { outcomeText } from './outcome-text.ts'
import { readLead, type StaffAnswer, type StaffCommand, whichLead } from './staff-command.ts'

const answered = (result: DeskOutcome, done: (lead: Lead) => string): StaffAnswer => ({
  text: outcomeText(result, done),
  ...(result.outcome === 'unknown' ? {} : { leadId: result.lead.id }),
})

export const claimedText = ({ id }: Lead): string => `您已认领 ${id}。回复卡片或企业留言，内容会发给企业。`
export const releasedText = ({ id }: Lead): string => `已释放 ${id}，重新待认领。`
export const reopenedText = ({ id }: Lead): string => `${id} 已重新开启，由您跟进。`

/** What a lead's new status means for the enterprise, for whoever set it. */
export const statusText = ({ id, status, reason, endedAt }: Lead): string =>
  `${id} 已改为“${STATUS_NAMES[status]}”${reason ? `（${REASON_NAMES[reason]}）` : ''}。${endedAt ? '企业后续提问由智能助手答复。' : ''}`

export const claimCommand: StaffCommand = {
  description: '认领线索',
  usage: '/claim L-241124-07',
  async run(request, { desk }) {
    const { leadId } = readLead(request)
    return leadId ? answered(await desk.claim(leadId, request), claimedText) : whichLead('/claim L-241124-07')
  },
}

export const releaseCommand: StaffCommand = {
  description: '释放线索',
  usage: '/release L-241124-07',
  async run(request, { desk }) {
    const { leadId } = readLead(request)
    return leadId ? answered(await desk.release(leadId, request), releasedText) : whichLead('/release L-241124-07')
  },
}

export const reopenCommand: StaffCommand = {
  description: '重新开启线索',
  usage: '/reopen L-241124-07',
  async run(request, { desk }) {
    const { leadId } = readLead(request)
    return leadId ? answered(await desk.reopen(leadId, request), reopenedText) : whichLead('/reopen L-241124-07')
  },
}

export const assignCommand: StaffCommand = {
  description: '转交线索',
  usage: '/assign L-241124-07 王芳',
  async run(request, { desk, directory }) {
    const { leadId, rest } = readLead(request)
    if (!leadId) return whichLead('/assign L-241124-07 王芳')
    const to = request.mentioned ?? (rest ? await directory.find(rest) : undefined)
    if (!to) {
      const names = await directory.names()
      return { text: `请写明转交给谁。在群里用过机器人的同事：${names.join('、') || '暂无'}。` }
    }
    return answered(await desk.assign(leadId, to, request), ({ id }) => `${id} 已转交 ${to.name}。`)
  },
}

export const statusCommand: StaffCommand = {
  description: '更改状态',
  usage: '/status L-241124-07 考察中',
  async run(request, { desk }) {
    const { leadId, rest } = readLead(request)
    const [word = '', ...reasons] = rest.split(/\s+/)
    const status = readStatus(word)
    if (!leadId) return whichLead('/status L-241124-07 考察中')
    if (!status) return { text: `请写明状态：${Object.values(STATUS_NAMES).join('、')}。` }
    return answered(await desk.setStatus(leadId, status, request, readReason(reasons.join(' '))), statusText)
  },
}

export const closeCommand: StaffCommand = {
  description: '办结线索',
  usage: '/close L-241124-07 已答复',
  async run(request, { desk }) {
    const { leadId, rest } = readLead(request)
    if (!leadId) return whichLead('/close L-241124-07')
    const reason = rest ? readReason(rest) : 'answered'
    return answered(await desk.setStatus(leadId, 'closed', request, reason), statusText)
  },
}

export const mergeCommand: StaffCommand = {
  description: '合并重复线索',
  usage: '/merge L-241124-07 L-241120-03',
  async run(request, { desk }) {
    const ids = request.argument.toUpperCase().match(/L-\d{6}-\d{2,}/g) ?? []
    const [leadId, into] = ids.length > 1 ? ids : [request.leadId, ids[0]]
    if (!leadId || !into) return whichLead('/merge 重复的编号 保留的编号')
    return answered(
      await desk.merge(leadId, into, request),
      ({ id }) => `${id} 已并入 ${into}，其内容已补充到 ${into}。`,
    )
  },
}

export const noteCommand: StaffCommand = {
  description: '内部备注（企业看不到）',
  usage: '/note L-241124-07 内容',
  async run(request, { desk }) {
    const { leadId, rest } = readLead(request)
    if (!leadId) return whichLead('/note L-241124-07 内容')
    if (!rest) return { text: '请写明备注内容。' }
    return answered(await desk.note(leadId, rest, request), ({ id }) => `已记入 ${id} 的内部备注，企业看不到。`)
  },
}
