import type { LeadStatus } from '../../domain/lead.ts'
import { LEAD_STATUSES } from '../../domain/lead.ts'
import type { Count, LeadStatistics, ScorecardCriterion } from '../../domain/lead-statistics.ts'
import { SCORECARD_CRITERIA } from '../../domain/lead-statistics.ts'
import { cleanText } from './clean-text.ts'
import { ABSENT, countText, shareOf, shareText } from './figure-text.ts'
import { PALETTE } from './palette.ts'

/** One line of a bar chart. */
export interface Bar {
  readonly label: string
  /** How long the bar is, in the unit of its chart. */
  readonly length: number
  readonly value: string
  /** Said after the value, less loudly. */
  readonly detail?: string
  readonly colour: string
}

const MOST_NAMES = 8
const REST = '其他'
const UNNAMED: ReadonlySet<string> = new Set([REST, '未填写'])

const STATUSES: Readonly<Record<LeadStatus, { readonly label: string; readonly colour: string }>> = {
  new: { label: '待认领', colour: PALETTE.waiting },
  claimed: { label: '已认领', colour: PALETTE.bar },
  contacted: { label: '已联系', colour: PALETTE.bar },
  visiting: { label: '考察中', colour: PALETTE.bar },
  negotiating: { label: '洽谈中', colour: PALETTE.bar },
  signed: { label: '已签约', colour: PALETTE.signed },
  lost: { label: '未落地', colour: PALETTE.lost },
  closed: { label: '已办结', colour: PALETTE.closed },
}

const CRITERIA: Readonly<Record<ScorecardCriterion, string>> = {
  acknowledged: '及时确认',
  contactable: '可联系',
  relevant: '有针对性',
  complete: '完整答复',
  followedUp: '持续跟进',
}

const countBar = (label: string, count: number, colour: string): Bar => ({
  label,
  length: Number.isFinite(count) ? Math.max(count, 0) : 0,
  value: countText(count),
  colour,
})

/** How many leads are in each status, in the order of a lead's life; a status that none is in has a bar too. */
export function statusBars(byStatus: LeadStatistics['byStatus']): readonly Bar[] {
  const counts = new Map(byStatus.map(({ status, count }) => [status, count]))
  return LEAD_STATUSES.map((status) => {
    const { label, colour } = STATUSES[status]
    return countBar(label, counts.get(status) ?? 0, colour)
  })
}

/** The names that occur most, most first, and all others as one bar after them. */
export function nameBars(counts: readonly Count[]): readonly Bar[] {
  const ranked = counts.filter(({ name }) => name !== REST).toSorted((one, other) => other.count - one.count)
  const rest = [...counts.filter(({ name }) => name === REST), ...ranked.slice(MOST_NAMES)]
  const bars = ranked
    .slice(0, MOST_NAMES)
    .map(({ name, count }) =>
      countBar(cleanText(name) || ABSENT, count, UNNAMED.has(name) ? PALETTE.unnamed : PALETTE.bar),
    )
  if (rest.length === 0) return bars
  return [
    ...bars,
    countBar(
      REST,
      rest.reduce((sum, { count }) => sum + count, 0),
      PALETTE.unnamed,
    ),
  ]
}

/** Which share of the leads met each criterion of the scorecard, as bars of 0 to 1. */
export function criterionBars(criteria: LeadStatistics['scorecard']['criteria']): readonly Bar[] {
  return SCORECARD_CRITERIA.map((criterion) => {
    const { met, decided } = criteria[criterion]
    const share = shareOf(met, decided)
    return {
      label: CRITERIA[criterion],
      length: share ?? 0,
      value: shareText(share),
      ...(share === undefined ? {} : { detail: `${countText(met)}/${countText(decided)}` }),
      colour: PALETTE.share,
    }
  })
}
