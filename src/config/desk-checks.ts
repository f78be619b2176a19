import type { WorkingHours } from '../domain/desk-rules.ts'
import { groupsOf, hoursOf, limitsOf } from './desk-assembly.ts'
import type { WrittenDesk } from './desk-schema.ts'
import type { YamlPath } from './yaml-place.ts'

/** Something wrong in a file: where, and what is expected. */
export interface DeskProblem {
  readonly path: YamlPath
  readonly reason: string
}

function hoursProblems({ from, until, holidays, workdays }: WorkingHours, path: YamlPath): readonly DeskProblem[] {
  const both = workdays.find((day) => holidays.includes(day))
  return [
    ...(from < until ? [] : [{ path: [...path, 'until'], reason: 'expected a time after "from"' }]),
    ...(both ? [{ path: [...path, 'workdays'], reason: `${both} is among the holidays as well` }] : []),
  ]
}

/** Each value that an earlier entry has as well. */
function repeated(values: readonly string[], problem: (index: number, value: string) => DeskProblem): DeskProblem[] {
  return values.flatMap((value, index) => (value && values.indexOf(value) < index ? [problem(index, value)] : []))
}

function groupProblems(desk: WrittenDesk, staffChatId: string | undefined): readonly DeskProblem[] {
  if (!desk.groups) return []
  const groups = groupsOf(desk, staffChatId)
  return [
    ...groups.flatMap(({ chatId, hours }, index) => [
      ...(chatId
        ? []
        : [
            {
              path: ['groups', index],
              reason: 'expected a chat, here or as TELEGRAM_STAFF_CHAT_ID of the environment',
            },
          ]),
      ...hoursProblems(hours, ['groups', index, 'hours']),
    ]),
    ...repeated(
      groups.map(({ name }) => name),
      (index, name) => ({ path: ['groups', index, 'name'], reason: `another group is named "${name}"` }),
    ),
    ...repeated(
      groups.map(({ chatId }) => chatId),
      (index, chatId) => ({ path: ['groups', index, 'chat'], reason: `another group has the chat ${chatId}` }),
    ),
  ]
}

function referenceProblems(desk: WrittenDesk, staffChatId: string | undefined): readonly DeskProblem[] {
  const names = groupsOf(desk, staffChatId).map(({ name }) => name)
  const references = [
    ...desk.routes.map(({ group }, index) => ({ path: ['routes', index, 'group'], group })),
    { path: ['escalation', 'group'], group: desk.escalation.group },
  ]
  return references.flatMap(({ path, group }) =>
    group === undefined || names.includes(group) ? [] : [{ path, reason: `no group is named "${group}"` }],
  )
}

const rangeProblems = ({ routes }: WrittenDesk): readonly DeskProblem[] =>
  routes.flatMap(({ when: { investment_at_least: least = 0, investment_below: below } }, index) =>
    below !== undefined && below <= least
      ? [{ path: ['routes', index, 'when', 'investment_below'], reason: 'expected more than investment_at_least' }]
      : [],
  )

/** Staff are reminded first, then the escalation is told, then the enterprise. */
function limitProblems(desk: WrittenDesk): readonly DeskProblem[] {
  const { remindAfter, escalateAfter, tellEnterpriseAfter } = limitsOf(desk)
  const tooSoon = (key: string, before: string): DeskProblem => ({
    path: ['limits', key],
    reason: `expected no less than ${before}`,
  })
  return [
    ...(escalateAfter.minutes < remindAfter.minutes ? [tooSoon('escalate_after', 'remind_after')] : []),
    ...(tellEnterpriseAfter.minutes < escalateAfter.minutes
      ? [tooSoon('tell_enterprise_after', 'escalate_after')]
      : []),
  ]
}

/** What is wrong between the parts of a file each of which is right by itself. */
export const problemsOf = (desk: WrittenDesk, staffChatId: string | undefined): readonly DeskProblem[] => [
  ...hoursProblems(hoursOf(desk.hours), ['hours']),
  ...groupProblems(desk, staffChatId),
  ...referenceProblems(desk, staffChatId),
  ...rangeProblems(desk),
  ...limitProblems(desk),
  ...repeated(
    desk.replies.map(({ name }) => name),
    (index, name) => ({ path: ['replies', index, 'name'], reason: `another reply is named "${name}"` }),
  ),
]
