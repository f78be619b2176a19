import { expect, test } from 'vitest'
import { leadCardLines } from '../../src/conversation/lead-card.ts'
import { formatAnswer, renderSources } from '../../src/conversation/source-lines.ts'
import { lead, STAFF_WANG } from '../support/lead-fixtures.ts'

const CITATION = {
  number: 1,
  sourceId: 'S001',
  documentId: 'd',
  title: '若干政策',
  publisher: '武清区政府',
  published: '2025-01-02',
  url: 'https://example.cn/1',
  quote: '…',
} as const

test('a card has everything needed to answer, with the contact masked until it is claimed', () => {
  const lines = leadCardLines(lead('L-261124-01', { citations: [CITATION] }))
  expect(lines).toEqual([
    '需求 L-261124-01',
    '企业名称：天津测试有限公司',
    '行业：机器人',
    '投资额：2亿元',
    '意向区域：武清区',
    '联系人：王**',
    '电话：138****5678',
    '未答问题：土地价格是多少？',
    '已展示来源：',
    '[1] 若干政策 — 武清区政府, 2025-01-02',
    '渠道：Telegram · 语言：中文 · 登记：2026-11-24 10:00',
    '状态：待认领',
  ])
})

test('a claimed card shows the contact and who has it; a closed one when it was closed', () => {
  const claimed = lead('L-1', { status: 'claimed', owner: STAFF_WANG, claimedAt: '2026-11-24T03:00:00.000Z' })
  expect(leadCardLines(claimed)).toContain('电话：13812345678')
  expect(leadCardLines(claimed).at(-1)).toBe('状态：王芳 已认领（2026-11-24 11:00）')
  const closed = { ...claimed, status: 'closed', closedAt: '2026-11-24T04:00:00.000Z' } as const
  expect(leadCardLines(closed).at(-1)).toBe('状态：已办结（王芳，2026-11-24 12:00）')
})

test('sources are listed the same way on every channel', () => {
  expect(renderSources([CITATION], 'zh')).toEqual([
    '来源：',
    '[1] 若干政策 — 武清区政府, 2025-01-02',
    'https://example.cn/1',
  ])
  expect(renderSources([], 'en')).toEqual([])
  const answer = { kind: 'answer', language: 'en', text: 'Yes [1]', suggestions: [], confidence: 1 } as const
  expect(formatAnswer({ ...answer, citations: [CITATION] })).toMatch(/^Yes \[1\]\n\nSources:\n\[1\] 若干政策/)
  expect(formatAnswer({ ...answer, citations: [] })).toBe('Yes [1]')
})

test('only the sources that the text points to stand below it; all where it points to none', () => {
  const further = { ...CITATION, number: 2 }
  const answer = {
    kind: 'list',
    language: 'zh',
    suggestions: [],
    confidence: 1,
    citations: [CITATION, further],
  } as const
  expect(formatAnswer({ ...answer, text: '1. 甲[1]' })).not.toContain('[2]')
  expect(formatAnswer({ ...answer, text: '下一页' })).toContain('[2]')
})
