import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserNote, DESK, hasChromium, launchChromium, openPage, PHONE } from '../../support/browser/chromium.ts'
import { comparison, longList } from '../../support/tables.ts'
import { faintTexts } from './support/contrast.ts'
import { type RunningServer, startServer } from './support/running-server.ts'
import { answer } from './support/scripted-reception.ts'

const OUTPUT = new URL('../../output/', import.meta.url).pathname

describe.skipIf(!hasChromium)(`tables on the page${browserNote}`, () => {
  let browser: Browser
  let running: RunningServer

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true })
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    running = await startServer()
    running.reception.reply = async ({ text }) => [
      answer(text.includes('比') ? comparison() : longList(text.includes('页') ? 10 : 0)),
    ]
  })
  afterEach(() => running[Symbol.asyncDispose]())

  async function asked(text: string, options: BrowserContextOptions = {}) {
    const tab = await openPage(browser, running.origin, { reducedMotion: 'reduce', ...options })
    await tab.page.getByLabel('您的问题').fill(text)
    await tab.page.keyboard.press('Enter')
    await tab.page.locator('#log .theirs').last().waitFor()
    return tab
  }
  const visibleRows = (page: Page) => page.locator('#log tbody tr:visible')
  const firstNumber = (page: Page) => visibleRows(page).first().locator('td').first().innerText()

  test('a list stands as a table between the words around it, in place of the words that say the same', async () => {
    await using tab = await asked('有哪些项目？')
    const { page, faults } = tab
    const { table } = longList()
    const shown = page.getByRole('table', { name: table.title })
    expect(await shown.getByRole('columnheader').allInnerTexts()).toEqual(['序号', ...table.columns, '来源'])
    expect(await shown.getByRole('rowheader').first().innerText()).toBe(table.rows[0]?.cells[0])
    const words = await page.locator('#log .theirs > p').allInnerTexts()
    expect(words[0]).toMatch(/共23个：$/)
    expect(words[1]).toMatch(/^其中8个未披露金额/)
    expect(words).toHaveLength(2)
    expect(faults).toEqual([])
  })

  test('ten rows of a long list are shown, then all of them in place, then ten again', async () => {
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    expect(await visibleRows(page).count()).toBe(10)
    await page.getByRole('button', { name: '显示全部 23 行' }).click()
    expect(await visibleRows(page).count()).toBe(23)
    const fewer = page.getByRole('button', { name: '收起' })
    expect(await fewer.getAttribute('aria-expanded')).toBe('true')
    expect(await fewer.evaluate((button) => button === document.activeElement)).toBe(true)
    await fewer.click()
    expect(await visibleRows(page).count()).toBe(10)
  })

  test('what turns pages or downloads elsewhere is no button beside the table that does both', async () => {
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    expect(await page.locator('#log .suggestions button').allInnerTexts()).toEqual(['其中外资有几个？'])
  })

  test('a further page that is asked for in words shows its own rows', async () => {
    await using tab = await asked('第2页')
    const { page } = tab
    expect(await firstNumber(page)).toBe('11')
    expect(await visibleRows(page).count()).toBe(10)
    await page.getByRole('button', { name: '显示全部 23 行' }).click()
    expect(await firstNumber(page)).toBe('1')
  })

  test('the file holds every row and is called by the title', async () => {
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载 CSV' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`${longList().table.title}.csv`)
    const rows = parse(await readFile(await download.path()), { bom: true }) as string[][]
    expect(rows).toHaveLength(24)
  })

  test('the sources of a row open from the row', async () => {
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    await visibleRows(page).first().getByRole('button', { name: '来源 2: 京津冀产业合作签约活动' }).click()
    await page.getByRole('dialog', { name: '京津冀产业合作签约活动' }).waitFor()
  })

  test('a table is there again after a reload and remains when the talk goes on', async () => {
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    await page.reload()
    await page.getByRole('button', { name: '显示全部 23 行' }).waitFor()
    await page.getByLabel('您的问题').fill('两个园区比一比')
    await page.keyboard.press('Enter')
    await page.getByRole('table').nth(1).waitFor()
    expect(await page.getByRole('link', { name: '下载 CSV' }).count()).toBe(2)
  })

  test('a comparison is a table with its own header, its words in bars are gone', async () => {
    await using tab = await asked('两个园区比一比')
    const { page } = tab
    const { table } = comparison()
    const shown = page.getByRole('table', { name: table.title })
    expect(await shown.getByRole('columnheader').allInnerTexts()).toEqual(['武清开发区', '京津产业新城', '来源'])
    expect(await shown.getByRole('rowheader').allInnerTexts()).toEqual(['规划面积', '主导产业', '级别'])
    expect(await page.locator('#log').innerText()).not.toContain('|')
    expect(await page.getByRole('button', { name: /显示全部/ }).count()).toBe(0)
  })

  test('a table whose words were changed since still comes, after the words', async () => {
    running.reception.reply = async () => [answer({ ...comparison(), text: '两个园区对比如下。' })]
    await using tab = await asked('两个园区比一比')
    const { page } = tab
    expect(await page.locator('#log .theirs > p').allInnerTexts()).toEqual(['两个园区对比如下。'])
    expect(await page.getByRole('table').count()).toBe(1)
  })

  test('markup in titles, headers and cells stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const rows = [{ cells: [hostile, hostile], citations: [] }]
    const table = { title: hostile, columns: [hostile, hostile], rows, text: '甲' }
    running.reception.reply = async () => [answer({ text: '甲', table })]
    await using tab = await asked('问')
    const { page, faults } = tab
    expect(await page.locator('#log img').count()).toBe(0)
    expect(await page.getByRole('cell').first().innerText()).toBe(hostile)
    expect(faults).toEqual([])
  })

  test('the words that stream in are replaced by the table', async () => {
    const { text } = longList()
    running.reception.reply = async (_, { onSentence }) => {
      for (const line of text.split('\n')) onSentence?.(`${line}\n`)
      return [answer(longList())]
    }
    await using tab = await asked('有哪些项目？')
    const { page } = tab
    expect(await page.locator('#draft').isHidden()).toBe(true)
    expect(await page.locator('#log').innerText()).not.toContain('1. 星河')
  })

  test('a table too wide for the screen is scrolled by itself, also by keyboard', async () => {
    await using tab = await asked('有哪些项目？', { viewport: { width: 320, height: 568 } })
    const { page } = tab
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const scroller = page.getByRole('region', { name: longList().table.title })
    expect(await scroller.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
    await scroller.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.table-scroll')?.scrollLeft ?? 0) > 0)
  })

  test.each([
    ['phone', PHONE, 'light'],
    ['desk', DESK, 'light'],
    ['phone-dark', PHONE, 'dark'],
    ['desk-dark', DESK, 'dark'],
  ] as const)('tables can be read, and looked at, on %s', async (name, options, colorScheme) => {
    await using tab = await asked('有哪些项目？', { ...options, colorScheme })
    const { page } = tab
    expect(await faintTexts(page)).toEqual([])
    await page.screenshot({ path: `${OUTPUT}${name}-list.png`, fullPage: true })
    await page.getByLabel('您的问题').fill('两个园区比一比')
    await page.keyboard.press('Enter')
    await page.getByRole('table').nth(1).waitFor()
    expect(await faintTexts(page)).toEqual([])
    await page.screenshot({ path: `${OUTPUT}${name}-comparison.png` })
  })
})
