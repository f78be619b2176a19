import type { PropertyRule } from './property-rule.ts'

const CLOCK = /\d{1,2}:\d{2}|\d{1,2}点(?!位)|[上下]午/u

/** The time of day of a departure or of opening: no date and no length of a way tells it. */
export const TIME_OF_DAY: PropertyRule = {
  name: 'date',
  asked: /几点|(首末?班|末班|发车时间|时刻表|(?:上班|营业|开放|办公|办理)时间)/u,
  called: CLOCK,
  holds: (text) => CLOCK.test(text),
}
