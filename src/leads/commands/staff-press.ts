import type { StaffAction, StaffButton } from '../../domain/message.ts'
import type { DeskOutcome } from '../../ports/staff-desk.ts'
import { reasonsFor } from '../lead-life.ts'
import { REASON_NAMES } from '../status-names.ts'
import { draftCommand } from './answering.ts'
import { saveFaq } from './faq.ts'
import { dismissGap, takeGap } from './gaps.ts'
import { outcomeText } from './outcome-text.ts'
import type { StaffAnswer, StaffRequest, StaffServices } from './staff-command.ts'
import { claimedText, releasedText, reopenedText, statusText } from './stepping.ts'

/** What whoever pressed a button is shown, and what is said in the chat besides. */
export interface PressResult {
  readonly notice: string
  /** Something did not go as wished. */
  readonly isAlert: boolean
  readonly answer?: StaffAnswer
}

const shown = (result: DeskOutcome, done: Parameters<typeof outcomeText>[1]): PressResult => ({
  notice: outcomeText(result, done),
  isAlert: result.outcome === 'refused' || result.outcome === 'unknown',
})

function askReason(leadId: string, status: 'lost' | 'closed'): PressResult {
  const buttons = reasonsFor(status).map((reason): StaffButton[] => [
    { label: REASON_NAMES[reason], action: { type: 'status', leadId, status, reason } },
  ])
  return {
    notice: '请选择原因。',
    isAlert: false,
    answer: { text: `${leadId}：请选择${status === 'lost' ? '未落地' : '办结'}的原因。`, buttons, leadId },
  }
}

async function send(draftId: string, request: StaffRequest, { leads, desk }: StaffServices): Promise<PressResult> {
  const draft = await leads.findDraft(draftId)
  if (!draft) return { notice: '这份草稿已失效，请重新拟稿。', isAlert: true }
  const words = { text: draft.text, source: `draft:${draftId}` }
  // The draft, not the press, names the request: pressed twice, it is sent once.
  const once = { by: request.by, operation: `send:${draftId}` }
  return shown(await desk.reply(draft.leadId, words, once), ({ id }) => `${id}：已发送给企业。`)
}

/** Does what a button below one of the desk's messages says. */
export async function press(action: StaffAction, request: StaffRequest, services: StaffServices): Promise<PressResult> {
  const { desk } = services
  switch (action.type) {
    case 'claim':
      return shown(await desk.claim(action.leadId, request), claimedText)
    case 'release':
      return shown(await desk.release(action.leadId, request), releasedText)
    case 'reopen':
      return shown(await desk.reopen(action.leadId, request), reopenedText)
    case 'status':
      return shown(await desk.setStatus(action.leadId, action.status, request, action.reason), statusText)
    case 'end':
      return askReason(action.leadId, action.status)
    case 'draft': {
      const answer = await draftCommand.run({ ...request, argument: '', leadId: action.leadId }, services)
      return { notice: '草稿见下方，仅内部可见。', isAlert: false, answer }
    }
    case 'send':
      return send(action.draftId, request, services)
    case 'gap-take':
      return takeGap(action.gapId, request, services)
    case 'gap-dismiss':
      return dismissGap(action.gapId, action.reason, services)
    case 'faq':
      return saveFaq(action.leadId, action.saidAt, request, services)
  }
}
