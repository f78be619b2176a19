import { describe, expect, it } from 'vitest'
import { asksForEligibility } from '../../../src/answering/eligibility/asks-for-eligibility.ts'
import { saidOf } from '../../../src/answering/eligibility/said-of-itself.ts'
import { describeSelf } from '../../../src/answering/eligibility/self-description.ts'
import type { Language } from '../../../src/domain/language.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

const NOW = new Date('2026-03-01T00:00:00Z')
const self = (text: string, language: Language = 'zh') => describeSelf(text, language, [], NOW)

describe('what an enterprise says of itself', () => {
  it.each<[string, string, 'yes' | 'no' | undefined]>([
    ['我们是高新技术企业，能申请吗', '高新技术企业', 'yes'],
    ['我们是高新技术企业能申请吗', '高新技术企业', 'yes'],
    ['高新技术企业能申请吗', '高新技术企业', 'yes'],
    ['高新技术企业奖励我们能申请吗', '高新技术企业', undefined],
    ['我们能申请高新技术企业奖励吗', '高新技术企业', undefined],
    ['总投资3000万的技改项目符合条件吗', '技改', 'yes'],
    ['我们不是高新技术企业', '高新技术企业', 'no'],
    ['还没有认定高新技术企业', '高新技术企业', 'no'],
    ['没有高新技术企业证书', '高新技术企业', 'no'],
    ['打算申报高新技术企业', '高新技术企业', undefined],
    ['项目已投产', '已投产', 'yes'],
    ['项目还没投产', '已投产', 'no'],
    ['We are a gazelle enterprise. Do we qualify?', 'gazelle', 'yes'],
    ['We are not a gazelle enterprise.', 'gazelle', 'no'],
    ['Are gazelle enterprises eligible?', 'gazelle', undefined],
  ])('%s', (text, word, expected) => {
    expect(saidOf(self(text).statements, [word])).toBe(expected)
  })

  it('quantities of its own, not thresholds that it asks about', () => {
    expect(self('我们销售收入1.2亿，能申请吗').quantities).toHaveLength(1)
    expect(self('首次过1亿元奖励多少').quantities).toEqual([])
    expect(self('We have sales of 1.2 million yuan. Are we eligible?', 'en').quantities).toMatchObject([
      { property: 'revenue', value: 1.2e6 },
    ])
  })
})

it.each([
  '我们符合吗',
  '我们符合条件吗？',
  '够不够条件',
  '能不能申请',
  '我们公司可以享受这个政策吗',
  '有资格申请吗',
  '是否满足要求',
  'Are we eligible?',
  'Can our company apply for this?',
  'Do we qualify for the award?',
  '私たちは対象になりますか',
  '신청할 수 있나요?',
  'Sind wir förderfähig?',
  'Können wir das beantragen?',
])('asks whether it is eligible: %s', (question) => {
  expect(asksForEligibility(normaliseText(question))).toBe(true)
})

it.each([
  '能申请多少补贴',
  '怎么申请',
  '有哪些政策',
  '武清有多少企业',
  'How much can we get?',
  '园区面积多大',
  '符合条件的企业有哪些',
  '科企六条现在还能申请吗',
  'How large must an incubator be to qualify?',
  '対象となるには、どのくらいの広さが必要ですか',
])('asks for something else: %s', (question) => {
  expect(asksForEligibility(normaliseText(question))).toBe(false)
})
