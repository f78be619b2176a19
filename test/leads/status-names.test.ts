import { expect, test } from 'vitest'
import { CLOSED_REASONS, LEAD_STATUSES, type LeadStatus, LOST_REASONS } from '../../src/domain/lead.ts'
import { REASON_NAMES, readReason, readStatus, STATUS_NAMES } from '../../src/leads/status-names.ts'

test('every status and every reason is read by its own name, in Chinese and as the API writes it', () => {
  for (const status of LEAD_STATUSES) {
    expect([readStatus(status), readStatus(STATUS_NAMES[status])]).toEqual([status, status])
  }
  for (const reason of [...LOST_REASONS, ...CLOSED_REASONS]) {
    expect([readReason(reason), readReason(REASON_NAMES[reason])]).toEqual([reason, reason])
  }
})

test('no two statuses and no two reasons are called the same', () => {
  for (const names of [STATUS_NAMES, REASON_NAMES]) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  }
})

test.each<[string, LeadStatus]>([
  ['联系', 'contacted'],
  ['考察', 'visiting'],
  ['来访', 'visiting'],
  ['洽谈', 'negotiating'],
  ['签约', 'signed'],
  ['签约了', 'signed'],
  ['流失', 'lost'],
  ['办结', 'closed'],
  ['已关闭', 'closed'],
  [' Signed ', 'signed'],
])('%s is read as staff mean it', (word, status) => {
  expect(readStatus(word)).toBe(status)
})

test.each(['', '机器人', '联系方式', '签', 'constructor', '__proto__', 'toString'])('%j names no status', (word) => {
  expect(readStatus(word)).toBeUndefined()
})

test.each([
  ['项目', 'project-cancelled'],
  ['选择其他', 'chose-elsewhere'],
  ['答复', 'answered'],
  ['联系不上', 'unreachable'],
] as const)('a part of a reason names it: %s', (word, reason) => {
  expect(readReason(word)).toBe(reason)
})

test.each(['', '  ', '价格太高', 'constructor', '__proto__'])('%j names no reason', (word) => {
  expect(readReason(word)).toBeUndefined()
})
