import { writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { ChartStatisticsPicture } from '../adapters/chart/chart-statistics-picture.ts'
import type { SqliteOperations } from '../adapters/sqlite/operations/sqlite-operations.ts'
import { leadCardLines } from '../conversation/lead-card.ts'
import type { DeskRules } from '../domain/desk-rules.ts'
import { ConfigurationError } from '../domain/errors.ts'
import type { Lead } from '../domain/lead.ts'
import { gatherStatistics } from '../leads/gather-statistics.ts'
import { exportLeads, LEAD_COLUMNS, readColumns } from '../leads/lead-csv.ts'
import { scorecardOf } from '../leads/scorecard.ts'
import { scorecardLine } from '../leads/scorecard-text.ts'
import { statisticsText } from '../leads/statistics-text.ts'
import { readStatus } from '../leads/status-names.ts'

export interface LeadsCommandOptions {
  readonly operations: SqliteOperations
  readonly rules: DeskRules
  readonly now: Date
  readonly isJson: boolean
  readonly status?: string
  readonly fields?: string
  readonly days?: string
  readonly picture?: string
}

type Run = (options: LeadsCommandOptions, id: string) => Promise<string>

const DAY_MS = 24 * 3_600_000

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Terminals must not obey what enterprises wrote. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

const withoutContact = ({ contact: _contact, ...lead }: Lead) => lead

/** Who is named in the log of accesses and exports. */
const operator = (): string => `${userInfo().username} (command)`

function statusesOf({ status }: LeadsCommandOptions) {
  if (!status) return {}
  const known = readStatus(status)
  if (!known) throw new ConfigurationError(`--status: no status is called ${status}`)
  return { statuses: [known] }
}

async function requireLead({ operations }: LeadsCommandOptions, id: string): Promise<Lead> {
  const lead = await operations.leads.find(id)
  if (!lead) throw new ConfigurationError(`no lead has the id ${id}`)
  return lead
}

const list: Run = async (options) => {
  const leads = await options.operations.leads.list(statusesOf(options))
  if (options.isJson) return asJson(leads.map(withoutContact))
  return leads
    .map(({ id, status, grade, createdAt, owner, need }) => {
      const cells = [id, grade.level, status.padEnd(11), createdAt, owner?.name ?? '-', need.company ?? '-']
      return `${printable([...cells, need.district ?? '-'].join('  '))}\n`
    })
    .join('')
}

const show: Run = async (options, id) => {
  const { operations, rules, now, isJson } = options
  const { leads } = operations
  const lead = await requireLead(options, id)
  const [similar, merged] = [await leads.similar(lead), await leads.list({ mergedInto: id })]
  const history = await leads.history(id)
  if (lead.contact) {
    await leads.commit({ access: [{ leadId: id, at: now.toISOString(), who: operator(), how: 'command' }] })
  }
  const scorecard = scorecardOf(lead, history, rules, now)
  if (isJson) return asJson({ ...lead, history, scorecard })
  const lines = leadCardLines({ lead, similar, merged, history, now }, true).map(({ text }) => printable(text))
  const steps = history.map(({ at, actor, event }) =>
    printable(`${at}  ${JSON.stringify(actor)}  ${JSON.stringify(event)}`),
  )
  return `${[...lines, scorecardLine(scorecard), '', ...steps].join('\n')}\n`
}

const exported: Run = async (options) => {
  const { operations, now, isJson, fields = '' } = options
  const { columns, unknown } = readColumns(fields.split(',').filter(Boolean))
  if (unknown.length > 0) {
    const names = LEAD_COLUMNS.map(({ name }) => name).join(', ')
    throw new ConfigurationError(`--fields: ${unknown.join(', ')} unknown; known are contact, ${names}`)
  }
  const leads = await operations.leads.list(statusesOf(options))
  const { csv, record, access } = exportLeads(leads, columns, operator(), now)
  await operations.leads.commit({ exported: record, access })
  if (!isJson) return csv
  return asJson(leads.map((lead) => Object.fromEntries(columns.map(({ name, value }) => [name, value(lead) ?? null]))))
}

const stats: Run = async ({ operations, rules, now, isJson, days, picture }) => {
  if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))
    throw new ConfigurationError('--days: expected a number of days')
  const since = days === undefined ? undefined : new Date(now.getTime() - Number(days) * DAY_MS).toISOString()
  const statistics = await gatherStatistics(operations.leads, rules, now, since)
  const title = days === undefined ? '线索统计' : `近 ${days} 天线索统计`
  if (picture) writeFileSync(picture, await new ChartStatisticsPicture().draw(statistics, title))
  return isJson ? asJson(statistics) : `${statisticsText(statistics, title, rules.hours.timeZone)}\n`
}

const access: Run = async ({ operations, isJson }, id) => {
  const seen = await operations.leads.accesses(id || undefined)
  const taken = id ? [] : await operations.leads.exports()
  if (isJson) return asJson({ accesses: seen, exports: taken })
  return [
    ...seen.map(({ at, leadId, who, how }) => `${at}  ${leadId}  ${how.padEnd(7)}  ${printable(who)}\n`),
    ...taken.map(({ at, who, count, fields }) => `${at}  export of ${count}  ${printable(who)}  ${fields.join(',')}\n`),
  ].join('')
}

const erase: Run = async (options, id) => {
  const { conversationId, channel, erasedAt } = await requireLead(options, id)
  if (erasedAt) throw new ConfigurationError(`${id} was erased at ${erasedAt}`)
  await options.operations.conversations.erase(conversationId, channel)
  return options.isJson ? asJson({ erased: id }) : `${id}: the enterprise's data and its conversation are erased\n`
}

/** What `npm run leads` can do, by the command's name; those with an id need one, or may have one. */
export const LEADS_COMMANDS: Readonly<
  Record<string, { readonly run: Run; readonly id: 'none' | 'needed' | 'optional' }>
> = {
  list: { run: list, id: 'none' },
  show: { run: show, id: 'needed' },
  export: { run: exported, id: 'none' },
  stats: { run: stats, id: 'none' },
  access: { run: access, id: 'optional' },
  erase: { run: erase, id: 'needed' },
}
