import type { Drafter } from '../../src/ports/drafter.ts'
import type { StatisticsPicture } from '../../src/ports/statistics-picture.ts'

/** Proposes what it was asked, so that tests see where a draft goes. */
export const echoingDrafter: Drafter = {
  draft: async (question) => (question.includes('无解') ? undefined : `草稿：${question}\n\n来源：\n[1] 测试来源`),
  search: async (query) => `检索：${query}`,
}

/** The smallest PNG, as no test here looks at the picture. */
export const blankPicture: StatisticsPicture = {
  draw: async () =>
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
}
