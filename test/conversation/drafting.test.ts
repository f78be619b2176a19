import { describe, expect, test } from 'vitest'
import { AnswerDrafter } from '../../src/conversation/drafting.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { PassageSearch } from '../../src/ports/passage-search.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'

const nothing: PassageSearch = { search: async () => [] }

const drafterWith = (answer: Partial<Answer>) => {
  const answerer = new ScriptedAnswerer(() => answer)
  return { answerer, drafter: new AnswerDrafter(answerer, nothing) }
}

describe('a draft', () => {
  test('is the answer with its sources, in the enterprise’s language', async () => {
    const { answerer, drafter } = drafterWith({})
    expect(await drafter.draft('Any subsidies?', 'en')).toMatch(
      /^答：Any subsidies\? \[1\]\n\nSources:\n\[1\] 武清区若干政策/,
    )
    expect(answerer.questions).toEqual([{ text: 'Any subsidies?', language: 'en', history: [] }])
  })

  test.each(['answer', 'list', 'match'] as const)('is made of an answer of kind %s', async (kind) => {
    expect(await drafterWith({ kind }).drafter.draft('有补贴吗？', 'zh')).toContain('答：有补贴吗？')
  })

  test.each(['abstain', 'clarify', 'handoff', 'smalltalk'] as const)(
    'is not made where the knowledge base holds none: %s',
    async (kind) => {
      expect(await drafterWith({ kind }).drafter.draft('有补贴吗？', 'zh')).toBeUndefined()
    },
  )
})

describe('a search', () => {
  type Found = Awaited<ReturnType<PassageSearch['search']>>[number]

  const passage = (text: string, more: Partial<Found['sources'][number]> = {}): Found =>
    ({
      passage: { title: '武清区若干政策', units: [{ text }] },
      sources: [{ publisher: '武清区人民政府', published: '2025-01-02', url: 'https://example.cn/p001', ...more }],
    }) as unknown as Found

  test('shows titles, origins, the beginning of the words and addresses, in plain text', async () => {
    const asked: [string, number][] = []
    const search: PassageSearch = {
      search: async (query, limit) => {
        asked.push([query, limit])
        return [passage('最高支持\n500万元。'), passage('长'.repeat(300), { url: undefined as unknown as string })]
      },
    }
    const text = await new AnswerDrafter(new ScriptedAnswerer(), search).search('武清 冷链')
    const lines = text.split('\n')
    expect(lines[0]).toBe('与“武清 冷链”最相近的内容，仅内部可见：')
    expect(lines[1]).toBe('1. 武清区若干政策（武清区人民政府，2025-01-02）')
    expect(lines[2]).toContain('最高支持 500万元。')
    expect(lines[3]).toBe('　https://example.cn/p001')
    expect(lines[4]).toMatch(/^2\. /)
    expect(lines[5]?.length).toBeLessThan(160)
    expect(lines[5]).toMatch(/…$/)
    expect(asked).toEqual([['武清 冷链', 5]])
  })

  test('says so when nothing is found', async () => {
    const text = await new AnswerDrafter(new ScriptedAnswerer(), nothing).search('外星')
    expect(text).toBe('知识库里没有与“外星”相近的内容。')
  })
})
