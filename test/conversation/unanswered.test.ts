import { describe, expect, test } from 'vitest'
import { askGapsAgain } from '../../src/app/asking-gaps-again.ts'
import { wordingFor } from '../../src/conversation/wording-for.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { InboundMessage } from '../../src/domain/message.ts'
import { NOTICE_CONSENT } from '../../src/gaps/notice-consent.ts'
import { ConversationBench } from '../support/conversation-bench.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'

const TELEGRAM = { channel: 'telegram', conversationId: 'telegram:42', address: '42' } as const
const RENT = '未知：武清的厂房租金多少？'

const labels = (answer: Answer | undefined) => answer?.suggestions.map(({ label }) => label)
const kept = ({ operations }: ConversationBench) => operations.gaps.unsorted()

/** The id of the answer that the conversation was given last. */
async function lastAnswerId({ operations }: ConversationBench, conversationId = 'page:1'): Promise<string> {
  const entries = await operations.conversations.transcript(conversationId, 10)
  const ids = entries.flatMap(({ message }) =>
    'content' in message && message.content.type === 'answer' ? [message.content.answerId] : [],
  )
  return ids.at(-1) ?? ''
}

const rated = (value: 'up' | 'down', answerId: string): Partial<InboundMessage> => ({
  action: { type: 'feedback', value, answerId },
})

/** Everything that waits is answered. */
async function settleAll({ operations, clock }: ConversationBench): Promise<void> {
  const citations = [{ number: 1, sourceId: 's', documentId: 'd', title: '租金一览', quote: '18元' }]
  const answerer = new ScriptedAnswerer(() => ({ kind: 'answer', citations }))
  const model = new RecordingEmbeddingModel()
  await askGapsAgain({ gaps: operations.gaps, answerer, clock, model, log: new RecordingLog(), snapshot: 's2' })
}

describe('what the ledger gets', () => {
  test('an abstention, as a question that stands alone', async () => {
    await using bench = new ConversationBench({
      answerer: new ScriptedAnswerer(() => ({ standalone: '未知：武清开发区的厂房租金多少？' })),
    })
    await bench.say('未知：那租金呢？')
    expect(await kept(bench)).toEqual([
      { id: 1, question: '未知：武清开发区的厂房租金多少？', language: 'zh', reason: 'no-answer' },
    ])
  })

  test('what staff get of it when a person is asked for is the question that stands alone, too', async () => {
    await using bench = new ConversationBench({
      answerer: new ScriptedAnswerer(() => ({ standalone: '未知：武清开发区的厂房租金多少？' })),
    })
    await bench.say('未知：那租金呢？')
    await bench.texts('转人工')
    const state = await bench.operations.conversations.load('page:1')
    expect(state?.phase).toMatchObject({ interview: { question: '未知：武清开发区的厂房租金多少？' } })
  })

  test('nothing of who asked: no name, company, phone number or address', async () => {
    await using bench = new ConversationBench()
    await bench.say(
      '我是海河装备有限公司的李明，电话13812345678，邮箱li@example.com。未知：我们海河装备有限公司能租厂房吗？',
    )
    const words = JSON.stringify(await kept(bench))
    for (const personal of ['李明', '1381', '5678', 'example.com', '海河装备']) expect(words).not.toContain(personal)
    expect(words).toContain('能租厂房吗')
  })

  test('nothing of what was answered', async () => {
    await using bench = new ConversationBench()
    await bench.say('武清有哪些园区？')
    await bench.say('你好', rated('up', await lastAnswerId(bench)))
    expect(await kept(bench)).toEqual([])
  })

  test('what is refused on principle, with the reason', async () => {
    await using bench = new ConversationBench({ answerer: new ScriptedAnswerer(() => ({ intent: 'out-of-scope' })) })
    await bench.say('未知：能保证拿到补贴吗？')
    await bench.say('未知：今天天气怎么样？')
    await bench.say('未知：深圳有哪些园区？')
    expect((await kept(bench)).map(({ reason }) => reason)).toEqual(['forbidden-terms', 'out-of-scope', 'other-place'])
  })

  test('an abstention in the middle of an interview, in the language that was asked in', async () => {
    await using bench = new ConversationBench()
    await bench.texts('转人工')
    await bench.say('未知: how much is the rent in Wuqing?')
    expect(await kept(bench)).toMatchObject([
      { question: '未知: how much is the rent in Wuqing?', language: 'en', reason: 'no-answer' },
    ])
    const state = await bench.operations.conversations.load('page:1')
    expect(state).toMatchObject({ language: 'zh', phase: { name: 'interview' } })
  })

  test('a name that comes out later is masked when the case is handed over', async () => {
    await using bench = new ConversationBench()
    await bench.say('未知：李建明能租武清的厂房吗？')
    await bench.texts('我们是天津测试科技有限公司，做机器人的，想在武清建厂，投资2亿元，需要50亩地，明年上半年开工')
    await bench.texts('李建明 13812345678', '同意')
    const [question] = await kept(bench)
    expect(question?.question).toContain('能租武清的厂房吗')
    expect(question?.question).not.toContain('李建明')
  })

  test('an answer that was disliked without the numbers of persons in it', async () => {
    await using bench = new ConversationBench({
      answerer: new ScriptedAnswerer(() => ({ text: '您的手机13812345678已登记[1]。' })),
    })
    await bench.say('武清有哪些园区？')
    await bench.say('', rated('down', await lastAnswerId(bench)))
    expect((await kept(bench))[0]?.disliked).toBe('您的手机…已登记[1]。')
  })

  test('an answer that was disliked, once, with what was answered', async () => {
    await using bench = new ConversationBench()
    await bench.say('武清有哪些园区？')
    const answerId = await lastAnswerId(bench)
    await bench.say('东丽呢？')
    await bench.say('', rated('down', answerId))
    await bench.say('', rated('down', answerId))
    expect(await kept(bench)).toEqual([
      {
        id: 1,
        question: '武清有哪些园区？',
        language: 'zh',
        reason: 'disliked',
        disliked: '答：武清有哪些园区？ [1]',
      },
    ])
  })

  test('a disliked abstention is there already, and a vote on an answer of somebody else means nothing', async () => {
    await using bench = new ConversationBench()
    await bench.say(RENT)
    await bench.say('', rated('down', await lastAnswerId(bench)))
    await bench.say('武清有哪些园区？')
    await bench.say('', { ...TELEGRAM, ...rated('down', await lastAnswerId(bench)) })
    expect((await kept(bench)).map(({ reason }) => reason)).toEqual(['no-answer'])
  })
})

describe('being told later', () => {
  const { notify, cancelNotice } = wordingFor('zh').labels

  test('is offered where a message reaches people later, and only for what is missing', async () => {
    await using bench = new ConversationBench()
    const offered = async (more: Partial<InboundMessage>) => labels((await bench.say(RENT, more))[0])
    expect(await offered(TELEGRAM)).toContain(notify)
    expect(await offered({})).toContain(notify)
    expect(await offered({ channel: 'webhook', conversationId: 'w', address: 'w' })).not.toContain(notify)
    expect(await offered({ channel: 'command', conversationId: 'c', address: 'c' })).not.toContain(notify)
    await using refusing = new ConversationBench({ answerer: new ScriptedAnswerer(() => ({ intent: 'out-of-scope' })) })
    expect(labels((await refusing.say('未知：今天天气怎么样？'))[0])).not.toContain(notify)
  })

  test('is agreed to by a press: what is kept is said, and the address stored with the version agreed to', async () => {
    await using bench = new ConversationBench()
    await bench.say(RENT)
    const [said] = await bench.say('', { action: { type: 'notify', answerId: await lastAnswerId(bench) } })
    expect(said?.text).toBe(NOTICE_CONSENT.zh)
    expect(labels(said)).toEqual([cancelNotice])
    expect(await bench.operations.gaps.dropWishes(new Date('2099-01-01'))).toBe(1)
  })

  test.each([
    ['zh', '有资料时通知我', '取消通知'],
    ['en', 'Tell me when there is an answer', 'Cancel notice'],
    ['ja', '資料が見つかったら知らせて', '通知を取り消す'],
    ['ko', '자료가 생기면 알려 주세요', '알림 취소'],
    ['de', 'Bescheid geben, sobald es eine Antwort gibt', 'Benachrichtigung abbestellen'],
  ] as const)('can be asked for and taken back in words: %s', async (language, wanted, unwanted) => {
    await using bench = new ConversationBench()
    expect([wordingFor(language).labels.notify, wordingFor(language).labels.cancelNotice]).toEqual([wanted, unwanted])
    await bench.say(RENT)
    expect(Object.values(NOTICE_CONSENT)).toContain((await bench.say(wanted))[0]?.text)
    await bench.say(unwanted)
    expect(await bench.operations.gaps.dropWishes(new Date('2099-01-01'))).toBe(0)
  })

  test('nothing is promised where no question waits, or its question is answered by now or erased', async () => {
    await using bench = new ConversationBench()
    expect(await bench.texts('有资料时通知我')).toBe(wordingFor('zh').notice.none)
    const press = async (answerId: string) => (await bench.say('', { action: { type: 'notify', answerId } }))[0]?.text
    expect(await press('gone')).toBe(wordingFor('zh').notice.none)
    await bench.say(RENT)
    const answerId = await lastAnswerId(bench)
    await settleAll(bench)
    expect(await press(answerId)).toBe(wordingFor('zh').notice.answered)
    await bench.texts('删除我的资料', '确认删除')
    expect(await press(answerId)).toBe(wordingFor('zh').notice.none)
    expect(await bench.operations.gaps.dropWishes(new Date('2099-01-01'))).toBe(0)
  })

  test('is not promised where no message can follow', async () => {
    await using bench = new ConversationBench()
    const webhook = { channel: 'webhook', conversationId: 'w', address: 'w' } as const
    await bench.say(RENT, webhook)
    const [said] = await bench.say('有资料时通知我', webhook)
    expect(said?.text).toBe(wordingFor('zh').nothingPending)
    expect(await bench.operations.gaps.dropWishes(new Date('2099-01-01'))).toBe(0)
  })

  test('is forgotten with everything else', async () => {
    await using bench = new ConversationBench()
    await bench.say(RENT)
    await bench.say('有资料时通知我')
    await bench.texts('删除我的资料', '确认删除')
    expect(await kept(bench)).toEqual([])
    expect(await bench.operations.gaps.dropWishes(new Date('2099-01-01'))).toBe(0)
  })
})
