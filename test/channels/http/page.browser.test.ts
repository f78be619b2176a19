import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserNote, DESK, hasChromium, launchChromium, openPage, PHONE } from '../../support/browser/chromium.ts'
import { faintTexts } from './support/contrast.ts'
import { CITATION, HOSTILE, interviewReply, SOURCED_ANSWER } from './support/page-replies.ts'
import { type RunningServer, startServer } from './support/running-server.ts'
import { answer } from './support/scripted-reception.ts'

const OUTPUT = new URL('../../output/', import.meta.url).pathname

if (!hasChromium) console.warn(`Tests of the page in a browser${browserNote}`)

describe.skipIf(!hasChromium)(`the page in a browser${browserNote}`, () => {
  let browser: Browser
  let running: RunningServer

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true })
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    running = await startServer()
    running.reception.reply = async () => [SOURCED_ANSWER]
  })
  afterEach(() => running[Symbol.asyncDispose]())

  const open = (options: BrowserContextOptions = {}) => openPage(browser, running.origin, options)

  async function ask(page: Page, text: string) {
    await page.getByLabel('您的问题').fill(text)
    await page.keyboard.press('Enter')
  }
  const answered = (page: Page) => page.locator('#log .theirs').last().waitFor()

  test('a starter question is asked by one press and answered with openable sources', async () => {
    await using tab = await open(PHONE)
    const { page, faults } = tab
    await page.getByRole('button', { name: '集成电路设计企业可以申请哪些奖励？' }).click()
    await answered(page)
    expect(await page.locator('#log .mine').innerText()).toContain('集成电路设计企业可以申请哪些奖励？')
    expect(await page.locator('#welcome').isHidden()).toBe(true)

    const mark = page.getByRole('button', { name: `来源 1: ${CITATION.title}` }).first()
    await mark.click()
    const dialog = page.getByRole('dialog', { name: CITATION.title })
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain(CITATION.quote)
    expect(await dialog.innerText()).toContain('天津市人民政府办公厅 · 2023-04-11')
    const link = dialog.getByRole('link', { name: '打开原文' })
    expect(await link.getAttribute('href')).toBe(CITATION.url)
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await page.keyboard.press('Escape')
    expect(await dialog.isHidden()).toBe(true)
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(faults).toEqual([])
  })

  test('an answer appears sentence by sentence while it is written', async () => {
    const sent = Promise.withResolvers<(sentence: string) => void>()
    const finish = Promise.withResolvers<void>()
    running.reception.reply = async (_, { onSentence }) => {
      sent.resolve(onSentence ?? (() => undefined))
      await finish.promise
      return [answer({ text: '第一句。第二句。' })]
    }
    await using tab = await open()
    const { page } = tab
    await ask(page, '问')
    await page.getByText('正在查找资料').waitFor()
    const write = await sent.promise
    write('第一句。')
    await page.locator('#draft').getByText('第一句。', { exact: true }).waitFor()
    write('第二句。')
    await page.locator('#draft').getByText('第一句。第二句。').waitFor()
    expect(await page.locator('#log .theirs').count()).toBe(0)
    finish.resolve()
    await answered(page)
    expect(await page.locator('#draft').isHidden()).toBe(true)
    expect(await page.locator('#log .theirs').count()).toBe(1)
    await page.waitForFunction(() => document.getElementById('status')?.textContent === '')
  })

  test('markup in questions, answers and sources stays text', async () => {
    running.reception.reply = async () => [HOSTILE]
    await using tab = await open()
    const { page, faults } = tab
    await ask(page, '<img src=x onerror=alert(1)>')
    await answered(page)
    expect(await page.locator('#log').innerText()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('#log img, #log script, #log b').count()).toBe(0)
    await page.locator('#log .cite').first().click()
    expect(await page.locator('#source-dialog').innerText()).toContain('<script>alert(2)</script>')
    expect(await page.locator('#source-dialog a').count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('a reload shows the conversation again, and only once', async () => {
    await using tab = await open()
    const { page } = tab
    await ask(page, '有哪些奖励？')
    await answered(page)
    const connected = page.waitForResponse((response) => response.url().endsWith('/page/events'))
    await page.reload()
    await connected
    await answered(page)
    expect(await page.locator('#log .mine').count()).toBe(1)
    expect(await page.locator('#log .theirs').count()).toBe(1)
    expect(await page.locator('#welcome').isHidden()).toBe(true)
  })

  test('words from staff appear without being asked for', async () => {
    await using tab = await open()
    const { page } = tab
    const connected = page.waitForResponse((response) => response.url().endsWith('/page/events'))
    await ask(page, '转人工')
    await answered(page)
    await connected
    const message = running.reception.post(running.reception.received[0]!, { type: 'text', text: '您好，我是王工。' })
    await running.pageChannel.deliver({ message })
    await page.getByText('您好，我是王工。').waitFor()
  })

  test('while staff have the case, the page says that the message was passed on', async () => {
    running.reception.reply = async () => []
    await using tab = await open()
    const { page } = tab
    await ask(page, '明天几点方便？')
    await page.getByText('已转给负责的工作人员，请稍候回复。').waitFor()
    expect(await page.locator('#log .mine').count()).toBe(1)
  })

  test('the interview runs by buttons: skip, then consent', async () => {
    running.reception.reply = interviewReply()
    await using tab = await open(PHONE)
    const { page } = tab
    await page.locator('#human').click()
    await page.getByRole('button', { name: '跳过' }).click()
    await page.getByRole('button', { name: '同意并提交' }).waitFor()
    expect(await page.getByRole('button', { name: '跳过' }).count()).toBe(0)
    await page.screenshot({ path: `${OUTPUT}phone-interview.png` })
    await page.getByRole('button', { name: '同意并提交' }).click()
    await page.getByText('L-241124-07').waitFor()
    expect(running.reception.received.map(({ action, text }) => [action?.type, text])).toEqual([
      ['human', '转人工'],
      ['skip', '跳过'],
      ['confirm', '同意并提交'],
    ])
  })

  test('a pressed thumb is recorded, and what the assistant says to it is shown', async () => {
    await using tab = await open()
    const { page } = tab
    await ask(page, '问')
    await answered(page)
    running.reception.reply = async () => [answer({ kind: 'smalltalk', text: '谢谢您的反馈！' })]
    const up = page.getByRole('button', { name: '有帮助', exact: true })
    await up.click()
    await page.getByText('谢谢您的反馈！').waitFor()
    expect(await up.getAttribute('aria-pressed')).toBe('true')
    expect(running.reception.received.at(-1)?.action).toEqual({ type: 'feedback', value: 'up', answerId: 'answer-1' })
    expect(await page.locator('#log .mine').count()).toBe(1)
  })

  test("deleting one's data asks first, then the page shows nothing of it any more", async () => {
    await using tab = await open()
    const { page } = tab
    await ask(page, '机密问题')
    await answered(page)
    const suggestions = [{ label: '全部删除', action: 'confirm' } as const]
    running.reception.reply = async () => [answer({ kind: 'smalltalk', text: '确定要删除吗？', suggestions })]
    await page.getByRole('button', { name: '隐私' }).click()
    await page.getByRole('button', { name: '删除我的资料' }).click()
    const confirm = page.getByRole('button', { name: '全部删除' })
    await confirm.waitFor()
    running.reception.reply = async (message) => {
      running.reception.erase(message.conversationId)
      return [answer({ kind: 'smalltalk', text: '您的资料已删除。' })]
    }
    await confirm.click()
    await page.getByText('您的资料已删除。').waitFor()
    await page.getByText('机密问题').waitFor({ state: 'detached' })
    expect(running.reception.received.map(({ action }) => action?.type)).toEqual([undefined, 'forget', 'confirm'])
  })

  test('after a consent that erased nothing, the conversation stays', async () => {
    running.reception.reply = interviewReply()
    await using tab = await open()
    const { page } = tab
    await page.locator('#human').click()
    await page.getByRole('button', { name: '跳过' }).click()
    await page.getByRole('button', { name: '同意并提交' }).click()
    await page.getByText('L-241124-07').waitFor()
    await page.waitForFunction(() => document.getElementById('status')?.textContent === '')
    expect(await page.locator('#log .mine').count()).toBe(3)
  })

  test('a failed question can be sent again and counts once', async () => {
    let failing = true
    running.reception.reply = async () => {
      if (failing) throw new Error('down')
      return [SOURCED_ANSWER]
    }
    await using tab = await open()
    const { page } = tab
    await ask(page, '问')
    await page.getByText('抱歉，刚才没能处理您的消息，请重试。').waitFor()
    failing = false
    await page.getByRole('button', { name: '重试' }).click()
    await answered(page)
    expect(await page.locator('#log .mine').count()).toBe(1)
    expect(new Set(running.reception.received.map((message) => message.externalId)).size).toBe(1)
  })

  test('the language follows the browser, can be switched, and the choice stays', async () => {
    await using tab = await open({ locale: 'en-GB' })
    const { page } = tab
    await page.getByRole('heading', { name: 'Investment Inquiries' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '投资咨询助手' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '投资咨询助手' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  test('everything can be reached and done with the keyboard alone', async () => {
    await using tab = await open(DESK)
    const { page } = tab
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('跳到提问框')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('question')
    await page.keyboard.type('有哪些奖励？')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('请详细')
    await page.keyboard.press('Enter')
    await answered(page)
    expect(running.reception.received[0]?.text).toBe('有哪些奖励？\n请详细')
    expect(await focused()).toBe('question')
    await page.locator('#log .cite').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('#source-dialog').waitFor()
    expect(await page.locator('#source-dialog').evaluate((dialog) => dialog.contains(document.activeElement))).toBe(
      true,
    )
    await page.keyboard.press('Escape')
    expect(await page.locator('#source-dialog').isHidden()).toBe(true)
  })

  test('landmarks, labels and a polite log are there for screen readers', async () => {
    await using tab = await open()
    const { page } = tab
    for (const role of ['banner', 'main', 'navigation', 'form', 'log', 'status'] as const) {
      expect([role, await page.getByRole(role).count()]).toEqual([role, 1])
    }
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite')
    const nameless = await page
      .locator('button:visible, a:visible, textarea')
      .evaluateAll((elements) =>
        elements.filter(
          (one) => !(one.textContent?.trim() || one.ariaLabel || (one as HTMLTextAreaElement).labels?.length),
        ),
      )
    expect(nameless).toEqual([])
  })

  test.each([
    ['a narrow phone', { viewport: { width: 320, height: 568 } }, 16],
    ['text twice as large', { viewport: { width: 640, height: 800 } }, 32],
  ])('nothing is cut off sideways on %s', async (_, options, fontSize) => {
    await using tab = await open({ ...options, reducedMotion: 'reduce' })
    const { page } = tab
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}px`), fontSize)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await ask(page, `${'很长的问题'.repeat(20)} ${'x'.repeat(200)}`)
    await answered(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.screenshot({ path: `${OUTPUT}narrow-${fontSize}.png` })
  })

  test.each(['light', 'dark'] as const)('text stands out at least 4.5 to 1 in %s mode', async (colorScheme) => {
    await using tab = await open({ ...PHONE, colorScheme })
    const { page } = tab
    expect(await faintTexts(page)).toEqual([])
    await ask(page, '问')
    await answered(page)
    expect(await faintTexts(page)).toEqual([])
    await page.locator('#log .cite').first().click()
    await page.locator('#source-dialog').waitFor()
    expect(await faintTexts(page)).toEqual([])
  })

  test.each([
    ['phone', PHONE, 'light'],
    ['desk', DESK, 'light'],
    ['phone-dark', PHONE, 'dark'],
    ['desk-dark', DESK, 'dark'],
  ] as const)('pictures for people to look at: %s', async (name, options, colorScheme) => {
    await using tab = await open({ ...options, colorScheme, reducedMotion: 'reduce' })
    const { page, faults } = tab
    await page.screenshot({ path: `${OUTPUT}${name}-empty.png` })
    await ask(page, '集成电路设计企业可以申请哪些奖励？')
    await answered(page)
    await page.screenshot({ path: `${OUTPUT}${name}-answer.png` })
    await page.locator('#log .cite').first().click()
    await page.locator('#source-dialog').waitFor()
    await page.screenshot({ path: `${OUTPUT}${name}-source.png` })
    await page.keyboard.press('Escape')
    await page.locator('#open-privacy').click()
    await page.screenshot({ path: `${OUTPUT}${name}-privacy.png` })
    expect(faults).toEqual([])
  })
})
