import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const executablePath = PLACES.find((place) => place && existsSync(place))

/** Whether browser tests can run here. */
export const hasChromium = executablePath !== undefined

/** For the name of a suite, so that a skipped one says why. */
export const browserNote = hasChromium ? '' : ' (skipped: no Chromium found; set CHROMIUM_PATH)'

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** Starts the browser without any of its own traffic. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export interface WatchedPage extends AsyncDisposable {
  readonly page: Page
  /** Script errors, refused content and failed loads; a test expects none. */
  readonly faults: readonly string[]
}

/** A fresh browser profile at `address`. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(address)
  return { page, faults, [Symbol.asyncDispose]: () => context.close() }
}
