import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDeskRules } from '../../src/config/desk-file.ts'
import { ConfigurationError } from '../../src/domain/errors.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const STAFF_CHAT = '-1001234567890'
const folder = new TemporaryFolder()
afterAll(() => folder[Symbol.dispose]())

/** The message without the folder, or undefined where the file is right. */
function mistake(text: string, environment: { readonly chat?: string } = { chat: STAFF_CHAT }): string | undefined {
  const file = join(folder.path, 'desk.yaml')
  writeFileSync(file, text)
  try {
    readDeskRules(file, environment.chat)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as ConfigurationError).message.replace(file, 'desk.yaml')
  }
  return undefined
}

const route = (when: string, rest = 'group: main'): string => `routes:\n  - when: ${when}\n    ${rest}\n`

describe('a mistake is named with its line, its key and what is expected', () => {
  it.each([
    ['group: main', 'desk.yaml:1: group: no such key; expected one of hours, groups, routes, limits, escalation'],
    ['\nlimits:\n  leads: 3', 'desk.yaml:3: limits.leads: no such key; expected one of remind_after'],
    ['- a', 'desk.yaml:1: expected hours, groups'],
    ['groups: []', 'desk.yaml:1: groups: expected at least one entry'],
    ['groups:\n  - chat: -1', 'desk.yaml:2: groups[0].name: missing; expected text'],
    [
      'groups:\n  - name: a\n    chat: "@staff"',
      'desk.yaml:3: groups[0].chat: expected a number such as -1001234567890',
    ],
    ['groups:\n  - name: a\n    chat: 1.5', 'desk.yaml:3: groups[0].chat: expected a number'],
    ['groups:\n  - name: a\n    topics: all', 'desk.yaml:3: groups[0].topics: expected per_lead or none'],
    [
      'groups:\n  - {name: a, chat: -1}\n  - name: a\n    chat: -2',
      'desk.yaml:3: groups[1].name: another group is named "a"',
    ],
    [
      'groups:\n  - {name: a, chat: -1}\n  - name: b\n    chat: -1',
      'desk.yaml:4: groups[1].chat: another group has the chat -1',
    ],
    ['groups:\n  - name: a\n  - name: b', 'desk.yaml:3: groups[1].chat: another group has the chat'],
    [
      'groups:\n  - name: a\n    hours:\n      until: "08:00"',
      'desk.yaml:4: groups[0].hours.until: expected a time after',
    ],
    ['hours:\n  from: "9"', 'desk.yaml:2: hours.from: expected a time such as "09:00"'],
    ['hours:\n  until: "24:01"', 'desk.yaml:2: hours.until: expected a time'],
    ['hours:\n  from: "18:00"', 'desk.yaml:1: hours.until: expected a time after "from"'],
    ['hours:\n  days: [mon,\n    day]', 'desk.yaml:3: hours.days[1]: expected mon, tue'],
    ['hours: {days: []}', 'desk.yaml:1: hours.days: expected at least one entry'],
    ['hours: {days: mon}', 'desk.yaml:1: hours.days: expected a list'],
    ['hours: {time_zone: Tianjin}', 'desk.yaml:1: hours.time_zone: expected a time zone such as Asia/Shanghai'],
    ['hours: {holidays: [2026-02-30]}', 'desk.yaml:1: hours.holidays[0]: expected a day such as 2026-10-01'],
    ['hours: {holidays: [2026-10-08], workdays: [2026-10-08]}', '2026-10-08 is among the holidays as well'],
    ['hours: {chinese_holidays: yes}', 'desk.yaml:1: hours.chinese_holidays: expected true or false'],
    ['limits:\n  follow_up: 3 weeks', 'desk.yaml:2: limits.follow_up: expected working time such as 30m, 2h or 3d'],
    ['limits:\n  follow_up: 0m', 'desk.yaml:2: limits.follow_up: expected working time'],
    ['limits:\n  follow_up: 30', 'desk.yaml:2: limits.follow_up: expected working time'],
    ['limits:\n  remind_after: 2h', 'desk.yaml:1: limits.escalate_after: expected no less than remind_after'],
    ['limits:\n  tell_enterprise_after: 5m', 'desk.yaml:2: limits.tell_enterprise_after: expected no less than'],
    ['limits:\n  leads_per_person: 0', 'desk.yaml:2: limits.leads_per_person: expected a whole number from 1 on'],
    [route('{}', 'group: wuqing2'), 'desk.yaml:3: routes[0].group: no group is named "wuqing2"'],
    ['routes:\n  - group: main', 'desk.yaml:2: routes[0].when: missing; expected districts, industries'],
    [route('{districts: 武清}'), 'desk.yaml:2: routes[0].when.districts: expected a list'],
    [route('{districts: [" "]}'), 'desk.yaml:2: routes[0].when.districts[0]: expected text'],
    [route('{investment_at_least: 一亿}'), 'routes[0].when.investment_at_least: expected a sum in yuan such as 1亿元'],
    [route('{investment_at_least: 1亿美元}'), 'routes[0].when.investment_at_least: expected a sum in yuan'],
    [route('{investment_at_least: 1亿, investment_below: 1亿}'), 'expected more than investment_at_least'],
    [route('{languages: [fr]}'), 'desk.yaml:2: routes[0].when.languages[0]: expected zh, en, ja, ko, de'],
    [route('{}', 'group: main\n    topic: first'), 'desk.yaml:4: routes[0].topic: expected a whole number'],
    ['escalation:\n  group: chiefs', 'desk.yaml:2: escalation.group: no group is named "chiefs"'],
    [
      'replies:\n  - {name: a, text: x}\n  - {name: a, text: y}',
      'desk.yaml:3: replies[1].name: another reply is named "a"',
    ],
    [
      'replies:\n  - name: a\n    text: "您好{firm}"',
      'desk.yaml:3: replies[0].text: nothing fills in "{firm}"; expected only',
    ],
    ['replies:\n  - name: a\n    text: "您好{name"', 'desk.yaml:3: replies[0].text: nothing fills in "{name"'],
    ['retention_days: -1', 'desk.yaml:1: retention_days: expected a whole number from 1 on'],
    ['digest:\n  weekday: mo', 'desk.yaml:2: digest.weekday: expected mon, tue'],
    ['digest:\n  time: "24:00"', 'desk.yaml:2: digest.time: expected a time before 24:00'],
    ['digest:\n  day: mon', 'desk.yaml:2: digest.day: no such key; expected one of weekday, time'],
    ['digest: false', 'desk.yaml:1: digest: expected weekday, time'],
    ['ask_satisfaction: maybe', 'desk.yaml:1: ask_satisfaction: expected true or false'],
  ])('%j', (text, expected) => {
    const message = mistake(text)
    expect(message).toContain(expected)
    expect(message).toMatch(/^desk\.yaml:\d+: [^\n]+$/)
  })

  it.each([
    ['hours: [', /^desk\.yaml:1: /],
    ['hours:\n\tfrom: 9', /^desk\.yaml:2: Tabs are not allowed/],
    ['routes: []\nroutes: []', /^desk\.yaml:2: Map keys must be unique/],
    ['a: 1\n---\nb: 1', /^desk\.yaml:2: .*multiple documents/],
    ['routes: !tag []', /^desk\.yaml:1: Unresolved tag/],
    ['routes: *unknown', /^desk\.yaml:1: Unresolved alias/],
  ])('also in what is no YAML: %j', (text, expected) => {
    expect(mistake(text)).toMatch(expected)
  })

  it('also where a group has a chat neither of its own nor of the environment', () => {
    expect(mistake('groups:\n  - name: a\n', {})).toBe(
      'desk.yaml:2: groups[0]: expected a chat, here or as TELEGRAM_STAFF_CHAT_ID of the environment',
    )
    expect(mistake('groups:\n  - name: a\n    chat: -1\n', {})).toBeUndefined()
  })

  it('the first of several', () => {
    expect(mistake('digest: 1\nhours: {days: []}\ngroups: 3')).toMatch(/^desk\.yaml:1: digest/)
  })
})
