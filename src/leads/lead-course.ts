import type { LeadStatus } from '../domain/lead.ts'
import type { LeadEvent, LeadStep } from '../domain/lead-history.ts'

/** Steps that show staff and enterprise have dealt with each other outside the chat. */
const AHEAD: ReadonlySet<LeadStatus> = new Set(['visiting', 'negotiating', 'signed'])

/** Nothing but thanks, agreement or farewell: words that wait for no answer. */
const CLOSING_WORDS =
  /^(?:(?:好的?|嗯|行|可以|没问题|知道|明白|收到|了解|清楚|期待|非常|十分|太|那就|先|这样|感谢|谢谢|多谢|辛苦|麻烦|您|你|们|了|啊|哈|吧|再见|拜拜|ok|okay|thanks?|thank|you|very|much|so|great|bye|got|it|danke|schön|vielen|ありがとう|ございます|ございました|了解です|承知しました|감사합니다|네)|[\s\p{P}\p{S}])*$/iu

type StepOf<T extends LeadEvent['type']> = LeadStep & { readonly event: Extract<LeadEvent, { readonly type: T }> }

const isOf =
  <T extends LeadEvent['type']>(...types: readonly T[]) =>
  (step: LeadStep): step is StepOf<T> =>
    types.some((type) => type === step.event.type)

const isAhead = ({ event }: LeadStep): boolean => event.type === 'status' && AHEAD.has(event.to)

function waitsForAnswer({ event }: StepOf<'enterprise-message'>): boolean {
  return event.attachment !== undefined || event.text === undefined || !CLOSING_WORDS.test(event.text)
}

/** What of a lead's history tells how people handled it. */
export interface LeadCourse {
  /** When a person first took the lead. */
  readonly takenAt?: string
  /** Since when nobody has it any more, or the creation when nobody ever had it; absent while somebody has it. */
  readonly waitingSince?: string
  /** Messages of staff, earliest first. */
  readonly staffMessages: readonly StepOf<'staff-message'>[]
  /** What was sent last, since somebody took the lead, could not be delivered for good. */
  readonly lastDeliveryFailed: boolean
  /** The newest message of the enterprise, when it waits for an answer and neither staff's words nor progress came after it. */
  readonly unanswered?: StepOf<'enterprise-message'>
  /** When staff came back of their own accord: messages that reply to none, and steps of progress. */
  readonly returns: readonly string[]
}

function ownReturns(history: readonly LeadStep[]): string[] {
  let isReply = false
  const returns: string[] = []
  for (const step of history) {
    if (isOf('enterprise-message')(step)) isReply = true
    if (isAhead(step) || (isOf('staff-message')(step) && !isReply)) returns.push(step.at)
    if (isOf('staff-message')(step)) isReply = false
  }
  return returns
}

/**
 * Reads a lead's history for what its handling is judged by.
 * @param history earliest first.
 * @param createdAt ISO time of the lead's creation.
 */
export function leadCourse(history: readonly LeadStep[], createdAt: string): LeadCourse {
  const takenAt = history.find(isOf('claimed', 'assigned', 'reopened'))?.at
  const owning = history.findLast(isOf('claimed', 'assigned', 'reopened', 'released'))
  const waitingSince = owning === undefined ? createdAt : owning.event.type === 'released' ? owning.at : undefined
  const sending = history.findLast(isOf('claimed', 'assigned', 'reopened', 'staff-message', 'delivery-failed'))
  const asked = history.findLastIndex((step) => isOf('enterprise-message')(step) && waitsForAnswer(step))
  const answered = history.findLastIndex((step) => isOf('staff-message')(step) || isAhead(step))
  const unanswered = asked > answered ? history[asked] : undefined
  return {
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(waitingSince === undefined ? {} : { waitingSince }),
    staffMessages: history.filter(isOf('staff-message')),
    lastDeliveryFailed: takenAt !== undefined && sending?.event.type === 'delivery-failed',
    ...(unanswered && isOf('enterprise-message')(unanswered) ? { unanswered } : {}),
    returns: ownReturns(history),
  }
}
