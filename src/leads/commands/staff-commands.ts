import { draftCommand, recallCommand, replyCommand, searchCommand } from './answering.ts'
import { gapsCommand } from './gaps.ts'
import { findCommand, leadsCommand, mineCommand } from './listing.ts'
import { exportCommand, statsCommand } from './reporting.ts'
import type { StaffCommand } from './staff-command.ts'
import {
  assignCommand,
  claimCommand,
  closeCommand,
  mergeCommand,
  noteCommand,
  releaseCommand,
  reopenCommand,
  statusCommand,
} from './stepping.ts'

const helpCommand: StaffCommand = {
  description: '使用说明',
  usage: '/help',
  run: async () => ({
    text: [
      '线索处理说明',
      '· 认领：点卡片下方的“认领”。',
      '· 答复企业：回复线索卡片或企业留言（文字、图片、文件、位置），内容会发给企业；编辑自己的消息，企业看到的也会更改。',
      '· 其他发言和以 // 开头的回复都不会发给企业；// 记为内部备注。',
      '',
      ...Object.values(STAFF_COMMANDS).map(({ usage, description }) => `${usage}\n　${description}`),
    ].join('\n'),
  }),
}

/** What staff can ask for in their chats, by the command's name. */
export const STAFF_COMMANDS: Readonly<Record<string, StaffCommand>> = {
  leads: leadsCommand,
  mine: mineCommand,
  claim: claimCommand,
  release: releaseCommand,
  assign: assignCommand,
  note: noteCommand,
  status: statusCommand,
  close: closeCommand,
  reopen: reopenCommand,
  merge: mergeCommand,
  draft: draftCommand,
  search: searchCommand,
  reply: replyCommand,
  recall: recallCommand,
  find: findCommand,
  export: exportCommand,
  stats: statsCommand,
  gaps: gapsCommand,
  help: helpCommand,
}
