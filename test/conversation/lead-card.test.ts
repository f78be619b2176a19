import { describe, expect, test } from 'vitest'
import { leadCardLines } from '../../src/conversation/lead-card.ts'
import { formatAnswer, renderSources } from '../../src/conversation/source-lines.ts'
import type { Lead } from '../../src/domain/lead.ts'
import type { LeadPacket } from '../../src/ports/lead-packets.ts'
import { lead, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'

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

const NOW = new Date('2026-11-24T02:20:00.000Z')

const packet = (one: Lead, more: Partial<LeadPacket> = {}): LeadPacket => ({
  lead: one,
  similar: [],
  merged: [],
  history: [],
  now: NOW,
  ...more,
})

const textsOf = (one: Lead, more: Partial<LeadPacket> = {}, isRevealing?: boolean): readonly string[] =>
  leadCardLines(packet(one, more), isRevealing).map(({ text }) => text)

const claimed = lead('L-1', { status: 'claimed', owner: STAFF_WANG, claimedAt: '2026-11-24T03:00:00.000Z' })
const noteOf = (text: string) => ({
  leadId: 'L-1',
  at: NOW.toISOString(),
  actor: { type: 'staff', ...STAFF_WANG } as const,
  event: { type: 'noted', text } as const,
})

test('a card has everything needed to answer, with the contact masked until it is claimed', () => {
  const full = lead('L-261124-01', {
    citations: [CITATION],
    answered: [
      { question: '有哪些园区？', answer: '武清开发区等三个园区', kind: 'list' },
      { question: '土地价格是多少？', answer: '没有资料', kind: 'abstain' },
    ],
    suggestions: {
      parks: { text: '1. 武清开发区', citations: [CITATION] },
      policies: { text: '《若干政策》', citations: [] },
    },
  })
  expect(leadCardLines(packet(full))).toEqual([
    { text: '需求 L-261124-01 · B 级' },
    { text: '状态：待认领，已等待 20 分钟' },
    { text: '企业名称：天津测试有限公司' },
    { text: '行业：机器人' },
    { text: '投资额：2亿元' },
    { text: '意向区域：武清区' },
    { text: '联系人：王**' },
    { text: '电话：138****5678' },
    { text: '分级依据：投资额 2亿元' },
    { text: '未答问题：土地价格是多少？' },
    { text: '问：有哪些园区？ → 武清开发区等三个园区' },
    { text: '问：土地价格是多少？ → 未能回答' },
    { text: '已展示来源：' },
    { text: '[1] 若干政策 — 武清区政府, 2025-01-02', url: CITATION.url },
    { text: '可推荐园区：1. 武清开发区' },
    { text: '[1] 若干政策 — 武清区政府, 2025-01-02', url: CITATION.url },
    { text: '可对照政策：《若干政策》' },
    { text: '渠道：Telegram · 语言：中文 · 登记：2026-11-24 10:00' },
  ])
})

describe('the state', () => {
  test.each<[string, Partial<Lead>, string]>([
    ['waiting', { status: 'new' }, '状态：待认领，已等待 20 分钟'],
    ['taken', claimed, '状态：已认领 · 王芳（2026-11-24 11:00 认领）'],
    ['under way', { ...claimed, status: 'negotiating' }, '状态：洽谈中 · 王芳（2026-11-24 11:00 认领）'],
    [
      'ended',
      { ...claimed, status: 'lost', reason: 'conditions-unmet', endedAt: '2026-11-24T04:00:00.000Z' },
      '状态：未落地（王芳，条件不满足，2026-11-24 12:00）',
    ],
    [
      'merged',
      { status: 'closed', reason: 'merged', mergedInto: 'L-7', endedAt: '2026-11-24T04:00:00.000Z' },
      '状态：已办结（合并，L-7，2026-11-24 12:00）',
    ],
    [
      'erased',
      { status: 'closed', endedAt: '2026-11-24T04:00:00.000Z', erasedAt: '2026-11-24T04:00:00.000Z' },
      '状态：资料已删除（2026-11-24 12:00）',
    ],
  ])('%s', (_state, more, text) => {
    expect(textsOf(lead('L-1', more))[1]).toBe(text)
  })
})

describe('contact data', () => {
  const ended = { endedAt: '2026-11-24T04:00:00.000Z' }

  test.each<[string, Lead, boolean]>([
    ['nobody has it', lead('L-1'), false],
    ['somebody has it', claimed, true],
    ['whoever had it ended it', { ...claimed, status: 'signed', ...ended }, true],
    ['it ended without anybody', lead('L-1', { status: 'closed', ...ended }), false],
  ])('when %s: shown in full is %s', (_when, one, isShown) => {
    const shown = textsOf(one)
    expect(shown.includes('电话：13812345678')).toBe(isShown)
    expect(shown.includes('联系人：王经理')).toBe(isShown)
  })

  test('whoever asks for it otherwise decides', () => {
    expect(textsOf(lead('L-1'), {}, true)).toContain('电话：13812345678')
    expect(textsOf(claimed, {}, false)).toContain('电话：138****5678')
  })

  test.each<[string, Partial<Lead>, Partial<LeadPacket>]>([
    ['its question', { question: '请打13912345678，有厂房吗？' }, {}],
    ['its need', { need: { project: '详情请联系 wang@example.com 或13912345678' } }, {}],
    ['what was answered', { answered: [{ question: '我是13912345678', answer: '您好', kind: 'answer' }] }, {}],
    ['a note', {}, { history: [noteOf('电话13912345678，wang@example.com')] }],
    ['a note that names the lead', {}, { history: [noteOf('L-1 的电话是13912345678')] }],
    ['a lead that was merged into it', {}, { merged: [lead('L-2', { contact: { phone: '13912345678' } })] }],
    ['the question of a merged lead', {}, { merged: [lead('L-2', { question: '请打13912345678' })] }],
  ])('does not stand in %s either before somebody has claimed it', (_where, more, known) => {
    const hidden = textsOf(lead('L-1', more), known).join('\n')
    expect(hidden).not.toMatch(/13912345678|wang@example/)
    expect(textsOf({ ...claimed, ...more }, known).join('\n')).toMatch(/13912345678/)
  })
})

describe('what else is known', () => {
  test('other leads of the enterprise are named, the latest three, none that were erased', () => {
    const similar = [
      lead('L-2'),
      lead('L-3', { status: 'claimed', owner: STAFF_LI }),
      lead('L-4', { erasedAt: NOW.toISOString() }),
      lead('L-5'),
      lead('L-6', { status: 'signed', owner: STAFF_WANG }),
    ]
    expect(textsOf(lead('L-1'), { similar }).filter((text) => text.startsWith('同一企业'))).toEqual([
      '同一企业：L-3，李强，已认领',
      '同一企业：L-5，待认领',
      '同一企业：L-6，王芳，已签约',
    ])
  })

  test('the latest note is shown with who wrote it, and none where there is none', () => {
    const history = [noteOf('第一条'), noteOf('第二条'), { ...noteOf(''), event: { type: 'reminded' } as const }]
    expect(textsOf(lead('L-1'), { history })).toContain('最近备注：王芳：第二条')
    expect(textsOf(lead('L-1')).join()).not.toContain('最近备注')
  })

  test('what a merged lead had said stands on the card of the one that stays', () => {
    const merged = [lead('L-2', { question: '有宿舍吗？' }), lead('L-3', { erasedAt: NOW.toISOString() })]
    const shown = textsOf(claimed, { merged }).filter((text) => text.startsWith('合并自'))
    expect(shown).toEqual(['合并自 L-2：天津测试有限公司，机器人，2亿元，武清区，王经理，13812345678，有宿舍吗？'])
  })

  test('of many sources and answers the latest are shown, so that the card stays one message', () => {
    const citations = Array.from({ length: 9 }, (_, index) => ({ ...CITATION, number: index + 1 }))
    const answered = Array.from({ length: 6 }, (_, index) => ({
      question: `问题${index}？`,
      answer: '…',
      kind: 'answer' as const,
    }))
    const shown = textsOf(lead('L-1', { citations, answered }))
    expect(shown).toContain('已展示来源（共 9 项，最近 4 项）：')
    expect(shown.filter((text) => text.startsWith('['))).toHaveLength(4)
    expect(shown.filter((text) => text.startsWith('问：')).map((text) => text.slice(2, 6))).toEqual([
      '问题3？',
      '问题4？',
      '问题5？',
    ])
  })
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
