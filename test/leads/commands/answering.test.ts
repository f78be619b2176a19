import { describe, expect, test } from 'vitest'
import { staffNotices } from '../../../src/leads/staff-notices.ts'
import { DeskBench, leadAt, MAIN } from '../../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'
import { give, pressed, requestOf } from '../../support/staff-commands.ts'

const ID = 'L-261124-01'
const PERSON = `person of ${ID}`

const repliesRule = {
  replies: [
    { name: '自我介绍', text: '{name}您好，我是{staff}，编号 {id}。' },
    { name: '邀请考察', text: '欢迎{company}到{district}考察。' },
  ],
}

async function benchWith(more: Parameters<typeof leadAt>[2] = {}) {
  const bench = new DeskBench({ rules: repliesRule })
  await bench.add(leadAt('contacted', ID, more))
  return bench
}

/** The draft that an answer's button sends. */
function draftOf(answer: Awaited<ReturnType<typeof give>>): string {
  const action = answer.buttons?.[0]?.[0]?.action
  if (action?.type !== 'send') throw new Error(answer.text)
  return action.draftId
}

describe('/draft', () => {
  test('proposes an answer that only staff see until somebody sends it', async () => {
    await using bench = await benchWith()
    const answer = await give(bench, `/draft ${ID} 有哪些冷链园区？`)
    expect(answer.text).toMatch(/仅内部可见.*\n\n草稿：有哪些冷链园区？/)
    expect(answer.buttons).toEqual([[{ label: '发送给企业', action: { type: 'send', draftId: draftOf(answer) } }]])
    expect(await bench.sent()).toEqual([])
    expect(await bench.leads.findDraft(draftOf(answer))).toMatchObject({ leadId: ID })
  })

  test('answers what the enterprise said last, or else its open question', async () => {
    await using bench = await benchWith()
    expect((await give(bench, `/draft ${ID}`)).text).toContain('草稿：土地价格是多少？')
    const steps = ['有宿舍吗？', undefined].map((text) => ({
      leadId: ID,
      at: bench.clock.now().toISOString(),
      actor: { type: 'enterprise' } as const,
      event: { type: 'enterprise-message', attachment: 'photo', ...(text ? { text } : {}) } as const,
    }))
    await bench.leads.commit({ steps })
    expect((await give(bench, '/draft', { leadId: ID })).text).toContain('草稿：有宿舍吗？')
  })

  test('may be read before anybody has the lead, and is not sent then', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('new', ID))
    const draftId = draftOf(await give(bench, `/draft ${ID}`))
    expect(await pressed(bench, { type: 'send', draftId })).toEqual({ notice: `请先认领 ${ID}。`, isAlert: true })
    expect(await bench.sent()).toEqual([])
  })

  test.each(['有地吗？请打13912345678', '无解，请打13912345678'])(
    'shows the group no contact data that stands in the question: %s',
    async (question) => {
      await using bench = new DeskBench()
      await bench.add(leadAt('new', ID, { question }))
      const { text } = await give(bench, `/draft ${ID}`)
      expect(text).toContain('139****5678')
      expect(text).not.toContain('13912345678')
    },
  )

  test('says so where nothing is to be answered, nothing is known or no lead is meant', async () => {
    await using bench = new DeskBench()
    const { question: _question, ...silent } = leadAt('contacted', ID)
    await bench.add(silent)
    expect((await give(bench, `/draft ${ID}`)).text).toContain('没有待答的问题')
    expect((await give(bench, `/draft ${ID} 无解的问题`)).text).toContain('知识库里没有“无解的问题”的依据')
    for (const line of ['/draft 有哪些园区？', '/draft L-261124-09 有哪些园区？']) {
      expect((await give(bench, line)).text).toMatch(/^请写明编号/)
    }
  })
})

describe('sending a draft', () => {
  async function drafted() {
    const bench = await benchWith()
    return { bench, draftId: draftOf(await give(bench, `/draft ${ID} 有哪些园区？`)) }
  }

  test('happens once, however often and by however many it is pressed', async () => {
    const { bench, draftId } = await drafted()
    await using _bench = bench
    const sending = { type: 'send', draftId } as const
    expect(await pressed(bench, sending)).toEqual({ notice: `${ID}：已发送给企业。`, isAlert: false })
    expect(await pressed(bench, sending)).toEqual({ notice: `${ID}：已发送给企业。`, isAlert: false })
    const words = (await bench.words())[PERSON]
    expect(words).toEqual([expect.stringMatching(/王芳.*】草稿：有哪些园区？/)])
    expect((await bench.events(ID)).filter(({ type }) => type === 'staff-message')).toHaveLength(1)
  })

  test('is the owner’s to do', async () => {
    const { bench, draftId } = await drafted()
    await using _bench = bench
    const result = await pressed(bench, { type: 'send', draftId }, { staff: STAFF_LI })
    expect(result).toEqual({ notice: `${ID} 由 王芳 跟进，未作更改。`, isAlert: true })
    expect(await bench.sent()).toEqual([])
    expect((await pressed(bench, { type: 'send', draftId })).isAlert, 'and still the owner’s').toBe(false)
  })

  test('is no longer possible when the enterprise had its data erased', async () => {
    const { bench, draftId } = await drafted()
    await using _bench = bench
    await bench.operations.conversations.erase(`chat:${ID}`, 'telegram')
    await bench.sent()
    expect(await pressed(bench, { type: 'send', draftId })).toEqual({
      notice: '这份草稿已失效，请重新拟稿。',
      isAlert: true,
    })
    expect(await bench.sent()).toEqual([])
  })

  test('the same command again proposes the same draft', async () => {
    await using bench = await benchWith()
    const line = `/draft ${ID} 有哪些园区？`
    const drafts = [
      await give(bench, line, { operation: 'message 1' }),
      await give(bench, line, { operation: 'message 1' }),
      await give(bench, line, { operation: 'message 2' }),
    ].map(draftOf)
    expect(new Set(drafts).size).toBe(2)
    expect(drafts.every((id) => id.length <= 12)).toBe(true)
  })
})

describe('/reply', () => {
  test('fills a canned reply in, to be sent by a press', async () => {
    await using bench = await benchWith()
    const answer = await give(bench, `/reply ${ID} 自我介绍`)
    expect(answer.text).toContain(`王经理您好，我是王芳，编号 ${ID}。`)
    await pressed(bench, { type: 'send', draftId: draftOf(answer) })
    expect((await bench.words())[PERSON]).toEqual([
      staffNotices('zh').reply(ID, '王芳', `王经理您好，我是王芳，编号 ${ID}。`),
    ])
  })

  test('says what is missing', async () => {
    await using bench = await benchWith({ need: { company: '天津测试' } })
    const { text } = await give(bench, '/reply 邀请考察', { leadId: ID })
    expect(text).toContain('缺少：意向区域。')
    expect(text).toContain('欢迎天津测试到【意向区域】考察。')
  })

  test('a reply with something missing cannot be sent as it is', async () => {
    await using bench = await benchWith({ need: { company: '天津测试' } })
    expect((await give(bench, '/reply 邀请考察', { leadId: ID })).buttons).toBeUndefined()
  })

  test('lists the replies for no or another name, and says where there are none', async () => {
    await using bench = await benchWith()
    for (const line of ['/reply', `/reply ${ID} 不存在`]) {
      expect((await give(bench, line)).text).toMatch(/常用答复.*\n· 自我介绍：.*\n· 邀请考察：/)
    }
    await using without = new DeskBench()
    expect((await give(without, '/reply')).text).toBe('规则文件里没有常用答复。')
  })

  test('shows no contact data of a lead that nobody has', async () => {
    await using bench = new DeskBench({ rules: repliesRule })
    await bench.add(leadAt('new', ID))
    expect(await give(bench, `/reply ${ID} 自我介绍`)).toEqual({ text: `请先认领 ${ID}。`, leadId: ID })
  })

  test('asks which lead is meant', async () => {
    await using bench = await benchWith()
    expect((await give(bench, '/reply 自我介绍')).text).toMatch(/^请写明编号/)
  })
})

describe('/search', () => {
  test('looks into the knowledge base and sends nothing', async () => {
    await using bench = await benchWith()
    expect((await give(bench, '/search 武清 冷链')).text).toBe('检索：武清 冷链')
    expect((await give(bench, '/search')).text).toContain('请写明要查什么')
    expect(await bench.sent()).toEqual([])
  })
})

describe('/recall', () => {
  const repliedSource = `telegram:${MAIN.chatId}:45`

  test('takes back what was answered to, by its owner', async () => {
    await using bench = await benchWith()
    await bench.desk.reply(ID, { text: '每亩30万', source: repliedSource }, bench.by(STAFF_WANG))
    await bench.sent()
    expect((await give(bench, '/recall', { repliedSource, staff: STAFF_LI })).text).toContain('由 王芳 跟进')
    expect((await give(bench, '/recall', { repliedSource })).text).toBe(`${ID}：已撤回。`)
    expect(await bench.sent()).toMatchObject([{ content: { type: 'recall', source: repliedSource } }])
  })

  test('asks what is to be taken back, and knows when it was never sent', async () => {
    await using bench = await benchWith()
    expect((await give(bench, '/recall')).text).toContain('请回复您要撤回的那条消息')
    expect((await give(bench, '/recall', { repliedSource })).text).toBe('找不到这条线索，请核对编号。')
  })

  test('a draft that was sent can be changed and taken back like words that were typed', async () => {
    await using bench = await benchWith()
    const draftId = draftOf(await give(bench, `/draft ${ID} 有哪些园区？`))
    await pressed(bench, { type: 'send', draftId })
    await bench.sent()
    const request = requestOf(bench, '')
    expect((await bench.desk.recallReply(`draft:${draftId}`, request)).outcome).toBe('done')
  })
})
