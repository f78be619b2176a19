import type { DeskRules } from '../domain/desk-rules.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { StatisticsPicture } from '../ports/statistics-picture.ts'
import { gatherStatistics } from './gather-statistics.ts'
import { statisticsText } from './statistics-text.ts'

const WEEK_MS = 7 * 24 * 3_600_000
const TITLE = '上周线索周报'

/** The last week's statistics for every staff group, in words and as a picture. @param key names the week. */
export async function weeklyDigest(
  {
    leads,
    rules,
    picture,
  }: { readonly leads: LeadStore; readonly rules: DeskRules; readonly picture: StatisticsPicture },
  now: Date,
  key: string,
): Promise<readonly NewOutboundMessage[]> {
  const since = new Date(now.getTime() - WEEK_MS).toISOString()
  const statistics = await gatherStatistics(leads, rules, now, since)
  const base64 = Buffer.from(await picture.draw(statistics, TITLE)).toString('base64')
  const text = statisticsText(statistics, TITLE, rules.hours.timeZone)
  return rules.groups.flatMap(({ name, chatId }): NewOutboundMessage[] => {
    const common = { channel: 'telegram', address: chatId } as const
    return [
      { ...common, content: { type: 'staff-notice', text }, dedupeKey: `digest:${name}:${key}` },
      {
        ...common,
        content: { type: 'picture', name: 'digest.png', base64, caption: TITLE },
        dedupeKey: `digest:${name}:${key}:picture`,
      },
    ]
  })
}
