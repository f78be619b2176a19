import { describe, expect, test } from 'vitest'
import type { Lead } from '../../src/domain/lead.ts'
import type { LeadStep, LeadTopic } from '../../src/domain/lead-history.ts'
import type { ScorecardCriterion } from '../../src/domain/lead-statistics.ts'
import { scorecardOf } from '../../src/leads/scorecard.ts'
import { lead } from '../support/lead-fixtures.ts'
import { STEP_RULES, shanghai, step } from '../support/lead-steps.ts'

/** Tuesday morning; a lead with an open question unless said otherwise. */
const CREATED = '24 10:00'
const created = step(CREATED, { type: 'created', grade: 'B' })
const claimed = (at: string) => step(at, { type: 'claimed' })
const wrote = (at: string, ...touches: readonly LeadTopic[]) => step(at, { type: 'staff-message', touches })
const asked = (at: string, text = '那税收呢？') => step(at, { type: 'enterprise-message', text })
const failed = (at: string) => step(at, { type: 'delivery-failed', reason: 'blocked' })
const progress = (at: string, to: 'visiting' | 'signed' | 'lost') =>
  step(at, { type: 'status', from: 'claimed', to, ...(to === 'lost' ? { reason: 'other' } : {}) })

const caseOf = (more: Partial<Lead> = {}): Lead =>
  lead('L-1', {
    createdAt: shanghai(CREATED).toISOString(),
    question: '土地价格是多少？',
    need: { industry: '机器人', district: '武清区' },
    ...more,
  })
const withoutQuestion = (need: Lead['need'] = { industry: '机器人' }): Lead => {
  const { question: _, ...rest } = caseOf({ need })
  return rest
}
const card = (steps: readonly LeadStep[], now: string, of = caseOf()) =>
  scorecardOf(of, [created, ...steps], STEP_RULES, shanghai(now))
const result = (criterion: ScorecardCriterion, steps: readonly LeadStep[], now: string, of = caseOf()) =>
  card(steps, now, of).results[criterion]
const closed = { status: 'closed', reason: 'answered' } as const

describe('acknowledged', () => {
  test.each([
    ['claimed in time', [claimed('24 10:30')], '24 10:31', 'met'],
    ['claimed at the last minute', [claimed('24 11:00')], '25 09:00', 'met'],
    ['assigned in time', [step('24 10:40', { type: 'assigned', to: { id: '8', name: '李强' } })], '24 12:00', 'met'],
    ['written to without a claim', [wrote('24 10:50')], '24 10:51', 'met'],
    ['claimed too late', [claimed('24 11:01')], '24 11:02', 'missed'],
    ['nobody yet', [], '24 10:59', 'pending'],
    ['nobody', [], '24 11:01', 'missed'],
    [
      'claimed in time and given back',
      [claimed('24 10:20'), step('24 10:30', { type: 'released' })],
      '24 17:00',
      'met',
    ],
  ] as const)('%s: %s', (_, steps, now, expected) => {
    expect(result('acknowledged', steps, now)).toBe(expected)
  })

  test('the limit runs in working time: overnight and over the weekend nothing is lost', () => {
    const friday = caseOf({ createdAt: shanghai('27 17:30').toISOString() })
    expect(result('acknowledged', [], '29 12:00', friday)).toBe('pending')
    expect(result('acknowledged', [claimed('30 09:30')], '30 12:00', friday)).toBe('met')
    expect(result('acknowledged', [claimed('30 09:31')], '30 12:00', friday)).toBe('missed')
  })

  test('a case that ended without anybody is missed at once', () => {
    expect(result('acknowledged', [], '24 10:10', caseOf(closed))).toBe('missed')
  })
})

describe('contactable', () => {
  test.each([
    ['taken, told who has it', [claimed('24 10:30')], '24 10:31', 'met'],
    ['taken late, but taken', [claimed('24 16:30')], '24 17:00', 'met'],
    ['nobody yet', [], '24 10:30', 'pending'],
    ['nobody', [], '24 11:30', 'missed'],
    [
      'the last words did not arrive',
      [claimed('24 10:30'), wrote('24 10:40'), failed('24 10:50')],
      '24 11:30',
      'missed',
    ],
    ['later words did', [claimed('24 10:30'), failed('24 10:31'), wrote('24 10:40')], '24 11:30', 'met'],
    ['what failed was before anybody had it', [failed('24 10:05'), claimed('24 10:30')], '24 11:30', 'met'],
    ['given back a moment ago', [claimed('24 10:10'), step('24 14:00', { type: 'released' })], '24 14:30', 'pending'],
    [
      'given back, and nobody took it',
      [claimed('24 10:10'), step('24 14:00', { type: 'released' })],
      '24 15:30',
      'missed',
    ],
  ] as const)('%s', (_, steps, now, expected) => {
    expect(result('contactable', steps, now)).toBe(expected)
  })
})

describe('relevant', () => {
  test.each([
    ['the question was dealt with', [claimed('24 10:30'), wrote('24 10:40', 'question')], '24 11:00', 'met'],
    ['dealt with late', [claimed('24 10:30'), wrote('27 10:40', 'question')], '27 11:00', 'met'],
    ['nothing written yet after the claim', [claimed('24 10:50')], '24 11:40', 'pending'],
    ['nothing written in time', [claimed('24 10:50')], '24 12:00', 'missed'],
    ['nobody has it', [], '24 11:01', 'missed'],
    ['only greeted so far', [claimed('24 10:30'), wrote('24 10:40')], '26 10:39', 'pending'],
    ['two working days of greetings', [claimed('24 10:30'), wrote('24 10:40')], '26 10:41', 'missed'],
    [
      'the need alone does not answer the question',
      [claimed('24 10:30'), wrote('24 10:40', 'industry')],
      '27 10:00',
      'missed',
    ],
  ] as const)('%s', (_, steps, now, expected) => {
    expect(result('relevant', steps, now)).toBe(expected)
  })

  test('without a question a part of the need will do', () => {
    expect(result('relevant', [wrote('24 10:40', 'industry')], '24 11:00', withoutQuestion())).toBe('met')
    expect(result('relevant', [wrote('24 10:40')], '30 11:00', withoutQuestion())).toBe('missed')
  })

  test('where nothing was asked and nothing said it stays open', () => {
    expect(result('relevant', [wrote('24 10:40')], '30 11:00', withoutQuestion({}))).toBe('pending')
    expect(result('relevant', [], '30 11:00', withoutQuestion({}))).toBe('missed')
  })

  test('the end decides', () => {
    expect(result('relevant', [claimed('24 10:30'), wrote('24 10:40')], '24 10:50', caseOf(closed))).toBe('missed')
  })
})

describe('complete', () => {
  const start = [claimed('24 10:30'), wrote('24 10:40', 'question')]
  test.each([
    ['the question was answered', start, '24 11:00', 'met'],
    ['a further question just came', [...start, asked('24 11:00')], '24 11:59', 'pending'],
    ['a further question stays', [...start, asked('24 11:00')], '24 12:01', 'missed'],
    ['a further question was answered', [...start, asked('24 11:00'), wrote('24 15:00')], '24 16:00', 'met'],
    ['they met instead', [...start, asked('24 11:00'), progress('24 15:00', 'visiting')], '24 16:00', 'met'],
    ['they gave up instead', [...start, asked('24 11:00'), progress('24 15:00', 'lost')], '24 16:00', 'missed'],
    ['thanks wait for nothing', [...start, asked('24 11:00', '好的，非常感谢！')], '24 16:00', 'met'],
    ['the question is still open', [claimed('24 10:30'), wrote('24 10:40')], '24 16:00', 'pending'],
    ['the question was never dealt with', [claimed('24 10:30'), wrote('24 10:40', 'area')], '30 16:00', 'missed'],
    ['nobody answered', [claimed('24 10:30'), asked('24 10:35')], '24 16:00', 'missed'],
  ] as const)('%s', (_, steps, now, expected) => {
    expect(result('complete', steps, now)).toBe(expected)
  })

  test('without a question an answer to everything said is complete', () => {
    expect(result('complete', [wrote('24 10:40')], '24 11:00', withoutQuestion())).toBe('met')
    expect(result('complete', [], '24 11:30', withoutQuestion())).toBe('missed')
  })

  test('endless agreement is read at once', () => {
    expect(result('complete', [...start, asked('24 11:00', `${'嗯'.repeat(5000)}？x`)], '24 16:00')).toBe('missed')
  })

  test('a file of the enterprise waits for an answer', () => {
    const file = step('24 11:00', { type: 'enterprise-message', attachment: 'document' })
    expect(result('complete', [...start, file], '24 16:00')).toBe('missed')
  })

  test.each(['谢谢', '好的 谢谢您', 'OK, thanks!', 'ありがとうございます。', '감사합니다', '👍', '收到，辛苦了'])(
    '%s needs no answer',
    (text) => {
      expect(result('complete', [...start, asked('24 11:00', text)], '24 16:00')).toBe('met')
    },
  )

  test.each(['谢谢，那租金呢', '好的，什么时候可以看地', 'thanks, and the rent?', '收到了吗'])('%s does', (text) => {
    expect(result('complete', [...start, asked('24 11:00', text)], '24 16:00')).toBe('missed')
  })
})

describe('followedUp', () => {
  const start = [claimed('24 10:30'), wrote('24 10:40', 'question')]
  test.each([
    ['no answer yet', [claimed('24 10:30')], '30 10:00', 'pending'],
    ['came back the next day', [...start, wrote('25 09:10')], '25 09:20', 'met'],
    ['wrote again the same day', [...start, wrote('24 17:00')], '25 10:00', 'pending'],
    ['only replied the next day', [...start, asked('25 09:00'), wrote('25 09:10')], '25 10:00', 'pending'],
    [
      'replied, and then came back',
      [...start, asked('24 11:00'), wrote('24 11:10'), wrote('25 10:00')],
      '25 11:00',
      'met',
    ],
    ['replied in two messages', [...start, asked('25 09:00'), wrote('25 09:10'), wrote('25 09:12')], '25 11:00', 'met'],
    ['visited the next day', [...start, asked('25 09:00'), progress('25 14:00', 'visiting')], '25 15:00', 'met'],
    ['visited the same day', [...start, progress('24 14:00', 'visiting')], '24 15:00', 'pending'],
    ['did not come back', start, '26 10:41', 'missed'],
  ] as const)('%s', (_, steps, now, expected) => {
    expect(result('followedUp', steps, now)).toBe(expected)
  })

  test('the day is that of the hours, not of UTC', () => {
    const early = [wrote('25 07:30', 'question'), wrote('25 08:30')]
    expect(result('followedUp', early, '25 12:00')).toBe('pending')
  })

  test('a case that ended without an answer was not followed up', () => {
    expect(result('followedUp', [claimed('24 10:30')], '24 11:00', caseOf(closed))).toBe('missed')
  })
})

describe('score', () => {
  test('is the share of what is decided', () => {
    const good = card([claimed('24 10:30'), wrote('24 10:40', 'question')], '24 11:00')
    expect(good.score).toBe(1)
    expect(good.results.followedUp).toBe('pending')
    expect(card([claimed('24 11:30'), wrote('24 12:00', 'question')], '30 11:00').score).toBeCloseTo(3 / 5)
    expect(card([], '24 10:30')).not.toHaveProperty('score')
  })

  test.each(['not-an-inquiry', 'merged', 'withdrawn'] as const)('a case closed as %s is not judged', (reason) => {
    const { results, score } = card([claimed('24 16:00')], '30 10:00', caseOf({ status: 'closed', reason }))
    expect(new Set(Object.values(results))).toEqual(new Set(['pending']))
    expect(score).toBeUndefined()
  })

  test('a lead without a history is not judged', () => {
    expect(scorecardOf(caseOf(), [], STEP_RULES, shanghai('30 10:00'))).not.toHaveProperty('score')
  })
})
