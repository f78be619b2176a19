import { WARCRecord, WARCSerializer } from 'warcio'
import type { ReadContent } from '../../../src/domain/read-content.ts'
import { launchChromium } from '../browser/chromium.ts'
import { englishPage } from './pages/english-page.ts'
import { governmentPage } from './pages/government-page.ts'
import { oldPage } from './pages/old-page.ts'
import { pressPage } from './pages/press-page.ts'
import type { SavedPage } from './pages/saved-page.ts'
import { trsPage } from './pages/trs-page.ts'
import { wechatPage } from './pages/wechat-page.ts'

export const savedPages: readonly SavedPage[] = [governmentPage, trsPage, pressPage, wechatPage, oldPage, englishPage]

let pairs: Map<string, readonly number[]> | undefined

/** Text in GB2312 or GBK, for which no encoder is built in: what each pair of bytes decodes to, turned round. */
export function gbkBytes(text: string): Uint8Array {
  if (!pairs) {
    pairs = new Map()
    const decoder = new TextDecoder('gbk')
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
      }
    }
  }
  const known = pairs
  return Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? one.charCodeAt(0) : (known.get(one) ?? 0x3f))))
}

/** The bytes of a saved page, in the encoding that it names. */
export const pageBytes = ({ html }: SavedPage): Uint8Array =>
  /charset=gb2312/i.test(html) ? gbkBytes(html) : new TextEncoder().encode(html)

/** Content as lines: headings begin with #, items with -, cells of rows are divided by |. */
export function linesOf(content: ReadContent): string[] {
  if (content.type === 'sheets') throw new Error('a workbook')
  return content.blocks.map((block) => {
    if (block.type === 'row') return block.cells.join(' | ').trim()
    if (block.type === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
    return block.type === 'item' ? `- ${block.text}` : block.text
  })
}

/** What a browser stores of a page at an address as one file. */
export async function mhtmlBytes(html: string, address: string): Promise<Uint8Array> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const frame = '<html><body><p>框架里的广告：点击领取优惠。</p></body></html>'
    await page.route('**/*', (route) => {
      const isPage = route.request().url() === address
      const isFrame = route.request().url().endsWith('/frame.html')
      if (!isPage && !isFrame) return route.abort()
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: isPage ? html : frame })
    })
    await page.goto(address)
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' })
    return new TextEncoder().encode(data)
  } finally {
    await browser.close()
  }
}

/** An answer of a server, as a crawler stores it. */
export interface StoredAnswer {
  readonly url: string
  readonly status?: string
  readonly contentType: string
  readonly body: Uint8Array
}

/** A web archive of some answers, in which requests and a remark of the crawler stand as well. */
export async function warcBytes(answers: readonly StoredAnswer[], gzip = false): Promise<Uint8Array> {
  const date = '2024-05-06T07:08:09Z'
  const warcinfo = WARCRecord.createWARCInfo({ filename: 'a.warc', warcVersion: 'WARC/1.1' }, { software: 'test' })
  const records = answers.flatMap(({ url, status = '200 OK', contentType, body }) => [
    WARCRecord.create({ url, date, type: 'request', statusline: 'GET / HTTP/1.1', httpHeaders: {} }, [
      new Uint8Array(),
    ]),
    WARCRecord.create(
      { url, date, type: 'response', statusline: `HTTP/1.1 ${status}`, httpHeaders: { 'Content-Type': contentType } },
      [body],
    ),
  ])
  const parts = []
  for (const record of [warcinfo, ...records]) parts.push(await WARCSerializer.serialize(record, { gzip }))
  return new Uint8Array(Buffer.concat(parts))
}
