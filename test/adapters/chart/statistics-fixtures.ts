import type { LeadStatistics } from '../../../src/domain/lead-statistics.ts'

const none = { met: 0, decided: 0 }

/** Of a desk that nobody has asked anything. */
export const emptyStatistics: LeadStatistics = {
  until: '2025-11-24T01:00:00.000Z',
  leads: 0,
  byStatus: [],
  byDistrict: [],
  byIndustry: [],
  firstResponse: { count: 0 },
  resolution: { count: 0 },
  questions: { asked: 0, answered: 0, unanswered: 0, conversations: 0, answeredAlone: 0 },
  satisfaction: { answersUp: 0, answersDown: 0, leadsUp: 0, leadsDown: 0 },
  scorecard: {
    leads: 0,
    criteria: { acknowledged: none, contactable: none, relevant: none, complete: none, followedUp: none },
  },
}

/** Of a busy week. */
export const weekStatistics: LeadStatistics = {
  since: '2025-11-17T01:00:00.000Z',
  until: '2025-11-24T01:00:00.000Z',
  leads: 128,
  byStatus: [
    { status: 'contacted', count: 34 },
    { status: 'new', count: 12 },
    { status: 'signed', count: 9 },
  ],
  byDistrict: [
    { name: '武清区', count: 31 },
    { name: '西青区', count: 18 },
    { name: '未填写', count: 6 },
  ],
  byIndustry: [{ name: '生物医药', count: 27 }],
  firstResponse: { count: 96, medianMinutes: 18, ninetiethMinutes: 205 },
  resolution: { count: 29, medianMinutes: 9000 },
  questions: { asked: 412, answered: 367, unanswered: 45, conversations: 188, answeredAlone: 97 },
  satisfaction: { answersUp: 151, answersDown: 14, leadsUp: 22, leadsDown: 3 },
  scorecard: {
    leads: 104,
    score: 0.783,
    criteria: {
      acknowledged: { met: 99, decided: 104 },
      contactable: { met: 87, decided: 101 },
      relevant: { met: 80, decided: 98 },
      complete: { met: 0, decided: 96 },
      followedUp: none,
    },
  },
}

const HOSTILE_NAMES = [
  '\u202eabc\n\n\u0000def',
  'Z\u0335\u034e\u0353\u0311\u0303\u0352\u0357\u033eA\u0337'.repeat(30),
  '很'.repeat(10_000),
  '👨‍👩‍👧‍👦🇨🇳😀',
  '',
  '\ud800',
  'W'.repeat(500),
  'مرحبا بالعالم العربي الطويل جدا',
  '﷽'.repeat(9),
]

/** Of a desk that was fed with what nobody expects. */
export const hostileStatistics: LeadStatistics = {
  since: 'yesterday',
  until: '',
  leads: 123_456_789,
  byStatus: [
    { status: 'new', count: 12_345_678 },
    { status: 'closed', count: Number.POSITIVE_INFINITY },
    { status: 'lost', count: -1 },
  ],
  byDistrict: HOSTILE_NAMES.map((name, index) => ({ name, count: 9_999_999 - index })),
  byIndustry: [...HOSTILE_NAMES].reverse().map((name) => ({ name, count: Number.NaN })),
  firstResponse: { count: 961_234, medianMinutes: 123_456_789, ninetiethMinutes: 0.4 },
  resolution: { count: 2_912_345, medianMinutes: 9e15 },
  questions: { asked: 41_200_000, answered: 1, unanswered: 4_500_000, conversations: 18_800_000, answeredAlone: 9e9 },
  satisfaction: { answersUp: 9_999_999, answersDown: 9_999_999, leadsUp: 9_999_999, leadsDown: -5 },
  scorecard: {
    leads: 10_400_000,
    score: Number.NaN,
    criteria: {
      acknowledged: { met: 9_900_000, decided: 9_900_000 },
      contactable: { met: 5, decided: 1 },
      relevant: { met: Number.NaN, decided: 9 },
      complete: { met: -1, decided: 9 },
      followedUp: { met: Number.POSITIVE_INFINITY, decided: 77 },
    },
  },
}
