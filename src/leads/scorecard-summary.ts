import type { Scorecard, ScorecardCriterion, ScorecardSummary } from '../domain/lead-statistics.ts'

/**
 * Scorecards of many leads in one: for each criterion how many leads were decided on it and how many of them met it,
 * and the mean of the scores, 0 to 1. Leads of which nothing is decided yet are not counted.
 */
export function summariseScorecards(cards: readonly Scorecard[]): ScorecardSummary {
  const scores = cards.map(({ score }) => score).filter((score) => score !== undefined)
  const count = (criterion: ScorecardCriterion) => {
    const results = cards.map((card) => card.results[criterion])
    return {
      met: results.filter((result) => result === 'met').length,
      decided: results.filter((result) => result !== 'pending').length,
    }
  }
  return {
    criteria: {
      acknowledged: count('acknowledged'),
      contactable: count('contactable'),
      relevant: count('relevant'),
      complete: count('complete'),
      followedUp: count('followedUp'),
    },
    ...(scores.length > 0 ? { score: scores.reduce((sum, score) => sum + score, 0) / scores.length } : {}),
    leads: scores.length,
  }
}
