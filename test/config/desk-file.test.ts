import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_DESK_FILE, readDeskRules } from '../../src/config/desk-file.ts'
import type { DeskRules } from '../../src/domain/desk-rules.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const STAFF_CHAT = '-1001234567890'
const folder = new TemporaryFolder()
afterAll(() => folder[Symbol.dispose]())

function rulesOf(text: string): DeskRules {
  const file = join(folder.path, 'desk.yaml')
  writeFileSync(file, text)
  return readDeskRules(file, STAFF_CHAT)
}

const HOURS = {
  timeZone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  from: 540,
  until: 1080,
  chineseHolidays: true,
  holidays: [],
  workdays: [],
}

describe('without a file', () => {
  it('every rule has its default', () => {
    const { replies, ...rules } = readDeskRules(undefined, STAFF_CHAT)
    expect(rules).toEqual({
      groups: [{ name: 'main', chatId: STAFF_CHAT, topics: 'per-lead', hours: HOURS }],
      routes: [],
      limits: {
        remindAfter: { minutes: 15 },
        escalateAfter: { minutes: 60 },
        tellEnterpriseAfter: { minutes: 120 },
        firstResponse: { minutes: 240 },
        followUp: { minutes: 3 * 540 },
        leadsPerPerson: 20,
      },
      escalation: {},
      hours: HOURS,
      retentionDays: 730,
      digest: { weekday: 1, minute: 540 },
      askSatisfaction: true,
    })
    expect(new Set(replies.map(({ name }) => name)).size).toBe(5)
  })

  it('and without a chat there is no group', () => {
    expect(readDeskRules(undefined, undefined).groups).toEqual([])
  })

  it('at another place than the default one, the start fails', () => {
    const file = join(folder.path, 'missing.yaml')
    expect(() => readDeskRules(file, STAFF_CHAT)).toThrow(`${file}: cannot be read`)
  })
})

describe('desk.yaml of the repository', () => {
  const shipped = readFileSync(DEFAULT_DESK_FILE, 'utf8')

  it.each([STAFF_CHAT, undefined])('gives the defaults, with the staff chat %s', (chat) => {
    expect(readDeskRules(DEFAULT_DESK_FILE, chat)).toEqual(readDeskRules(undefined, chat))
  })

  it('has examples that work', () => {
    const rules = rulesOf(shipped.replace(/^#(?= {2})/gm, ''))
    expect(rules.groups.map(({ name, hours }) => [name, hours.until])).toEqual([
      ['main', 1080],
      ['wuqing', 1050],
    ])
    expect(rules.routes.map(({ group, topicId, person }) => [group, topicId, person])).toEqual([
      ['wuqing', '17', '123456789'],
      ['main', undefined, undefined],
    ])
    expect(rules.escalation).toEqual({ group: 'main', person: '123456789' })
  })

  it('names every key there is', () => {
    const keys = new Set([...shipped.matchAll(/^[# -]*([a-z_]+):(?: |$)/gm)].map(([, key]) => key))
    const schema = readFileSync('src/config/desk-schema.ts', 'utf8')
    const known = [...schema.matchAll(/^ +(?:when|[a-z_]+): (?:\w|\.)+[(.,]/gm)].map(
      ([line]) => line.trim().split(':')[0],
    )
    expect(known.length).toBeGreaterThan(25)
    expect(known.filter((key) => !keys.has(key))).toEqual([])
  })
})

describe('a file', () => {
  it('changes what it names and nothing else', () => {
    const rules = rulesOf('ask_satisfaction: false\nlimits:\n  follow_up: 1d\n')
    expect(rules).toEqual({
      ...readDeskRules(undefined, STAFF_CHAT),
      askSatisfaction: false,
      limits: { ...readDeskRules(undefined, STAFF_CHAT).limits, followUp: { minutes: 540 } },
    })
  })

  it.each(['', '# nothing\n', 'routes:\ngroups:\ndigest:\n'])('may be blank: %j', (text) => {
    expect(rulesOf(text)).toEqual(readDeskRules(undefined, STAFF_CHAT))
  })

  it('counts days of work as long as the working hours', () => {
    const { limits } = rulesOf('hours: {from: "8:30", until: "12:30"}\nlimits: {first_response: 1.5d}\n')
    expect([limits.followUp.minutes, limits.firstResponse.minutes]).toEqual([720, 360])
  })

  it('gives each group the hours it names, and the common ones else', () => {
    const { groups, hours } = rulesOf(
      'hours: {time_zone: Europe/Berlin, days: [fri, 1, Mon]}\ngroups:\n  - {name: a, hours: {days: [7], chinese_holidays: false}}\n',
    )
    expect(hours).toEqual({ ...HOURS, timeZone: 'Europe/Berlin', days: [1, 5] })
    expect(groups[0]?.hours).toEqual({ ...hours, days: [7], chineseHolidays: false })
    expect(groups[0]?.chatId).toBe(STAFF_CHAT)
  })

  it('reads routes', () => {
    const { routes } = rulesOf(
      'routes:\n  - when: {districts: [武清], investment_at_least: 1.5亿元, investment_below: 1000000000, languages: [ja]}\n    group: main\n',
    )
    expect(routes).toEqual([
      {
        when: {
          districts: ['武清'],
          investmentAtLeast: 150_000_000,
          investmentBelow: 1_000_000_000,
          languages: ['ja'],
        },
        group: 'main',
      },
    ])
  })

  it('may switch things off', () => {
    const rules = rulesOf('digest: none\nretention_days: none\nreplies: []\ngroups: [{name: a, topics: none}]\n')
    expect([rules.digest, rules.retentionDays]).toEqual([undefined, undefined])
    expect(rules.replies).toEqual([])
    expect(rules.groups[0]?.topics).toBe('none')
  })

  it('may repeat itself by anchors', () => {
    const { groups } = rulesOf(
      'groups:\n  - {name: a, chat: -1, hours: &short {until: "12:00"}}\n  - {name: b, chat: -2, hours: *short}\n',
    )
    expect(groups.map(({ hours }) => hours.until)).toEqual([720, 720])
  })
})
