import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/text/decode-text.ts'

const CHINESE = '天津市武清区2024年招商引资公告：\n园区面积3000亩，欢迎企业来访。\n'
/** GB18030, as no encoder is built in: what each byte pair decodes to, turned round. */
const bytesIn = (encoding: string, text: string): Uint8Array => {
  const pairs = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? one.charCodeAt(0) : (pairs.get(one) ?? [0x3f]))))
}
const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes)
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const random = (length: number): Uint8Array => {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state >> 16
  })
}

describe('bytes become the text that was written', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(CHINESE), 'utf-8', CHINESE],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(CHINESE)), 'utf-8', CHINESE],
    ['UTF-16 with a mark', utf16(`\ufeff${CHINESE}`), 'utf-16le', CHINESE],
    ['UTF-16 with a mark, big end first', utf16(`\ufeff${CHINESE}`, true), 'utf-16be', CHINESE],
    ['UTF-16 without a mark', utf16(CHINESE), 'utf-16le', CHINESE],
    ['UTF-16 without a mark, big end first', utf16(CHINESE, true), 'utf-16be', CHINESE],
    [
      'UTF-16 of which a character ends in a NUL',
      utf16('一区一策\r\n一号厂房\r\n'),
      'utf-16le',
      '一区一策\r\n一号厂房\r\n',
    ],
    ['GB18030', bytesIn('gb18030', CHINESE), 'gb18030', CHINESE],
    ['a few characters in GB18030', bytesIn('gb18030', '名称,区\n甲,武清区\n'), 'gb18030', '名称,区\n甲,武清区\n'],
    [
      'Big5',
      bytesIn('big5', '臺灣企業在天津市武清區設立機器人研發中心，投資總額為三億元。'),
      'big5',
      '臺灣企業在天津市武清區設立機器人研發中心，投資總額為三億元。',
    ],
    ['plain ASCII', utf8('id,name\n1,a\n'), 'utf-8', 'id,name\n1,a\n'],
    ['a text in UTF-8 with a character newer than this program', utf8('新\u{1fbff}字'), 'utf-8', '新\u{1fbff}字'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })

  it('takes four-byte characters of GB18030', () => {
    // 㐂, for which the two-byte code has no room.
    const bytes = Uint8Array.of(...bytesIn('gb18030', '企业名称为天津市'), 0x81, 0x39, 0xee, 0x39)
    expect(decodeText(bytes)?.text).toBe(`企业名称为天津市${new TextDecoder('gb18030').decode(bytes.slice(-4))}`)
  })
})

describe('a declared encoding', () => {
  it('is taken where the bytes bear it out', () => {
    expect(decodeText(bytesIn('gbk', CHINESE), 'GB2312')).toEqual({ text: CHINESE, encoding: 'gbk' })
    expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'iso-8859-1')?.text).toBe('café')
    expect(decodeText(bytesIn('shift_jis', '日本の工場'), ' Shift_JIS ')?.text).toBe('日本の工場')
  })

  it.each([
    ['GB2312 over UTF-8', utf8(CHINESE), 'gb2312'],
    ['UTF-8 over GB18030', bytesIn('gb18030', CHINESE), 'utf-8'],
    ['Latin over GB18030', bytesIn('gb18030', CHINESE), 'iso-8859-1'],
    ['Latin over UTF-8', utf8(CHINESE), 'iso-8859-1'],
    ['an unknown name', utf8(CHINESE), 'x-unknown'],
    ['a name that stands for nothing readable', utf8(CHINESE), 'iso-2022-kr'],
  ])('is not believed when it is wrong: %s', (_, bytes, declared) => {
    expect(decodeText(bytes, declared)?.text).toBe(CHINESE)
  })
})

describe('what is no text', () => {
  it.each<[string, Uint8Array]>([
    ['random bytes', random(4000)],
    ['a few random bytes', random(12)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)],
    ['a NUL among letters', Uint8Array.of(0x41, 0, 0x42)],
    ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, at) => (at % 2 ? 0 : (at * 37) % 256))],
    ['a text in UTF-8 with a line in GB18030', Uint8Array.of(...utf8('第一行\n'), ...bytesIn('gb18030', '武清'))],
    ['half a character', utf8('武清').slice(0, 5)],
    ['a mark with a lone half of a character', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)],
  ])('is undefined: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined()
  })
})
