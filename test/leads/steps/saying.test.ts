import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/domain/language.ts'
import type { MediaReference } from '../../../src/domain/message.ts'
import { staffNotices } from '../../../src/leads/staff-notices.ts'
import { DeskBench, leadAt, MAIN } from '../../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'

const SOURCE = `telegram:${MAIN.chatId}:45`
const PHOTO: MediaReference = { attachment: 'photo', address: MAIN.chatId, messageId: '45' }
/** Words of Wang as the enterprise reads them. */
const reply = (text: string, language: Language = 'zh') => staffNotices(language).reply('L-1', '王芳', text)

const onPage = { channel: 'page', address: 'page:1' } as const

test('staff words reach the enterprise with who says them; the first make the lead contacted', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed', 'L-1', { question: '土地价格是多少？' }))
  bench.clock.advance(60_000)
  const first = bench.clock.now().toISOString()
  await bench.desk.reply('L-1', { text: '土地每亩三十万元。' }, bench.by(STAFF_WANG))
  expect(await bench.lead()).toMatchObject({ status: 'contacted', firstResponseAt: first, lastActivityAt: first })
  expect(await bench.words()).toEqual({
    'person of L-1': [reply('土地每亩三十万元。')],
    [MAIN.chatId]: ['lead-card', expect.stringContaining('可存为常见问题')],
  })
  expect(await bench.events()).toEqual([
    { type: 'staff-message', touches: ['question'], text: '土地每亩三十万元。' },
    { type: 'status', from: 'claimed', to: 'contacted' },
  ])
})

test('only what answers the open question is offered for the knowledge base', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted', 'L-1', { question: '土地价格是多少？' }))
  await bench.desk.reply('L-1', { text: '您好，我稍后联系您。' }, bench.by(STAFF_WANG))
  expect((await bench.words())[MAIN.chatId]).toBeUndefined()
  const saidAt = bench.clock.now().getTime()
  await bench.desk.reply('L-1', { text: '土地每亩三十万元。' }, bench.by(STAFF_WANG))
  const notice = (await bench.sent()).find(({ content }) => content.type === 'staff-notice')
  const action = { type: 'faq', leadId: 'L-1', saidAt }
  expect(notice?.content).toMatchObject({ leadId: 'L-1', buttons: [[{ label: '存为常见问题', action }]] })
})

test('later words keep the first response, move the lead no further and leave the card alone', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_WANG))
  const { firstResponseAt } = await bench.lead()
  await bench.sent()
  bench.clock.advance(60_000)
  await bench.desk.reply('L-1', { text: '明天上午联系您' }, bench.by(STAFF_WANG))
  expect(await bench.lead()).toMatchObject({ status: 'contacted', firstResponseAt })
  expect(await bench.words()).toEqual({ 'person of L-1': [reply('明天上午联系您')] })
})

test.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])(
  'the words name who says them and about which case: %s',
  (language) => {
    for (const text of [reply('30', language), staffNotices(language).correction('L-1', '王芳', '30')]) {
      expect(text).toMatch(/王芳.*L-1.*30$/)
    }
  },
)

test('words reach the enterprise in its own language', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted', 'L-1', { language: 'de' }))
  await bench.desk.reply('L-1', { text: 'Guten Tag' }, bench.by(STAFF_WANG))
  expect((await bench.words())['person of L-1']).toEqual([reply('Guten Tag', 'de')])
})

test('nothing of a colleague who does not have the lead is sent', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted'))
  const result = await bench.desk.reply('L-1', { text: '您好' }, bench.by(STAFF_LI))
  expect(result).toMatchObject({ outcome: 'refused', refusal: 'not-yours' })
  expect([await bench.sent(), await bench.events()]).toEqual([[], []])
})

test.each(['new', 'claimed', 'visiting', 'signed'] as const)(
  'a note on a lead that is %s is kept and shown to staff, and never a message to the enterprise',
  async (status) => {
    await using bench = new DeskBench({ sendsEvents: true })
    await bench.add(leadAt(status))
    for (const staff of [STAFF_WANG, STAFF_LI]) await bench.desk.note('L-1', '此人难缠', bench.by(staff))
    expect(await bench.events()).toEqual([
      { type: 'noted', text: '此人难缠' },
      { type: 'noted', text: '此人难缠' },
    ])
    const sent = await bench.sent()
    expect(sent.map(({ address, content }) => [address, content.type])).toEqual([
      [MAIN.chatId, 'lead-card'],
      [MAIN.chatId, 'lead-card'],
    ])
    expect(JSON.stringify(sent)).not.toContain('难缠')
  },
)

test('a note of the owner counts as having done something with the lead, one of a colleague does not', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  const { lastActivityAt } = await bench.lead()
  bench.clock.advance(60_000)
  await bench.desk.note('L-1', '看过了', bench.by(STAFF_LI))
  expect((await bench.lead()).lastActivityAt).toBe(lastActivityAt)
  await bench.desk.note('L-1', '看过了', bench.by(STAFF_WANG))
  expect((await bench.lead()).lastActivityAt).toBe(bench.clock.now().toISOString())
})

describe('files', () => {
  test('a photo goes to the enterprise as it is, with who sends it', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted'))
    await bench.desk.reply('L-1', { text: '', media: PHOTO, source: SOURCE }, bench.by(STAFF_WANG))
    await bench.desk.reply('L-1', { text: '园区图', media: PHOTO }, bench.by(STAFF_WANG))
    expect((await bench.sent()).map(({ content }) => content)).toEqual([
      { type: 'media', caption: reply(''), media: PHOTO },
      { type: 'media', caption: reply('园区图'), media: PHOTO },
    ])
    expect(await bench.events()).toEqual([
      { type: 'staff-message', touches: [], source: SOURCE, attachment: 'photo' },
      { type: 'staff-message', touches: [], attachment: 'photo', text: '园区图' },
    ])
  })

  test('what the channel of the enterprise cannot carry is refused, and not counted as an answer', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('claimed', 'L-1', onPage))
    const result = await bench.desk.reply('L-1', { text: '园区图', media: PHOTO }, bench.by(STAFF_WANG))
    expect(result).toMatchObject({ outcome: 'refused', refusal: 'text-only' })
    expect((await bench.lead()).status).toBe('claimed')
    expect([await bench.sent(), await bench.events()]).toEqual([[], []])
  })

  test('what can be said in words is said in words there', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('claimed', 'L-1', onPage))
    const words = { text: '', media: PHOTO, asText: '位置：39.38,117.04', source: SOURCE }
    expect((await bench.desk.reply('L-1', words, bench.by(STAFF_WANG))).outcome).toBe('done')
    const [message] = await bench.sent()
    expect(message).toMatchObject({
      channel: 'page',
      address: 'page:1',
      content: { type: 'text', text: reply('位置：39.38,117.04') },
    })
    expect((await bench.events())[0]).toMatchObject({ type: 'staff-message', text: '位置：39.38,117.04' })
  })
})

describe('words that are changed or taken back', () => {
  async function said(more: Parameters<typeof leadAt>[2] = {}) {
    const bench = new DeskBench()
    await bench.add(leadAt('contacted', 'L-1', more))
    await bench.desk.reply('L-1', { text: '每亩30万', source: SOURCE }, bench.by(STAFF_WANG))
    await bench.sent()
    return bench
  }

  test('other words take the place of what the enterprise was shown', async () => {
    await using bench = await said()
    expect((await bench.desk.editReply(SOURCE, '每亩32万', bench.by(STAFF_WANG))).outcome).toBe('done')
    expect(await bench.sent()).toMatchObject([
      { address: 'person of L-1', content: { type: 'edit', source: SOURCE, text: reply('每亩32万') } },
    ])
  })

  test('a channel that cannot change words gets a correction', async () => {
    await using bench = await said(onPage)
    await bench.desk.editReply(SOURCE, '每亩32万', bench.by(STAFF_WANG))
    expect((await bench.sent()).map(({ content }) => content)).toEqual([
      { type: 'text', text: staffNotices('zh').correction('L-1', '王芳', '每亩32万') },
    ])
  })

  test('words are taken back where the channel can, and refused where it cannot', async () => {
    await using bench = await said()
    expect((await bench.desk.recallReply(SOURCE, bench.by(STAFF_WANG))).outcome).toBe('done')
    expect(await bench.sent()).toMatchObject([
      { address: 'person of L-1', content: { type: 'recall', source: SOURCE } },
    ])
    await using page = await said(onPage)
    expect(await page.desk.recallReply(SOURCE, page.by(STAFF_WANG))).toMatchObject({ refusal: 'text-only' })
    expect(await page.sent()).toEqual([])
  })

  test('that words were changed or taken back is part of the history', async () => {
    await using bench = await said()
    await bench.desk.editReply(SOURCE, '每亩32万', bench.by(STAFF_WANG))
    await bench.desk.recallReply(SOURCE, bench.by(STAFF_WANG))
    expect((await bench.events()).slice(-2)).toEqual([
      { type: 'message-edited', source: SOURCE, text: '每亩32万' },
      { type: 'message-recalled', source: SOURCE },
    ])
  })

  test('only the owner changes or takes back', async () => {
    await using bench = await said()
    const refused = { outcome: 'refused', refusal: 'not-yours' }
    expect(await bench.desk.editReply(SOURCE, '每亩10万', bench.by(STAFF_LI))).toMatchObject(refused)
    expect(await bench.desk.recallReply(SOURCE, bench.by(STAFF_LI))).toMatchObject(refused)
    expect(await bench.sent()).toEqual([])
  })

  test('the same edit or recall again changes nothing', async () => {
    await using bench = await said()
    for (const change of [
      (request = bench.by(STAFF_WANG)) => [request, () => bench.desk.editReply(SOURCE, '每亩32万', request)] as const,
      (request = bench.by(STAFF_WANG)) => [request, () => bench.desk.recallReply(SOURCE, request)] as const,
    ]) {
      const [, run] = change()
      expect((await run()).outcome).toBe('done')
      expect((await run()).outcome).toBe('repeated')
      expect(await bench.sent()).toHaveLength(1)
    }
  })

  test('words that were never passed on are unknown', async () => {
    await using bench = await said()
    expect(await bench.desk.editReply('telegram:-1001:99', '您好', bench.by(STAFF_WANG))).toEqual({
      outcome: 'unknown',
    })
    expect(await bench.desk.recallReply('telegram:-1001:99', bench.by(STAFF_WANG))).toEqual({ outcome: 'unknown' })
  })
})
