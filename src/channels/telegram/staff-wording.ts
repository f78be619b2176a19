export const CARD_HINT = '回复本消息或企业留言即可答复企业；// 开头为内部备注。'

export const NOT_A_LEAD = '内容未转发：只有回复线索卡片或企业留言才会发给企业。'

export const NOT_SENDABLE = '这类消息无法转发，未发给企业。请改用文字、图片、文件或位置。'

export const sent = (leadId: string): string => `${leadId}：已发给企业。`

export const noted = (leadId: string): string => `已记入 ${leadId} 的内部备注，企业看不到。`

export const edited = (leadId: string): string => `${leadId}：企业看到的内容已同步更改。`

export const STILL_THERE = '内部内容不会同步给企业；企业看到的仍是原来的消息，如需撤回请回复原消息发送 /recall。'

export const ANONYMOUS = '匿名管理员的操作无法归到个人，内容未转发。请在群设置中关闭“匿名”后再试。'

export const NOT_A_MEMBER = '只有工作群成员可以操作。'

export const ERASED = '（资料已删除）'

export const staffLeft = (name: string, leads: number): string =>
  leads > 0 ? `${name} 已离开工作群，其 ${leads} 条线索已重新待认领。` : `${name} 已离开工作群。`
