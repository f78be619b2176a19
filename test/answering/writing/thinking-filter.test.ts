import { describe, expect, it } from 'vitest'
import { ThinkingFilter } from '../../../src/answering/writing/thinking-filter.ts'

describe('what a reasoning model thinks is left out', () => {
  it.each([
    ['<think>也许9亿元？[1]</think>是1.2亿元。[1]', '是1.2亿元。[1]'],
    ['没有思考，a < b 也行<', '没有思考，a < b 也行<'],
    ['甲<think>乙</think>丙<think>丁', '甲丙'],
  ])('%s', (text, answer) => {
    for (const length of [1, 4, 100]) {
      const filter = new ThinkingFilter()
      let shown = ''
      for (let index = 0; index < text.length; index += length) shown += filter.push(text.slice(index, index + length))
      expect(shown + filter.end()).toBe(answer)
    }
  })
})
