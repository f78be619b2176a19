import { expect, test } from 'vitest'
import type { CriterionResult, Scorecard } from '../../src/domain/lead-statistics.ts'
import { summariseScorecards } from '../../src/leads/scorecard-summary.ts'

const card = (leadId: string, result: CriterionResult, score?: number): Scorecard => ({
  leadId,
  results: { acknowledged: 'met', contactable: result, relevant: result, complete: 'missed', followedUp: 'pending' },
  ...(score === undefined ? {} : { score }),
})

test('counts what was decided and what of it was met', () => {
  const { criteria, score, leads } = summariseScorecards([card('L-1', 'met', 0.75), card('L-2', 'pending', 0.5)])
  expect(criteria).toEqual({
    acknowledged: { met: 2, decided: 2 },
    contactable: { met: 1, decided: 1 },
    relevant: { met: 1, decided: 1 },
    complete: { met: 0, decided: 2 },
    followedUp: { met: 0, decided: 0 },
  })
  expect(score).toBeCloseTo(0.625)
  expect(leads).toBe(2)
})

test('leads without a score are not counted, and nothing has no score', () => {
  const open: Scorecard = {
    leadId: 'L-3',
    results: {
      acknowledged: 'pending',
      contactable: 'pending',
      relevant: 'pending',
      complete: 'pending',
      followedUp: 'pending',
    },
  }
  expect(summariseScorecards([open])).toMatchObject({ leads: 0, criteria: { complete: { met: 0, decided: 0 } } })
  expect(summariseScorecards([])).not.toHaveProperty('score')
})
