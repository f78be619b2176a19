import type { ClaimOutcome, CloseOutcome, RelayOutcome } from '../../ports/staff-desk.ts'

const ownerName = (lead: { readonly owner?: { readonly name: string } }): string => lead.owner?.name ?? '其他同事'

export const CLAIM_LABEL = '认领'

export const CARD_HINT = '回复本消息即可答复企业；回复 /close 办结。'

export const STAFF_HELP = [
  '线索处理说明',
  '• 认领：点线索卡片下方的“认领”按钮。',
  '• 答复企业：回复线索卡片，或回复其下转来的企业留言，内容会原样发给企业。',
  '• 办结：回复卡片发送 /close，或发送 /close L-241124-07。',
  '未回复线索消息的群聊内容不会发给企业。',
].join('\n')

export const CLOSE_USAGE = '请回复线索卡片发送 /close，或写明编号，例如 /close L-241124-07。'

export const NOT_A_LEAD = '这条消息不属于任何线索，内容未转发。请回复线索卡片或企业留言。'

export const TEXT_ONLY = '目前只能转发文字，这条消息未发给企业，请改用文字答复。'

export const SENT = '已发给企业。'

export const ANONYMOUS = '匿名管理员的操作无法归到个人，内容未转发。请在群设置中关闭“匿名”后再试。'

export const UNKNOWN_COMMAND = '未识别的命令，内容未转发。发送 /help 查看说明。'

/** Shown to whoever pressed 认领. */
export function claimNotice(result: ClaimOutcome): string {
  switch (result.outcome) {
    case 'claimed':
      return `您已认领 ${result.lead.id}，回复卡片即可答复企业。`
    case 'already-yours':
      return `${result.lead.id} 已由您认领。`
    case 'taken':
      return `已由 ${ownerName(result.lead)} 认领。`
    case 'closed':
      return `${result.lead.id} 已办结。`
    case 'unknown':
      return '找不到这条线索。'
  }
}

export function closeNotice(result: CloseOutcome): string {
  switch (result.outcome) {
    case 'closed':
      return `${result.lead.id} 已办结，企业后续提问由智能助手答复。`
    case 'already-closed':
      return `${result.lead.id} 此前已办结。`
    case 'not-yours':
      return `${result.lead.id} 由 ${ownerName(result.lead)} 认领，请由其办结。`
    case 'unknown':
      return '找不到这条线索，请核对编号。'
  }
}

/** What a reply that did not reach the enterprise is answered with; undefined when it did. */
export function relayNotice(result: RelayOutcome): string | undefined {
  switch (result.outcome) {
    case 'sent':
      return undefined
    case 'not-claimed':
      return `未发送：请先认领 ${result.lead.id}。`
    case 'not-yours':
      return `未发送：${result.lead.id} 已由 ${ownerName(result.lead)} 认领。`
    case 'closed':
      return `未发送：${result.lead.id} 已办结。`
    case 'unknown':
      return '未发送：找不到这条线索。'
  }
}
