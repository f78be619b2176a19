import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startConversingServer } from '../channels/http/support/conversing-server.ts'
import { browserNote, hasChromium, launchChromium, openPage, PHONE } from '../support/browser/chromium.ts'
import { byStaff } from '../support/desk-requests.ts'

const OUTPUT = new URL('../output/', import.meta.url).pathname
const WANG = { id: '7', name: '王工' }

async function startPage(browser: Browser) {
  const running = await startConversingServer()
  const tab = await openPage(browser, running.origin, { ...PHONE, reducedMotion: 'reduce' })
  return {
    ...running,
    page: tab.page,
    faults: tab.faults,
    async [Symbol.asyncDispose]() {
      await tab[Symbol.asyncDispose]()
      await running[Symbol.asyncDispose]()
    },
  }
}

const replies = (page: Page) => page.locator('#log .theirs')

/** Says something and waits until the answer is there. */
async function say(page: Page, text: string): Promise<string> {
  const before = await replies(page).count()
  await page.getByLabel('您的问题').fill(text)
  await page.keyboard.press('Enter')
  return nextReply(page, before)
}

async function nextReply(page: Page, before: number): Promise<string> {
  const reply = replies(page).nth(before)
  await reply.waitFor()
  await page.waitForFunction(() => document.getElementById('status')?.textContent === '')
  return reply.innerText()
}

async function press(page: Page, name: string): Promise<string> {
  const before = await replies(page).count()
  await page.locator('#log').getByRole('button', { name, exact: true }).click()
  return nextReply(page, before)
}

describe.skipIf(!hasChromium)(`a conversation on the page${browserNote}`, () => {
  let browser: Browser

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true })
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  test('an enterprise leaves its lead by words and buttons, and reads what staff answer', async () => {
    await using started = await startPage(browser)
    const { page, bench, dispatcher, faults } = started
    const said = [await say(page, '我们想在武清建一个生物医药工厂，投资2亿元')]
    for (let step = 0; step < 8 && !said.at(-1)?.includes('称呼'); step += 1) said.push(await press(page, '跳过'))
    said.push(await say(page, '李女士，13812345678'))
    const consent = page.locator('#log .suggestions .primary')
    for (let step = 0; step < 6 && (await consent.count()) === 0; step += 1) said.push(await press(page, '跳过'))
    await page.screenshot({ path: `${OUTPUT}phone-consent.png` })
    const before = await replies(page).count()
    await consent.click()
    said.push(await nextReply(page, before))

    const [lead] = await bench.operations.leads.list()
    expect(lead, said.join('\n---\n')).toMatchObject({
      channel: 'page',
      status: 'new',
      contact: { phone: '13812345678' },
    })
    expect(said.at(-1)).toContain(lead?.id)

    await bench.desk.claim(lead?.id ?? '', byStaff('claim', WANG))
    await bench.desk.reply(lead?.id ?? '', { text: '您好，我是王工，明天上午给您回电。' }, byStaff('reply', WANG))
    dispatcher.wake()
    await page.getByText('您好，我是王工，明天上午给您回电。').waitFor()
    expect(faults).toEqual([])
  })

  test('deleted data is gone from the page at once and after a reload', async () => {
    await using started = await startPage(browser)
    const { page, bench, faults } = started
    await say(page, '机密的设备补贴问题')
    const before = await replies(page).count()
    await page.getByRole('button', { name: '隐私' }).click()
    await page.getByRole('button', { name: '删除我的资料' }).click()
    await nextReply(page, before)
    await page.locator('#log .suggestions .primary').click()
    await page.getByText('机密的设备补贴问题').first().waitFor({ state: 'detached' })
    await page.reload()
    await replies(page).first().waitFor()
    expect(await page.locator('#log').innerText()).not.toContain('机密')
    const [received] = await bench.operations.inbox.pending()
    expect(received).toBeUndefined()
    expect(faults).toEqual([])
  })

  test('a reload in the middle of the interview goes on where it was', async () => {
    await using started = await startPage(browser)
    const { page } = started
    const question = await say(page, '转人工')
    await page.reload()
    await replies(page).first().waitFor()
    expect(await replies(page).last().innerText()).toBe(question)
    expect(await page.locator('#log').getByRole('button', { name: '跳过', exact: true }).count()).toBe(1)
  })
})
