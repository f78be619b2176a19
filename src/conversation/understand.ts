import type { InboundAction } from '../domain/message.ts'
import { isForgetRequest, isHumanRequest, isNoNoticeRequest, isNoticeRequest } from './phrases.ts'
import type { Turn } from './turn.ts'

const COMMANDS: Readonly<Record<string, InboundAction>> = {
  '/start': { type: 'start' },
  '/help': { type: 'help' },
  '/human': { type: 'human' },
  '/forget': { type: 'forget' },
  '/skip': { type: 'skip' },
}
const HELP = /^(?:帮助|使用帮助|help|hilfe|ヘルプ|도움말)[?？。!！]?$/iu

/** The pressed button or command, or what the words ask for as plainly as one; undefined for everything else. */
export function actionOf({
  action,
  text,
  attachment,
}: Pick<Turn, 'action' | 'text' | 'attachment'>): InboundAction | undefined {
  if (action || attachment) return action
  const command = COMMANDS[text.split(/[\s@]/u)[0]?.toLowerCase() ?? '']
  if (command) return command
  if (HELP.test(text)) return { type: 'help' }
  if (isNoticeRequest(text)) return { type: 'notify' }
  if (isNoNoticeRequest(text)) return { type: 'no-notice' }
  if (isForgetRequest(text)) return { type: 'forget' }
  return isHumanRequest(text) ? { type: 'human' } : undefined
}
