import { describe, expect, test } from 'vitest'
import { wordingFor } from '../../src/conversation/wording-for.ts'
import type { Language } from '../../src/domain/language.ts'
import { staffNotices } from '../../src/leads/staff-notices.ts'
import { ConversationBench } from '../support/conversation-bench.ts'
import { byStaff } from '../support/desk-requests.ts'

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['我们想在武清建厂', '跳过', '同意'],
  en: ['We want to build a factory in Wuqing', 'skip', 'I agree'],
  ja: ['武清に工場を建てたいです', 'スキップ', '同意します'],
  ko: ['우칭에 공장을 짓고 싶습니다', '건너뛰기', '동의합니다'],
  de: ['Wir wollen in Wuqing eine Fabrik bauen', 'überspringen', 'Ich stimme zu'],
}

/** Leaves a lead in a language and ends it, or leaves it as it is. */
async function bench({ hasEnded = true, language = 'zh' }: { hasEnded?: boolean; language?: Language } = {}) {
  const one = new ConversationBench()
  const [intent = '', skip = '', consent = ''] = WORDS[language]
  await one.say('', { action: { type: 'start' }, locale: language })
  await one.texts(intent)
  const leads = () => one.operations.leads.list()
  for (let step = 0; step < 12 && (await leads()).length === 0; step += 1) {
    const phase = (await one.operations.conversations.load('page:1'))?.phase
    const awaiting = phase?.name === 'interview' ? phase.interview.awaiting : undefined
    if (awaiting === undefined) await one.say('', { action: { type: 'human' } })
    else await one.texts(awaiting === 'phone' ? '13812345678' : awaiting === 'consent' ? consent : skip)
  }
  const [lead] = await leads()
  const id = lead?.id ?? ''
  if (hasEnded) {
    await one.desk.claim(id, byStaff('claim'))
    await one.desk.setStatus(id, 'closed', byStaff('end'), 'answered')
  }
  return { one, id }
}

const ratedOf = async (one: ConversationBench, id: string) =>
  (await one.operations.leads.history(id)).flatMap(({ actor, event }) =>
    event.type === 'rated' || event.type === 'commented' ? [{ actor, event }] : [],
  )

describe('a rating', () => {
  test.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])(
    'is taken in the language of the person: %s',
    async (language) => {
      const { one, id } = await bench({ language })
      await using _one = one
      const { ratings } = staffNotices(language)
      const { rating } = wordingFor(language)
      const between = language === 'zh' || language === 'ja' ? '' : ' '
      const reply = (await one.say(ratings.up)).at(-1)
      expect(await ratedOf(one, id)).toEqual([{ actor: { type: 'enterprise' }, event: { type: 'rated', value: 'up' } }])
      expect(reply?.text).toBe(`${rating.thanks}${between}${rating.question}`)
    },
  )

  test.each([
    ['👎 不满意', 'down'],
    ['不满意', 'down'],
    ['满意', 'up'],
    ['👍', 'up'],
    ['👎', 'down'],
  ] as const)('may be typed: %s', async (words, value) => {
    const { one, id } = await bench()
    await using _one = one
    await one.texts(words)
    expect((await ratedOf(one, id)).map(({ event }) => event)).toEqual([{ type: 'rated', value }])
  })

  test('is none while the lead is open, or where there is no lead', async () => {
    const { one, id } = await bench({ hasEnded: false })
    await using _one = one
    expect(await one.texts('满意')).toMatch(/答：满意/)
    expect(await ratedOf(one, id)).toEqual([])
    await using other = new ConversationBench()
    expect(await other.texts('👍 满意')).toMatch(/^答：/)
  })

  test('is none once the data was erased', async () => {
    const { one, id } = await bench()
    await using _one = one
    await one.operations.conversations.erase('page:1', 'page')
    expect(await one.texts('满意')).toMatch(/^答：满意/)
    expect(await ratedOf(one, id)).toEqual([])
  })
})

describe('after a rating', () => {
  async function rated() {
    const { one, id } = await bench()
    await one.texts('👍 满意')
    return { one, id }
  }

  test('the next words are a comment, kept with the lead', async () => {
    const { one, id } = await rated()
    await using _one = one
    expect(await one.texts('回复再快些就好了')).toBe('谢谢您的建议，我们会认真改进。')
    expect((await ratedOf(one, id)).map(({ event }) => event).at(-1)).toEqual({
      type: 'commented',
      text: '回复再快些就好了',
    })
    expect(await one.texts('回复再快些就好了'), 'one comment is asked for').toMatch(/^答：/)
  })

  test('a question is answered and is no comment', async () => {
    const { one, id } = await rated()
    await using _one = one
    expect(await one.texts('武清有哪些园区？')).toMatch(/^答：武清有哪些园区？/)
    expect(await ratedOf(one, id)).toHaveLength(1)
  })

  test.each(['没有', '不用了'])('%s ends it without a comment', async (no) => {
    const { one, id } = await rated()
    await using _one = one
    expect(await one.texts(no)).toBe('谢谢您的评价！')
    expect(await ratedOf(one, id)).toHaveLength(1)
  })

  test('a command is a command', async () => {
    const { one, id } = await rated()
    await using _one = one
    expect(await one.texts('转人工')).not.toMatch(/谢谢您的建议/)
    expect(await ratedOf(one, id)).toHaveLength(1)
  })

  test('a rating that is given again is the later one', async () => {
    const { one, id } = await rated()
    await using _one = one
    await one.texts('👎 不满意')
    expect((await ratedOf(one, id)).map(({ event }) => event)).toEqual([
      { type: 'rated', value: 'up' },
      { type: 'rated', value: 'down' },
    ])
  })
})
