import { GAP_DISMISSALS, type Gap, type GapDismissal, type GapState, gapName } from '../../domain/gap.ts'
import type { StaffButton } from '../../domain/message.ts'
import type { GapOutcome } from '../../ports/gap-store.ts'
import type { StaffCommand, StaffRequest, StaffServices } from './staff-command.ts'
import type { PressResult } from './staff-press.ts'

const MOST_SHOWN = 10
const MOST_LISTED = 40
const STATE_NAMES: Readonly<Record<GapState, string>> = {
  open: '待处理',
  taken: '处理中',
  closed: '已有答案',
  dismissed: '不予处理',
}
const REASON_NAMES: Readonly<Record<GapDismissal, string>> = {
  'out-of-scope': '不属受理范围',
  'not-public': '不对外公开',
  unclear: '问题不明确',
  other: '其他',
}

const dayFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })

function statusOf({ isRefused, state, owner, reason }: Gap): string {
  if (isRefused && state === 'open') return ''
  const more = [owner, state === 'dismissed' && reason].filter(Boolean).join('，')
  return ` · ${STATE_NAMES[state]}${more ? `（${more}）` : ''}`
}

function lineOf(gap: Gap): string {
  const { id, question, count, conversations, lastAskedAt } = gap
  const asked = `问过 ${count} 次，来自 ${conversations} 个会话，最近 ${dayFormat.format(new Date(lastAskedAt))}`
  return `${gapName(id)} ${question}\n　${asked}${statusOf(gap)}`
}

const buttonsOf = ({ id, state }: Gap): readonly StaffButton[] => [
  ...(state === 'open' ? [{ label: `${gapName(id)} 我来处理`, action: { type: 'gap-take', gapId: id } } as const] : []),
  { label: `${gapName(id)} 不予处理`, action: { type: 'gap-dismiss', gapId: id } },
]

function everything(gaps: readonly Gap[]): string {
  const [missing, refused] = [gaps.filter((gap) => !gap.isRefused), gaps.filter((gap) => gap.isRefused)]
  const listed = (title: string, some: readonly Gap[]) => {
    const left = some.length - MOST_LISTED
    const lines = [...some.slice(0, MOST_LISTED).map(lineOf), ...(left > 0 ? [`……另有 ${left} 项`] : [])]
    return some.length > 0 ? [`${title}（${some.length} 项）`, ...lines].join('\n') : ''
  }
  const parts = [listed('未答问题', missing), listed('按规定不作答的提问，不必补资料', refused)]
  return parts.filter(Boolean).join('\n\n') || '还没有未答问题。'
}

export const gapsCommand: StaffCommand = {
  description: '未答问题，按次数排列；all 为全部',
  usage: '/gaps 或 /gaps all',
  isSlow: true,
  async run({ argument }, { gaps, sortGaps }) {
    await sortGaps()
    if (/^(?:all|全部)$/iu.test(argument)) return { text: everything(await gaps.list()) }
    const open = (await gaps.list(['open', 'taken'])).filter(({ isRefused }) => !isRefused)
    if (open.length === 0) return { text: '没有待处理的未答问题。发送 /gaps all 查看全部。' }
    const shown = open.slice(0, MOST_SHOWN)
    const more = open.length > shown.length ? `，列出问得最多的 ${shown.length} 项` : ''
    return {
      text: [`未答问题（待处理 ${open.length} 项${more}）`, ...shown.map(lineOf)].join('\n'),
      buttons: shown.map(buttonsOf),
    }
  },
}

function shown(result: GapOutcome, gapId: number, done: (gap: Gap) => string): PressResult {
  if (result.outcome === 'unknown') return { notice: `${gapName(gapId)} 已不在列表中。`, isAlert: true }
  if (result.outcome === 'done') return { notice: done(result.gap), isAlert: false }
  const { state, owner } = result.gap
  if (state === 'taken') return { notice: `${gapName(gapId)} 已由 ${owner} 处理，未作更改。`, isAlert: true }
  return { notice: `${gapName(gapId)} 现为“${STATE_NAMES[state]}”，未作更改。`, isAlert: true }
}

/** The presser sees to the question from now on. */
export async function takeGap(gapId: number, { staff }: StaffRequest, { gaps }: StaffServices): Promise<PressResult> {
  const result = await gaps.change(gapId, { type: 'take', owner: staff.name })
  const pressed = shown(result, gapId, ({ id }) => `${gapName(id)} 由您处理。资料入库后会自动重新提问。`)
  if (result.outcome !== 'done') return pressed
  return { ...pressed, answer: { text: `${gapName(gapId)} 由 ${staff.name} 处理：${result.gap.question}` } }
}

/** Asks for the reason first. */
export async function dismissGap(
  gapId: number,
  reason: GapDismissal | undefined,
  { gaps }: StaffServices,
): Promise<PressResult> {
  if (!reason) {
    const buttons = GAP_DISMISSALS.map((one): StaffButton[] => [
      { label: REASON_NAMES[one], action: { type: 'gap-dismiss', gapId, reason: one } },
    ])
    return {
      notice: '请选择原因。',
      isAlert: false,
      answer: { text: `${gapName(gapId)}：请选择不予处理的原因。`, buttons },
    }
  }
  const result = await gaps.change(gapId, { type: 'dismiss', reason: REASON_NAMES[reason] })
  return shown(result, gapId, ({ id }) => `${gapName(id)} 不再处理：${REASON_NAMES[reason]}。`)
}
