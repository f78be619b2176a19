import type { Lead } from '../../domain/lead.ts'
import type { DeskOutcome, DeskRefusal } from '../../ports/staff-desk.ts'
import { nextStatuses, reasonsFor } from '../lead-life.ts'
import { REASON_NAMES, STATUS_NAMES } from '../status-names.ts'

const ownerName = ({ owner }: Lead): string => owner?.name ?? '其他同事'

const choices = (lead: Lead): string =>
  nextStatuses(lead)
    .map((status) => STATUS_NAMES[status])
    .join('、')

const reasonNames = (): string =>
  [...new Set([...reasonsFor('lost'), ...reasonsFor('closed')])].map((reason) => REASON_NAMES[reason]).join('、')

function refusalText(refusal: DeskRefusal, lead: Lead): string {
  switch (refusal) {
    case 'not-yours':
      return `${lead.id} 由 ${ownerName(lead)} 跟进，未作更改。`
    case 'already-yours':
      return `${lead.id} 已由 ${ownerName(lead)} 跟进。`
    case 'not-claimed':
      return `请先认领 ${lead.id}。`
    case 'ended':
      return `${lead.id} ${STATUS_NAMES[lead.status]}，如需继续请先 /reopen ${lead.id}。`
    case 'not-ended':
      return `${lead.id} 尚未结束，无需重开。`
    case 'illegal-step':
      return `${lead.id} 现为“${STATUS_NAMES[lead.status]}”，不能这样变更。可变更为：${choices(lead) || '无'}。`
    case 'reason-needed':
      return `请写明原因：${reasonNames()}。`
    case 'too-many':
      return '该同事手上的线索已达上限，请先办结或释放一些。'
    case 'other-owner':
      return `${lead.id} 的企业正由其他同事在另一条线索里跟进，请先与其沟通，或合并线索。`
    case 'erased':
      return `${lead.id} 的资料已应企业要求删除。`
    case 'same-lead':
      return '不能把线索并入它自己。'
    case 'text-only':
      return `${lead.id} 的企业来自只支持文字的渠道：不能转文件，也不能撤回。请改用文字说明。`
  }
}

/** How a request to the desk went, in a sentence for who asked. @param done what to say when it was carried out. */
export function outcomeText(result: DeskOutcome, done: (lead: Lead) => string): string {
  switch (result.outcome) {
    case 'done':
    case 'repeated':
      return done(result.lead)
    case 'refused':
      return refusalText(result.refusal, result.lead)
    case 'unknown':
      return '找不到这条线索，请核对编号。'
  }
}
