import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import type { LeadContact, LeadNeed } from '../../src/domain/lead.ts'
import { gradeLead } from '../../src/leads/grading.ts'

const AT = new Date('2026-11-24T02:00:00Z')
const CONTACT: LeadContact = { name: '王经理', phone: '13812345678' }

const grade = (need: LeadNeed, language: Language = 'zh', more: { contact?: LeadContact; question?: string } = {}) =>
  gradeLead({ need, language, contact: CONTACT, ...more }, AT)

describe('a lead', () => {
  it('that says all is an A, for reasons that staff can check', () => {
    const need: LeadNeed = {
      company: '天津某某机器人有限公司',
      industry: '机器人减速器',
      investment: '2亿元',
      area: '60亩',
      district: '武清区',
      timing: '明年上半年',
    }
    expect(grade(need)).toEqual({
      level: 'A',
      reasons: [
        '投资额 2亿元（1亿元以上）',
        '用地或厂房 60亩（50亩以上）',
        '时间安排 明年上半年（约一年内）',
        '已说明企业名称',
        '意向区域 武清区，行业或项目 机器人减速器',
      ],
    })
  })

  it('that only asks is a C, and what is missing is named', () => {
    expect(grade({}, 'zh', { contact: {}, question: '土地多少钱一亩？' })).toEqual({
      level: 'C',
      reasons: [
        '未说明投资额',
        '未说明用地或厂房面积',
        '未说明时间安排',
        '未说明企业名称',
        '未说明具体区域或行业',
        '有待答复的问题',
        '未留电话、邮箱或微信',
      ],
    })
  })

  it.each<readonly [string, Language, LeadNeed, 'A' | 'B' | 'C']>([
    ['large and soon', 'zh', { investment: '5亿元', timing: '年内', industry: '新能源汽车零部件' }, 'A'],
    ['large, with a name', 'zh', { investment: '10亿', company: '某集团' }, 'B'],
    ['large alone', 'zh', { investment: '6亿元以上' }, 'B'],
    ['of 100 million, with a name', 'zh', { investment: '1亿元', company: '某公司' }, 'B'],
    ['of 100 million alone', 'zh', { investment: '1-2亿元' }, 'C'],
    [
      'small and settled in all',
      'zh',
      { investment: '3000万', area: '5000平方米厂房', timing: '尽快', company: '某公司', district: '宝坻' },
      'A',
    ],
    ['small, looking for a workshop', 'zh', { investment: '500万', area: '2000平', district: '武清开发区' }, 'B'],
    [
      'of general words',
      'zh',
      { company: '个人', industry: '制造业', district: '天津', investment: '待定', timing: '不急' },
      'C',
    ],
    [
      'in English',
      'en',
      {
        company: 'Example Robotics Inc.',
        industry: 'industrial robots',
        investment: 'CNY 500 million',
        area: '50 mu',
        timing: 'by 2027',
      },
      'A',
    ],
    [
      'in dollars',
      'en',
      { investment: 'USD 30 million', industry: 'medical devices', timing: 'within 12 months' },
      'B',
    ],
    ['in English without figures', 'en', { industry: 'logistics', timing: 'not sure', area: 'TBD' }, 'C'],
    [
      'in Japanese',
      'ja',
      { company: '株式会社サンプル', industry: '自動車部品', investment: '2億元', timing: '来年4月' },
      'A',
    ],
    ['in yen', 'ja', { investment: '5億円', area: '3,000坪', district: '武清区' }, 'B'],
    ['in Japanese, far off', 'ja', { industry: '食品', timing: '再来年以降', investment: '未定' }, 'C'],
  ])('%s (%s)', (_, language, need, level) => {
    expect(grade(need, language).level).toBe(level)
  })
})

describe('reasons', () => {
  it('say what cannot be converted and what lies far off', () => {
    const { reasons } = grade({ investment: '3000万美元', timing: '2029年底', area: '5000平方米' })
    expect(reasons).toEqual([
      '投资额 3000万美元（人民币数额不明）',
      '用地或厂房 5000平方米',
      '时间安排 2029年底（未明确在一年内）',
      '未说明企业名称',
      '未说明具体区域或行业',
    ])
  })

  it('quote no more than a line', () => {
    const { reasons } = grade({ project: '建设'.repeat(90) })
    expect(Math.max(...reasons.map((reason) => reason.length))).toBeLessThan(50)
  })

  it('never name the person or company', () => {
    const text = grade({ company: '天津某某有限公司' }).reasons.join()
    expect(text).not.toMatch(/王经理|138|某某/)
  })
})
