import { LEAD_STATUSES } from '../../domain/lead.ts'
import { gatherStatistics } from '../gather-statistics.ts'
import { exportLeads, LEAD_COLUMNS, readColumns } from '../lead-csv.ts'
import { scorecardOf } from '../scorecard.ts'
import { scorecardLine } from '../scorecard-text.ts'
import { statisticsText } from '../statistics-text.ts'
import { readStatus, STATUS_NAMES } from '../status-names.ts'
import { readLead, type StaffCommand } from './staff-command.ts'

const DAY_MS = 24 * 3_600_000
const DEFAULT_DAYS = 30

export const statsCommand: StaffCommand = {
  description: '统计',
  usage: '/stats、/stats 7（天）或 /stats L-241124-07',
  isSlow: true,
  async run(request, { leads, rules, picture, clock }) {
    const { rest } = readLead(request)
    const now = clock.now()
    const lead = rest === request.argument ? undefined : await leads.find(readLead(request).leadId ?? '')
    if (lead) {
      return {
        text: `${lead.id}\n${scorecardLine(scorecardOf(lead, await leads.history(lead.id), rules, now))}`,
        leadId: lead.id,
      }
    }
    const days = /^\d{1,4}$/.test(rest) ? Number(rest) : DEFAULT_DAYS
    const since = new Date(now.getTime() - days * DAY_MS).toISOString()
    const statistics = await gatherStatistics(leads, rules, now, since)
    const title = `近 ${days} 天线索统计`
    const png = await picture.draw(statistics, title)
    return {
      text: statisticsText(statistics, title, rules.hours.timeZone),
      picture: { name: 'statistics.png', base64: Buffer.from(png).toString('base64') },
    }
  },
}

export const exportCommand: StaffCommand = {
  description: '导出表格',
  usage: '/export、/export 已签约 企业 投资额 或 /export 联系方式（私聊发送）',
  isSlow: true,
  async run({ argument, staff, operation }, { leads, clock }) {
    const words = argument.split(/[\s,，、]+/).filter(Boolean)
    const statuses = words.map(readStatus).filter((status) => status !== undefined)
    const { columns, unknown } = readColumns(words.filter((word) => !readStatus(word)))
    if (unknown.length > 0) {
      const names = LEAD_COLUMNS.map(({ label }) => label).join('、')
      return {
        text: `不认识：${unknown.join('、')}。可选列：${names}、联系方式；可选状态：${Object.values(STATUS_NAMES).join('、')}。`,
      }
    }
    const chosen = await leads.list({ statuses: statuses.length > 0 ? statuses : LEAD_STATUSES })
    const exported = exportLeads(chosen, columns, `${staff.name} (${staff.id})`, clock.now())
    await leads.commit({ operation, exported: exported.record, access: exported.access })
    return {
      text: `导出 ${chosen.length} 条线索，列：${columns.map(({ label }) => label).join('、')}。已记录导出人和时间。`,
      file: { name: exported.name, text: exported.csv },
      ...(columns.some(({ isContact }) => isContact) ? { isPrivate: true } : {}),
    }
  },
}
