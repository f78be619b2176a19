import { describe, expect, test } from 'vitest'
import { CONSENT_TEXT } from '../../src/leads/consent.ts'
import { ConversationBench, STAFF_CHAT } from '../support/conversation-bench.ts'
import { byStaff } from '../support/desk-requests.ts'
import { STAFF_LI } from '../support/lead-fixtures.ts'

const STATEMENT = '我们是天津测试科技有限公司，做机器人的，想在武清建厂，投资2亿元，需要50亩地，明年上半年开工'

async function registered(bench: ConversationBench): Promise<string> {
  await bench.texts(STATEMENT, '王经理 13812345678', '同意')
  const [lead] = await bench.operations.leads.list()
  if (!lead) throw new Error('no lead')
  return lead.id
}

test('what was already said is not asked again', async () => {
  await using bench = new ConversationBench()
  expect(await bench.texts(STATEMENT)).toMatch(/请问怎么称呼您/)
  const summary = await bench.texts('王经理 13812345678')
  expect(summary).toContain(CONSENT_TEXT.zh)
  for (const value of [
    '天津测试科技有限公司',
    '机器人',
    '2亿元',
    '50亩',
    '武清',
    '明年上半年',
    '王经理',
    '13812345678',
  ]) {
    expect(summary).toContain(value)
  }
})

test('one thing is asked at a time, in order, and what is skipped stays out', async () => {
  await using bench = new ConversationBench()
  const said = [
    '转人工',
    '天津测试公司',
    '机器人',
    '跳过',
    '跳过',
    '跳过',
    '武清区',
    '跳过',
    '跳过',
    'wang@example.com',
  ]
  const asked = []
  for (const text of said) asked.push(await bench.texts(text))
  const topics = [
    /公司的名称/,
    /什么行业/,
    /项目/,
    /投资额/,
    /土地或厂房/,
    /哪个区/,
    /什么时候/,
    /怎么称呼/,
    /联系方式/,
    /同意提交/,
  ]
  asked.forEach((text, index) => {
    expect(text).toMatch(topics[index] ?? /never/)
  })
  expect(asked.at(-1)).not.toMatch(/投资额|联系人/)
})

test('contact data is stored only after consent, together with exactly one card for staff', async () => {
  await using bench = new ConversationBench()
  await bench.texts(STATEMENT, '王经理 13812345678')
  expect(await bench.operations.leads.list()).toEqual([])
  expect(await bench.texts('同意')).toMatch(/L-261124-01.*11月24日（周二）14:00前与您联系/)
  const [lead] = await bench.operations.leads.list()
  expect(lead).toMatchObject({
    contact: { name: '王经理', phone: '13812345678' },
    consent: { version: expect.any(String) },
  })
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(bench.channel.textsTo(STAFF_CHAT)).toEqual(['lead-card'])
})

test('after the interview the phone number is in the lead alone', async () => {
  await using bench = new ConversationBench()
  await registered(bench)
  const transcript = await bench.operations.conversations.transcript('page:1', 50)
  expect(JSON.stringify(transcript)).not.toContain('13812345678')
  expect(JSON.stringify(transcript)).toContain('138****5678')
  expect(JSON.stringify(await bench.operations.conversations.load('page:1'))).not.toContain('13812345678')
})

test('without consent nothing is kept of the contact, and questions go on', async () => {
  await using bench = new ConversationBench()
  expect(await bench.texts(STATEMENT, '王经理 13812345678', '不同意')).toMatch(/不会保留/)
  expect(await bench.operations.leads.list()).toEqual([])
  expect(JSON.stringify(await bench.operations.conversations.load('page:1'))).not.toContain('13812345678')
  expect(await bench.texts('武清有哪些园区？')).toMatch(/^答：/)
  expect(await bench.texts('转人工')).toMatch(/天津测试科技有限公司[\s\S]*怎么称呼/)
})

test('a correction replaces what was said, also at the end', async () => {
  await using bench = new ConversationBench()
  await bench.texts(STATEMENT, '王经理 13812345678')
  const corrected = await bench.texts('不对，公司名是天津新测试有限公司')
  expect(corrected).toMatch(/已更正/)
  expect(corrected).toContain('天津新测试有限公司')
  expect(await bench.texts('电话改成13912345678')).toContain('13912345678')
  await bench.texts('同意')
  expect((await bench.operations.leads.list())[0]).toMatchObject({
    need: { company: '天津新测试有限公司' },
    contact: { phone: '13912345678' },
  })
})

test('wrong formats are explained with an example and asked again', async () => {
  await using bench = new ConversationBench()
  await bench.texts(STATEMENT, '王经理')
  expect(await bench.texts('1381234')).toMatch(/11位，例如/)
  expect(await bench.texts('wang@example')).toMatch(/name@example\.com/)
  expect(await bench.texts('跳过')).toMatch(/至少需要留一种/)
  expect(await bench.texts('wang_2024')).toMatch(/微信：wang_2024/)
})

test('a question in the middle is answered and the interview goes on where it was', async () => {
  await using bench = new ConversationBench()
  await bench.texts('转人工', '天津测试公司')
  const [answer, prompt] = await bench.say('武清有哪些园区？')
  expect(answer?.text).toMatch(/^答：武清有哪些园区/)
  expect(prompt?.text).toMatch(/什么行业/)
  expect(await bench.texts('机器人')).toMatch(/项目/)
})

test('cancelling ends it at any time', async () => {
  await using bench = new ConversationBench()
  expect(await bench.texts('转人工', '取消')).toMatch(/已取消/)
  expect(await bench.texts('武清有哪些园区？')).toMatch(/^答：/)
})

test('the button of an abstention starts the hand-over with the question and what was shown', async () => {
  await using bench = new ConversationBench()
  await bench.texts('武清有哪些园区？', '未知的价格是多少？')
  await bench.say('', { action: { type: 'human' } })
  await bench.texts('跳过', '跳过', '跳过', '跳过', '跳过', '跳过', '跳过', '跳过', '13812345678', '同意')
  expect((await bench.operations.leads.list())[0]).toMatchObject({
    question: '未知的价格是多少？',
    citations: [{ sourceId: 'S001' }],
  })
})

test.each(['好的', '需要', 'yes', 'はい', '네', 'ja'])('%s after an abstention starts the hand-over', async (yes) => {
  await using bench = new ConversationBench()
  await bench.texts('未知的价格是多少？', yes)
  expect((await bench.operations.conversations.load('page:1'))?.phase.name).toBe('interview')
})

test('an intent with a question is answered first and offers to leave the need', async () => {
  await using bench = new ConversationBench()
  const [answer] = await bench.say('我们想在武清建厂，有什么政策？')
  expect(answer?.text).toMatch(/^答：/)
  expect(answer?.suggestions).toContainEqual({ label: '留下需求，请专人联系', action: 'human' })
  const [prompt] = await bench.say('留下需求，请专人联系', { action: { type: 'human' } })
  expect(prompt?.text).toMatch(/意向区域：武清/)
})

test('between registration and claim the assistant answers, and what it cannot goes to the same lead', async () => {
  await using bench = new ConversationBench()
  const id = await registered(bench)
  expect(await bench.texts('进度')).toMatch(new RegExp(`${id}.*等待`))
  expect(await bench.texts('武清有哪些园区？')).toMatch(/^答：/)
  expect(await bench.texts('未知的价格是多少？', '好的')).toMatch(new RegExp(`已补充.*${id}`))
  expect(await bench.operations.leads.list()).toHaveLength(1)
})

test('while claimed, words go to staff and the assistant is silent until the case is closed', async () => {
  await using bench = new ConversationBench()
  const id = await registered(bench)
  await bench.desk.claim(id, byStaff('claim'))
  expect(await bench.texts('谢谢，我们周三有空')).toMatch(/王芳 受理/)
  expect(await bench.say('还有一个问题：土地价格是多少？')).toEqual([])
  const [hint] = await bench.say('', { attachment: 'photo' })
  expect(hint?.text).toMatch(/无法转交/)
  await bench.desk.setStatus(id, 'closed', byStaff('close'), 'answered')
  expect(await bench.texts('武清有哪些园区？')).toMatch(/已办结[\s\S]*答：武清有哪些园区/)
  bench.dispatcher.start()
  await bench.channel.received(6)
  expect(bench.channel.textsTo(STAFF_CHAT)).toEqual([
    'lead-card',
    'lead-card',
    '谢谢，我们周三有空',
    '还有一个问题：土地价格是多少？',
    '[图片]',
    'lead-card',
  ])
})

test('a released case is the assistant’s again until somebody else has it', async () => {
  await using bench = new ConversationBench()
  const id = await registered(bench)
  await bench.desk.claim(id, byStaff('claim'))
  await bench.texts('周三有空')
  await bench.desk.release(id, byStaff('release'))
  expect(await bench.texts('武清有哪些园区？')).toMatch(/正在重新安排[\s\S]*答：武清有哪些园区/)
  await bench.desk.claim(id, byStaff('claim again', STAFF_LI))
  expect(await bench.texts('周四也行')).not.toMatch(/答：/)
})

test('without a staff chat leads are taken and stored all the same', async () => {
  await using bench = new ConversationBench({ hasStaffChat: false })
  await registered(bench)
  expect(await bench.operations.outbox.due(bench.clock.now())).toEqual([])
})

test('the interview speaks the person’s language to its end', async () => {
  await using bench = new ConversationBench()
  await bench.texts('We are Bosch Mobility GmbH and want to build a factory in Wuqing next year')
  expect(await bench.texts('Automobilzulieferer GmbH')).toMatch(/^How much do you plan to invest/)
  const summary = await bench.texts('USD 20 million', 'skip', 'Anna Schmidt', '+49 30 1234567')
  expect(summary).toContain(CONSENT_TEXT.en)
  expect(await bench.texts('I agree')).toMatch(/L-261124-01/)
})

test('an answer with more behind it is understood in all its parts', async () => {
  await using bench = new ConversationBench()
  await bench.texts('转人工')
  expect(await bench.texts('甲乙科技，做机器人的，投资3亿元\n电话13812345678')).toMatch(/项目/)
  const state = await bench.operations.conversations.load('page:1')
  expect(state?.known).toEqual({ company: '甲乙科技', industry: '机器人', investment: '3亿元' })
})

test.each(['你好', '好的', '谢谢', '不对'])('%s is not taken for an answer', async (text) => {
  await using bench = new ConversationBench()
  expect(await bench.texts('转人工', text)).toMatch(/公司的名称/)
})

test("a place in the company's name is no wish to settle there", async () => {
  await using bench = new ConversationBench()
  const reply = await bench.texts('转人工', '武清测试公司')
  expect(reply).not.toContain('名称')
  const summary = await bench.texts('机器人', '跳过', '跳过', '跳过', '跳过', '跳过', '王经理 13812345678')
  expect(summary).toContain('武清测试公司')
  expect(summary).not.toMatch(/区域[:：]\s*武清/)
})

describe('contact details that come early', () => {
  /** What is known after these messages, and what was said last. */
  async function known(...said: readonly string[]) {
    await using bench = new ConversationBench()
    const reply = await bench.texts('转人工', ...said)
    const phase = (await bench.operations.conversations.load('page:1'))?.phase
    if (phase?.name !== 'interview') throw new Error(reply)
    const { need, contact, awaiting } = phase.interview
    return { reply, need, contact, awaiting }
  }

  test.each([
    ['李女士 13812345678', { name: '李女士', phone: '13812345678' }],
    ['我姓王，电话13812345678', { name: '王', phone: '13812345678' }],
    ['13812345678', { phone: '13812345678' }],
    ['wang@example.com', { email: 'wang@example.com' }],
    ['微信 wang_2024', { wechat: 'wang_2024' }],
  ])('%s is taken with the name, acknowledged, and the question asked again', async (said, contact) => {
    const { reply, need, awaiting, contact: taken } = await known('天津测试公司', said)
    expect(taken).toEqual(contact)
    expect(need).toEqual({ company: '天津测试公司' })
    expect(awaiting).toBe('industry')
    expect(reply).toMatch(/^好的，联系方式已记下。\n\n请问贵公司属于什么行业/)
  })

  test('are not asked for again', async () => {
    await using bench = new ConversationBench()
    await bench.texts('转人工', '天津测试公司', '李女士 13812345678', '机器人')
    expect(await bench.texts('跳过', '跳过', '跳过', '跳过', '跳过')).toMatch(
      /联系人：李女士[\s\S]*电话：13812345678[\s\S]*同意提交/,
    )
  })

  test('are no answer to what was asked', async () => {
    const { need, contact } = await known('天津测试公司', '李女士，13812345678')
    expect(contact).toEqual({ name: '李女士', phone: '13812345678' })
    expect(need, 'a person is no industry').toEqual({ company: '天津测试公司' })
  })

  test('do not make a name of what answers the question', async () => {
    const { need, contact } = await known('天津测试公司', '机器人，电话13812345678')
    expect(need).toEqual({ company: '天津测试公司', industry: '机器人' })
    expect(contact).toEqual({ phone: '13812345678' })
  })

  test('do not hide the answer that stands beside them', async () => {
    const { need, contact } = await known('天津测试公司', '机器人', '跳过', '2亿元 电话13812345678')
    expect(contact).toEqual({ phone: '13812345678' })
    expect(need.investment).toBe('2亿元')
  })

  test('do not become part of the project, which is shown to everybody', async () => {
    const { need, contact } = await known('天津测试公司', '机器人', '年产5000台，联系人王经理，电话13812345678')
    expect(contact).toEqual({ name: '王经理', phone: '13812345678' })
    expect(need.project).not.toContain('13812345678')
    expect(need.project).toContain('年产5000台')
  })

  test('given without consent are dropped with everything else', async () => {
    await using bench = new ConversationBench()
    await bench.texts('转人工', '天津测试公司', '李女士 13812345678', '取消')
    const kept = [
      await bench.operations.conversations.load('page:1'),
      await bench.operations.conversations.transcript('page:1', 50),
    ]
    expect(JSON.stringify(kept)).not.toContain('13812345678')
  })
})

test('changed words are no answer: the person is told how to correct, and asked on', async () => {
  await using bench = new ConversationBench()
  await bench.texts('转人工', '天津测试公司')
  const [hint, question] = await bench.say('天津新测试公司', { messageId: '7', isEdit: true })
  expect(hint?.text).toMatch(/修改了之前的消息.*公司改成/)
  expect(question?.text).toMatch(/什么行业/)
  expect((await bench.operations.conversations.load('page:1'))?.known).toEqual({ company: '天津测试公司' })
})
