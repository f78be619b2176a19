import type { StaffMember } from '../../src/domain/lead.ts'
import type { StaffAction } from '../../src/domain/message.ts'
import type { StaffAnswer, StaffRequest, StaffServices } from '../../src/leads/commands/staff-command.ts'
import { STAFF_COMMANDS } from '../../src/leads/commands/staff-commands.ts'
import { type PressResult, press } from '../../src/leads/commands/staff-press.ts'
import { StaffDirectory } from '../../src/leads/staff-directory.ts'
import { type DeskBench, MAIN } from './desk-bench.ts'
import { sortingOf } from './gap-sorting.ts'
import { STAFF_WANG } from './lead-fixtures.ts'
import { blankPicture, echoingDrafter } from './silent-office.ts'

/** What commands work with, over the bench's desk. */
export const servicesOf = (bench: DeskBench): StaffServices => ({
  desk: bench.desk,
  leads: bench.leads,
  directory: new StaffDirectory(bench.leads, bench.settings.rules),
  rules: bench.settings.rules,
  drafter: echoingDrafter,
  picture: blankPicture,
  clock: bench.clock,
  gaps: bench.operations.gaps,
  sortGaps: sortingOf(bench.operations.gaps),
  faq: bench.operations.faq,
})

type More = Partial<Pick<StaffRequest, 'leadId' | 'mentioned' | 'repliedSource' | 'operation' | 'chatId'>> & {
  readonly staff?: StaffMember
}

/** A request of a staff member, Wang unless said otherwise. */
export const requestOf = (
  bench: DeskBench,
  argument: string,
  { staff = STAFF_WANG, ...more }: More = {},
): StaffRequest => ({
  ...bench.by(staff),
  staff,
  argument,
  chatId: MAIN.chatId,
  ...more,
})

/** Gives a command as it is written in the chat, such as `/status L-1 考察中`, and returns what is answered. */
export async function give(bench: DeskBench, line: string, more: More = {}): Promise<StaffAnswer> {
  const [, name = '', argument = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(line) ?? []
  const command = STAFF_COMMANDS[name]
  if (!command) throw new Error(`no command ${name}`)
  return command.run(requestOf(bench, argument, more), servicesOf(bench))
}

/** Presses a button below one of the desk's messages. */
export const pressed = (bench: DeskBench, action: StaffAction, more: More = {}): Promise<PressResult> =>
  press(action, requestOf(bench, '', more), servicesOf(bench))
