import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../../src/adapters/documents/web/mhtml-reader.ts'
import { readWarc } from '../../../../src/adapters/documents/web/warc-reader.ts'
import { browserNote, hasChromium } from '../../../support/browser/chromium.ts'
import { governmentPage } from '../../../support/documents/pages/government-page.ts'
import { trsPage } from '../../../support/documents/pages/trs-page.ts'
import { gbkBytes, linesOf, mhtmlBytes, type StoredAnswer, warcBytes } from '../../../support/documents/web-files.ts'

const ADDRESS = 'https://www.tjdl.gov.cn/xw/202404/t20240410_1.html'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe.skipIf(!hasChromium)(`a page that Chromium saved as one file${browserNote}`, () => {
  it('is read as the page itself, without its frames, and keeps the address it came from', async () => {
    const html = trsPage.html.replace('<div class="bottom">', '<iframe src="/frame.html"></iframe><div class="bottom">')
    const content = await readMhtml({ path: 'a.mhtml', bytes: await mhtmlBytes(html, ADDRESS) })
    expect(linesOf(content)).toEqual(trsPage.lines)
    expect(content.labels).toEqual({ ...trsPage.labels, url: ADDRESS })
  })

  it('does not take the address of a machine nobody else can reach', async () => {
    const bytes = await mhtmlBytes(trsPage.html, 'http://192.168.1.7/preview.html')
    expect((await readMhtml({ path: 'a.mht', bytes })).labels).toEqual(trsPage.labels)
  })
})

const part = (headers: string, body: string): string => `--=_b\r\n${headers}\r\n\r\n${body}\r\n`
const archive = (...parts: string[]): string =>
  `From: "Saved"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_b"\r\n\r\n${parts.join('')}--=_b--\r\n`

describe('a page saved as one file by an older browser', () => {
  it('is read in the encoding that its part names', async () => {
    const body = Buffer.from(gbkBytes('<html><title>投资指南</title><p>面积1509平方公里。</p></html>')).toString(
      'base64',
    )
    const head =
      'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://www.baodi.gov.cn/1.htm'
    const content = await readMhtml({ path: 'a.mht', bytes: latin1(archive(part(head, body))) })
    expect(linesOf(content)).toEqual(['面积1509平方公里。'])
    expect(content.labels).toEqual({ title: '投资指南', url: 'http://www.baodi.gov.cn/1.htm' })
  })

  it('without a page in it is refused', async () => {
    const bytes = latin1(archive(part('Content-Type: text/css', 'p{}')))
    await expect(readMhtml({ path: 'a.mht', bytes })).rejects.toThrow('holds no page')
  })
})

describe('a web archive', () => {
  const page: StoredAnswer = {
    url: 'https://www.tjwq.gov.cn/zwgk/1.html',
    contentType: 'text/html; charset=utf-8',
    body: utf8(governmentPage.html),
  }
  const others: StoredAnswer[] = [
    { url: 'https://www.tjwq.gov.cn/', status: '301 Moved', contentType: 'text/html', body: utf8('<p>已搬家</p>') },
    { url: 'https://www.tjwq.gov.cn/a.css', contentType: 'text/css', body: utf8('p{}') },
  ]

  it.each([
    ['as it is', false],
    ['packed', true],
  ])('gives the first page that its server answered with: %s', async (_, gzip) => {
    const bytes = await warcBytes([...others, page, { ...page, body: utf8('<p>框架</p>') }], gzip)
    const content = await readWarc({ path: gzip ? 'a.warc.gz' : 'a.warc', bytes })
    expect(linesOf(content)).toEqual(governmentPage.lines)
    expect(content.labels).toEqual(governmentPage.labels)
  })

  it('gives the address and the encoding that the server named', async () => {
    const body = gbkBytes('<title>投资指南</title><p>面积1509平方公里。</p>')
    const bytes = await warcBytes([{ ...page, contentType: 'text/html; charset=GBK', body }])
    const content = await readWarc({ path: 'a.warc', bytes })
    expect(linesOf(content)).toEqual(['面积1509平方公里。'])
    expect(content.labels).toEqual({ title: '投资指南', url: page.url })
  })

  it('without a page in it is refused', async () => {
    const bytes = await warcBytes(others)
    await expect(readWarc({ path: 'a.warc', bytes })).rejects.toThrow('holds no page')
  })

  it('that unpacks to no end is refused', async () => {
    const block = new Uint8Array(1024 * 1024).fill(0x20)
    const endless = { ...page, contentType: 'image/png', body: new Uint8Array(Buffer.concat(Array(201).fill(block))) }
    const bytes = await warcBytes([endless], true)
    expect(bytes.length).toBeLessThan(1024 * 1024)
    await expect(readWarc({ path: 'a.warc.gz', bytes })).rejects.toThrow('unpacks to more than 200 MB')
  })
})
