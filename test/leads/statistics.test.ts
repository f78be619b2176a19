import { describe, expect, test } from 'vitest'
import type { Lead } from '../../src/domain/lead.ts'
import type { LeadStep } from '../../src/domain/lead-history.ts'
import { leadStatistics, type StatisticsInput } from '../../src/leads/statistics.ts'
import { lead } from '../support/lead-fixtures.ts'
import { STEP_RULES, shanghai, step } from '../support/lead-steps.ts'

const iso = (at: string): string => shanghai(at).toISOString()
const QUESTIONS = { asked: 40, answered: 30, unanswered: 10, conversations: 20, answeredAlone: 12 }

const statisticsOf = (leads: readonly Lead[], steps: readonly LeadStep[] = [], more: Partial<StatisticsInput> = {}) =>
  leadStatistics({
    leads,
    histories: Map.groupBy(steps, ({ leadId }) => leadId),
    questions: QUESTIONS,
    feedback: { up: 9, down: 2 },
    rules: STEP_RULES,
    now: shanghai('30 10:00'),
    ...more,
  })

const at = (id: string, createdAt: string, more: Partial<Lead> = {}): Lead =>
  lead(id, { createdAt: iso(createdAt), need: { district: '武清', industry: '机器人' }, ...more })
const wrote = (id: string, when: string) => step(when, { type: 'staff-message', touches: ['question'] }, id)
const createdStep = (id: string, when: string) => step(when, { type: 'created', grade: 'B' }, id)

describe('leadStatistics', () => {
  test('counts by status in the order of progress, by district and by industry', () => {
    const leads = [
      at('L-1', '24 10:00'),
      at('L-2', '24 11:00', { status: 'visiting', need: { district: '武清区' } }),
      at('L-3', '24 12:00', { status: 'closed', reason: 'merged' }),
    ]
    const { leads: count, byStatus, byDistrict, byIndustry } = statisticsOf(leads)
    expect(count).toBe(3)
    expect(byStatus.filter((row) => row.count > 0)).toEqual([
      { status: 'new', count: 1 },
      { status: 'visiting', count: 1 },
      { status: 'closed', count: 1 },
    ])
    expect(byStatus).toHaveLength(8)
    expect(byDistrict).toEqual([{ name: '武清区', count: 3 }])
    expect(byIndustry).toEqual([
      { name: '机器人', count: 2 },
      { name: '未填写', count: 1 },
    ])
  })

  test('first responses are in working time, to the first words of a person', () => {
    const leads = [
      at('L-1', '24 10:00'),
      at('L-2', '27 17:30'),
      at('L-3', '24 10:00', { firstResponseAt: iso('24 10:50') }),
    ]
    const steps = [wrote('L-1', '24 10:30'), wrote('L-1', '24 16:00'), wrote('L-2', '30 09:40')]
    const { firstResponse } = statisticsOf(leads, steps)
    expect(firstResponse).toEqual({ count: 3, medianMinutes: 50, ninetiethMinutes: 66 })
  })

  test('resolutions are in time as it passes, of leads that have ended', () => {
    const leads = [
      at('L-1', '24 10:00', { status: 'signed', endedAt: iso('26 10:00') }),
      at('L-2', '24 10:00', { status: 'negotiating', endedAt: iso('25 10:00') }),
    ]
    expect(statisticsOf(leads).resolution).toMatchObject({ count: 1, medianMinutes: 2 * 24 * 60 })
  })

  test.each(['merged', 'not-an-inquiry'] as const)('a case closed as %s is in no duration and no score', (reason) => {
    const leads = [at('L-1', '24 10:00', { status: 'closed', reason, endedAt: iso('24 12:00') })]
    const { firstResponse, resolution, scorecard } = statisticsOf(leads, [wrote('L-1', '24 11:00')])
    expect(firstResponse).toEqual({ count: 0 })
    expect(resolution).toEqual({ count: 0 })
    expect(scorecard.leads).toBe(0)
  })

  test('what was created before or after the period is left out', () => {
    const leads = [at('L-1', '23 10:00'), at('L-2', '24 10:00'), at('L-3', '30 11:00')]
    const { since, until, leads: count } = statisticsOf(leads, [], { since: '2026-11-24T00:00:00+08:00' })
    expect({ since, until, count }).toEqual({ since: '2026-11-24T00:00:00+08:00', until: iso('30 10:00'), count: 1 })
    expect(statisticsOf(leads)).not.toHaveProperty('since')
  })

  test('the last rating of each lead counts; questions and votes on answers are passed on', () => {
    const rated = (id: string, when: string, value: 'up' | 'down') => step(when, { type: 'rated', value }, id)
    const steps = [rated('L-1', '24 12:00', 'down'), rated('L-1', '24 13:00', 'up'), rated('L-2', '24 12:00', 'down')]
    const { questions, satisfaction } = statisticsOf([at('L-1', '24 10:00'), at('L-2', '24 10:00')], steps)
    expect(satisfaction).toEqual({ answersUp: 9, answersDown: 2, leadsUp: 1, leadsDown: 1 })
    expect(questions).toEqual(QUESTIONS)
  })

  test('the scorecards of all leads are summed up', () => {
    const steps = [
      createdStep('L-1', '24 10:00'),
      step('24 10:10', { type: 'claimed' }, 'L-1'),
      wrote('L-1', '24 10:30'),
      createdStep('L-2', '24 10:00'),
    ]
    const { scorecard } = statisticsOf([at('L-1', '24 10:00'), at('L-2', '24 10:00')], steps)
    expect(scorecard.leads).toBe(2)
    expect(scorecard.criteria.acknowledged).toEqual({ met: 1, decided: 2 })
    expect(scorecard.criteria.followedUp).toEqual({ met: 0, decided: 1 })
  })

  test('nothing at all', () => {
    const nothing = statisticsOf([])
    expect(nothing).toMatchObject({ leads: 0, byDistrict: [], firstResponse: { count: 0 }, scorecard: { leads: 0 } })
  })
})
