import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportPage } from '../../../src/app/report/report-page.ts'
import { contents, document, record, source } from '../../indexing/reviewing/reviewed.ts'
import { browserNote, DESK, hasChromium, launchChromium, openPage, PHONE } from '../../support/browser/chromium.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'
import { reportInput } from './report-input.ts'

const years = Array.from({ length: 14 }, (_, at) =>
  record(`P${100 + at}`, { from: String(2013 + at), districts: ['武清区'] }),
)
const PAGE = reportPage(
  reportInput({
    contents: contents(
      [document('policies/P001', ['一句。'], { title: '很长的标题'.repeat(20), validity: { state: 'current' } })],
      years,
      [source('S001', { url: 'https://www.tjwq.gov.cn/a', publisher: 'a-very-long-host-name.example-portal.com.cn' })],
    ),
    golden: [
      {
        question: '<script>document.title="x"</script>',
        passed: false,
        reason: '"500万元" is missing; answered: 抱歉',
      },
    ],
    gaps: [{ id: 1, question: '没有答案的问题', count: 3, lastAskedAt: '2026-11-20', state: 'open' }],
  }),
)

describe.runIf(hasChromium)(`the report page in a browser${browserNote}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => browser.close())

  test.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
    ['in the dark', { ...DESK, colorScheme: 'dark' as const }],
  ])('it opens from the file system without a network %s, and nothing overflows', async (_case, options) => {
    using folder = new TemporaryFolder()
    const file = join(folder.path, 'report.html')
    writeFileSync(file, PAGE)
    await using opened = await openPage(browser, 'about:blank', { ...options, offline: true })
    const { page, faults } = opened
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(faults).toEqual([])
    expect(await page.title()).toBe('知识库报告')
    const isStyled = await page.locator('.tiles').evaluate((tiles) => getComputedStyle(tiles).display)
    expect(isStyled).toBe('grid')
    const { wide, seen } = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => ({ wide: scrollWidth, seen: clientWidth }))
    expect(wide).toBeLessThanOrEqual(seen)
  })

  test('charts are tables or are named for who cannot see them', async () => {
    using folder = new TemporaryFolder()
    const file = join(folder.path, 'report.html')
    writeFileSync(file, PAGE)
    await using opened = await openPage(browser, pathToFileURL(file).href, DESK)
    const { page } = opened
    expect(
      await page
        .getByRole('table', { name: '按地区' })
        .getByRole('row', { name: /武清区/ })
        .innerText(),
    ).toContain('14')
    expect(await page.getByRole('img', { name: /^按年份：.*2026 1$/ }).count()).toBe(1)
    expect(await page.locator('svg:not([aria-hidden]):not([role])').count()).toBe(0)
  })
})
