import { describe, expect, test } from 'vitest'
import { StaffOffice } from '../../src/leads/staff-office.ts'
import { DeskBench, leadAt, MAIN } from '../support/desk-bench.ts'
import { STAFF_WANG } from '../support/lead-fixtures.ts'
import { requestOf, servicesOf } from '../support/staff-commands.ts'

const PLACE = { chatId: MAIN.chatId, topicId: '5', replyTo: '90' }
const ID = 'L-261124-01'

/** The office over a desk with one lead that Wang has, and how often it woke the dispatcher. */
async function office() {
  const bench = new DeskBench()
  await bench.add(leadAt('contacted', ID))
  let wakes = 0
  const wake = () => {
    wakes += 1
  }
  return { bench, staff: new StaffOffice(servicesOf(bench), wake), wakes: () => wakes }
}

describe('a command', () => {
  test('is answered where it was given, below the message that gave it', async () => {
    const { bench, staff, wakes } = await office()
    await using _bench = bench
    await staff.command('note', requestOf(bench, `${ID} 周三来访`), PLACE)
    const answers = (await bench.sent()).filter(({ content }) => content.type === 'staff-notice')
    expect(answers).toMatchObject([
      {
        address: MAIN.chatId,
        leadId: ID,
        content: { leadId: ID, text: expect.stringContaining('已记入'), topicId: '5', replyTo: '90' },
      },
    ])
    expect(wakes()).toBe(1)
  })

  test('that comes again is carried out and answered once', async () => {
    const { bench, staff } = await office()
    await using _bench = bench
    const request = requestOf(bench, `${ID} 周三来访`)
    for (let time = 0; time < 3; time += 1) await staff.command('note', request, PLACE)
    expect((await bench.sent()).filter(({ content }) => content.type === 'staff-notice')).toHaveLength(1)
    expect(await bench.events(ID)).toHaveLength(1)
  })

  test.each(['nonsense', 'constructor', '__proto__', ''])('that is unknown is said to be so: %j', async (name) => {
    const { bench, staff } = await office()
    await using _bench = bench
    await staff.command(name, requestOf(bench, ''), PLACE)
    expect((await bench.words())[MAIN.chatId]).toEqual([expect.stringContaining('未识别的命令，内容未转发')])
  })

  test('help names every command', async () => {
    const { bench, staff } = await office()
    await using _bench = bench
    await staff.command('help', requestOf(bench, ''), PLACE)
    const [help] = (await bench.words())[MAIN.chatId] ?? []
    for (const name of ['leads', 'claim', 'assign', 'draft', 'export', 'recall', 'merge']) {
      expect(help).toContain(`/${name}`)
    }
  })
})

describe('a file', () => {
  const filesOf = async (bench: DeskBench) =>
    (await bench.sent()).filter(({ content }) => content.type === 'file' || content.type === 'picture')

  test('without contact data comes into the chat', async () => {
    const { bench, staff } = await office()
    await using _bench = bench
    await staff.command('export', requestOf(bench, ''), PLACE)
    expect(await filesOf(bench)).toMatchObject([
      { address: MAIN.chatId, content: { type: 'file', mediaType: 'text/csv', topicId: '5', replyTo: '90' } },
    ])
  })

  test('with contact data comes in private, and the chat is told no more than that', async () => {
    const { bench, staff } = await office()
    await using _bench = bench
    await staff.command('export', requestOf(bench, '联系方式'), PLACE)
    const sent = await bench.sent()
    const [file] = sent.filter(({ content }) => content.type === 'file')
    expect(file).toMatchObject({ address: STAFF_WANG.id, content: { text: expect.stringContaining('13812345678') } })
    expect(file?.content).not.toHaveProperty('topicId')
    const inChat = sent.filter(({ address }) => address === MAIN.chatId)
    expect(inChat).toMatchObject([{ content: { text: expect.stringContaining('已私聊发给您') } }])
    expect(JSON.stringify(inChat)).not.toMatch(/13812345678|王经理/)
  })

  test('a picture comes with the first line of the figures', async () => {
    const { bench, staff } = await office()
    await using _bench = bench
    await staff.command('stats', requestOf(bench, ''), PLACE)
    expect(await filesOf(bench)).toMatchObject([
      { address: MAIN.chatId, content: { type: 'picture', caption: '近 30 天线索统计' } },
    ])
  })
})

test('a press is answered at once, and in the chat only where there is more to say', async () => {
  const { bench, staff } = await office()
  await using _bench = bench
  const request = requestOf(bench, '')
  expect(await staff.press({ type: 'status', leadId: ID, status: 'visiting' }, request, PLACE)).toMatchObject({
    isAlert: false,
  })
  expect((await bench.sent()).map(({ content }) => content.type)).toEqual(['lead-card'])
  await staff.press({ type: 'end', leadId: ID, status: 'lost' }, requestOf(bench, ''), PLACE)
  expect((await bench.sent()).map(({ content }) => content)).toMatchObject([
    { type: 'staff-notice', text: expect.stringContaining('请选择'), topicId: '5' },
  ])
})

test('what waits for a chat that got another id is sent there at once', async () => {
  const { bench, staff, wakes } = await office()
  await using _bench = bench
  await staff.chatMoved(MAIN.chatId, '-3003')
  expect(wakes()).toBe(1)
  expect((await bench.lead(ID)).place?.chatId).toBe('-3003')
  expect(await bench.sent()).toMatchObject([{ address: '-3003', content: { type: 'lead-card', leadId: ID } }])
})
