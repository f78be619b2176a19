import { describe, expect, test } from 'vitest'
import { wordingFor } from '../../src/conversation/wording-for.ts'
import type { InboundMessage, OutboundContent } from '../../src/domain/message.ts'
import type { ConversationStore } from '../../src/ports/conversation-store.ts'
import { ConversationBench, STAFF_CHAT } from '../support/conversation-bench.ts'
import { byStaff } from '../support/desk-requests.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'

const ON_TELEGRAM = { channel: 'telegram', conversationId: 'telegram:42', address: '42' } as const
const NEED = '我们是天津测试科技有限公司，做机器人的，想在武清建厂，投资2亿元，需要50亩地，明年上半年开工'

/** What a person on Telegram says, and the texts that it is answered. */
async function say(bench: ConversationBench, text: string, more: Partial<InboundMessage> = {}) {
  return (await bench.say(text, { ...ON_TELEGRAM, ...more })).map((answer) => answer.text)
}

/** A person on Telegram whose lead waits, or is with Wang. */
async function handedOver(state: 'waiting' | 'claimed', answerer = new ScriptedAnswerer()) {
  const bench = new ConversationBench({ answerer })
  for (const text of [NEED, '王经理 13812345678', '同意']) await say(bench, text)
  const [lead] = await bench.operations.leads.list()
  const id = lead?.id ?? ''
  if (state === 'claimed') await bench.desk.claim(id, byStaff('claim'))
  await drain(bench)
  return { bench, id }
}

/** Sends what waits and returns it by address. */
async function drain(bench: ConversationBench) {
  const { outbox } = bench.operations
  const sent: { readonly address: string; readonly content: OutboundContent }[] = []
  while (true) {
    const due = await outbox.due(bench.clock.now())
    if (due.length === 0) break
    for (const { id, address, content } of due) {
      await outbox.markSent(id, { externalMessageId: `${id}` })
      sent.push({ address, content })
    }
  }
  const to = (address: string) => sent.filter((one) => one.address === address).map(({ content }) => content)
  return { forStaff: to(STAFF_CHAT), forPerson: to(ON_TELEGRAM.address) }
}

describe('attachments', () => {
  const photo = { attachment: 'photo', messageId: '30' } as const
  const relayed = (text: string) =>
    expect.objectContaining({
      type: 'lead-relay',
      text,
      media: { attachment: 'photo', address: '42', messageId: '30' },
    })

  test('a photo goes to staff who have the case, and nothing is said about it', async () => {
    const { bench } = await handedOver('claimed')
    await using _bench = bench
    expect(await say(bench, '厂房现状', photo)).toEqual([])
    expect((await drain(bench)).forStaff).toEqual([relayed('厂房现状')])
  })

  test('a photo goes to staff while the case waits for them, and the person is told so', async () => {
    const { bench, id } = await handedOver('waiting')
    await using _bench = bench
    expect(await say(bench, '', photo)).toEqual([expect.stringMatching(new RegExp(`已补充.*${id}`))])
    expect((await drain(bench)).forStaff).toEqual([relayed('')])
    expect((await bench.operations.leads.history(id)).at(-1)?.event).toEqual({
      type: 'enterprise-message',
      attachment: 'photo',
    })
  })

  test('a sticker is for nobody while the case waits', async () => {
    const { bench } = await handedOver('waiting')
    await using _bench = bench
    expect(await say(bench, '', { ...photo, attachment: 'sticker' })).toEqual([expect.stringContaining('表情')])
    expect((await drain(bench)).forStaff).toEqual([])
  })

  test('a photo of a channel that cannot hand it on is named, and the person is told', async () => {
    const { bench } = await handedOver('claimed')
    await using _bench = bench
    expect(await say(bench, '见图', { attachment: 'photo' })).toEqual([expect.stringContaining('无法转交')])
    expect((await drain(bench)).forStaff).toMatchObject([{ type: 'lead-relay', text: '[图片] 见图' }])
  })

  test('without a lead a photo goes nowhere', async () => {
    await using bench = new ConversationBench()
    await say(bench, '', photo)
    expect((await drain(bench)).forStaff).toEqual([])
  })
})

describe('changed words', () => {
  const first = { messageId: '31' }
  const changed = { messageId: '31', isEdit: true } as const

  test('change what staff were shown', async () => {
    const { bench, id } = await handedOver('claimed')
    await using _bench = bench
    await say(bench, '周三有空', first)
    await drain(bench)
    expect(await say(bench, '周四有空', changed)).toEqual([])
    expect((await drain(bench)).forStaff).toEqual([
      { type: 'lead-relay-edit', leadId: id, source: 'telegram:42:31', text: '周四有空' },
    ])
  })

  test('are answered anew by the assistant', async () => {
    await using bench = new ConversationBench()
    await say(bench, '武清有哪些园区？', first)
    expect(await say(bench, '东丽有哪些园区？', changed)).toEqual(['答：东丽有哪些园区？ [1]'])
  })

  test('are not read together with words that come after them', async () => {
    const { bench } = await handedOver('claimed')
    await using _bench = bench
    const messages = [
      bench.message('周四有空', { ...ON_TELEGRAM, ...changed }),
      bench.message('带图纸来', { ...ON_TELEGRAM, messageId: '32' }),
    ]
    await Promise.all(messages.map((message) => bench.service.converse(message)))
    expect((await drain(bench)).forStaff).toMatchObject([
      { type: 'lead-relay-edit', text: '周四有空' },
      { type: 'lead-relay', text: '带图纸来' },
    ])
  })
})

describe('a request for no notices', () => {
  const relayed = (text: string) => expect.objectContaining({ type: 'lead-relay', text })

  test('goes to staff like any other words while the assistant has promised no notice', async () => {
    const { bench } = await handedOver('claimed')
    await using _bench = bench
    expect(await say(bench, '不要通知我')).toEqual([])
    expect((await drain(bench)).forStaff).toEqual([relayed('不要通知我')])
  })

  test('is the assistant’s when it has promised one, or when its button is pressed', async () => {
    const answerer = new ScriptedAnswerer(({ text }) =>
      text.includes('未知') ? { kind: 'abstain', citations: [] } : {},
    )
    const { bench, id } = await handedOver('waiting', answerer)
    await using _bench = bench
    const { withdrawn } = wordingFor('zh').notice
    await say(bench, '未知：武清的厂房租金多少？')
    await say(bench, '有资料时通知我')
    await bench.desk.claim(id, byStaff('claim'))
    await drain(bench)
    expect(await say(bench, '不要通知我')).toEqual([withdrawn])
    expect(await say(bench, wordingFor('zh').labels.cancelNotice)).toEqual([withdrawn])
    expect((await drain(bench)).forStaff).toEqual([])
  })
})

describe('what was offered before', () => {
  test('is not accepted by a 好的 that is said to staff, then or after they gave the case back', async () => {
    const { bench, id } = await handedOver('waiting')
    await using _bench = bench
    await say(bench, '未知的价格是多少？')
    await bench.desk.claim(id, byStaff('claim'))
    await drain(bench)
    expect(await say(bench, '好的')).toEqual([])
    expect((await drain(bench)).forStaff).toMatchObject([{ type: 'lead-relay', text: '好的' }])
    await bench.desk.release(id, byStaff('release'))
    await drain(bench)
    expect(await say(bench, '好的')).toEqual(['答：好的 [1]'])
    expect((await drain(bench)).forStaff).toEqual([])
  })

  test('a rating that is asked for later is no word for staff', async () => {
    const { bench, id } = await handedOver('claimed')
    await using _bench = bench
    await bench.desk.setStatus(id, 'closed', byStaff('close'), 'answered')
    await drain(bench)
    expect(await say(bench, '👍 满意')).toEqual([expect.stringContaining('谢谢您的评价')])
    expect((await drain(bench)).forStaff).toEqual([])
  })

  test('erasing can be asked for and settled while staff have the case', async () => {
    const { bench, id } = await handedOver('claimed')
    await using _bench = bench
    expect(await say(bench, '删除我的资料')).toEqual([expect.stringContaining('确认删除吗')])
    expect(await say(bench, '是')).toEqual([expect.stringContaining('已删除')])
    expect(await bench.operations.leads.find(id)).toMatchObject({ status: 'closed', erasedAt: expect.any(String) })
  })

  test('erasing that is offered lapses with other words to staff', async () => {
    const { bench, id } = await handedOver('claimed')
    await using _bench = bench
    await say(bench, '删除我的资料')
    await say(bench, '先不说这个，周三有空')
    expect(await say(bench, '好的')).toEqual([])
    expect((await bench.operations.leads.find(id))?.erasedAt).toBeUndefined()
  })
})

describe('a case that changes hands while a turn is decided', () => {
  test('claimed: nothing of the assistant’s answer is sent, and staff get the words', async () => {
    let meanwhile: () => Promise<unknown> = async () => undefined
    const answerer = new ScriptedAnswerer(async () => {
      await meanwhile()
      return {}
    })
    const { bench, id } = await handedOver('waiting', answerer)
    await using _bench = bench
    meanwhile = () => bench.desk.claim(id, byStaff('claim'))
    const answers = await say(bench, '同时问：有哪些园区？')
    expect(answers.join()).not.toContain('答：')
    const { forStaff, forPerson } = await drain(bench)
    expect(forStaff).toMatchObject([{ type: 'lead-card' }, { type: 'lead-relay', text: '同时问：有哪些园区？' }])
    expect(JSON.stringify(forPerson)).not.toContain('答：')
    const { turns } = (await bench.operations.conversations.load(ON_TELEGRAM.conversationId)) ?? { turns: [] }
    expect(turns.map(({ question }) => question)).not.toContain('同时问：有哪些园区？')
    expect(bench.log.entries.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('released: the assistant answers what was meant for staff', async () => {
    const { bench, id } = await handedOver('claimed')
    await using _bench = bench
    const { conversations } = bench.operations
    let isReleased = false
    const meanwhile = new Proxy(conversations, {
      get(target, name) {
        const value = Reflect.get(target, name, target)
        if (name !== 'commitTurn') return typeof value === 'function' ? value.bind(target) : value
        return async (turn: Parameters<ConversationStore['commitTurn']>[0]) => {
          if (!isReleased) await bench.desk.release(id, byStaff('release'))
          isReleased = true
          return conversations.commitTurn(turn)
        }
      },
    })
    await using service = bench.serviceWith(meanwhile)
    const messages = await service.converse(bench.message('有哪些园区？', ON_TELEGRAM))
    const texts = messages.flatMap(({ content }) => (content.type === 'answer' ? [content.answer.text] : []))
    expect(texts).toEqual(['答：有哪些园区？ [1]'])
    expect((await drain(bench)).forStaff.map(({ type }) => type)).not.toContain('lead-relay')
  })
})

test('words for staff are passed on in full, however long', async () => {
  const { bench } = await handedOver('claimed')
  await using _bench = bench
  const long = '厂房要求：'.repeat(600)
  expect(await say(bench, long)).toEqual([])
  expect((await drain(bench)).forStaff).toMatchObject([{ type: 'lead-relay', text: long }])
})

test('several messages of a burst are one relay for staff, in their order', async () => {
  const { bench } = await handedOver('claimed')
  await using _bench = bench
  const messages = ['周三有空', '上午十点', '带图纸'].map((text) => bench.message(text, ON_TELEGRAM))
  await Promise.all(messages.map((message) => bench.service.converse(message)))
  const { forStaff } = await drain(bench)
  const said = forStaff.map((content) => ('text' in content ? content.text : '')).join('\n')
  expect(said).toBe('周三有空\n上午十点\n带图纸')
})
