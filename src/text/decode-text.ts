import { shareOfCommonHan } from './common-han.ts'

export interface DecodedText {
  readonly text: string
  /** As TextDecoder names it. */
  readonly encoding: string
}

/** This much of a text is judged. */
const SAMPLE_CHARACTERS = 20_000
/** Texts of today use the common characters nearly always; bytes read in a wrong code seldom hit them. */
const COMMON_SHARE = 0.8
/** German and French text has about one such letter in twenty. */
const LATIN_SHARE = 0.3
const NUL = '\0'
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text in a code that has to be guessed holds them
const UNWRITTEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cn}/u

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether characters are what people write in a text of this encoding. */
function isPlausible(text: string, encoding: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS).toWellFormed()
  if (encoding === 'utf-8') return !text.includes(NUL)
  if (UNWRITTEN.test(text)) return false
  if (encoding === 'gb18030' || encoding === 'gbk') return shareOfCommonHan(sample, 'simplified') >= COMMON_SHARE
  if (encoding === 'big5') return shareOfCommonHan(sample, 'traditional') >= COMMON_SHARE
  if (encoding.startsWith('windows-') || encoding.startsWith('iso-8859-')) {
    const foreign = sample.match(/[^\s\u0020-\u007e]/g)?.length ?? 0
    return foreign <= LATIN_SHARE * sample.length
  }
  return true
}

/** The canonical name of an encoding, as "gbk" for "GB2312"; undefined for one that is unknown. */
function canonicalName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** The side on which Latin letters, digits and line ends have their NUL tells the order of bytes in UTF-16. */
function byNuls(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined
  let [even, odd] = [0, 0]
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  // Some Chinese characters, such as 一, have theirs on the other side.
  if (even === odd) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Whether the text is of ASCII and Chinese, and not of scripts mixed at random. */
function isPlausibleUtf16(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const others =
    sample.match(/[^\p{Script=Han}\s\u0020-\u007e\u00a0-\u00ff\u2000-\u22ff\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0
  return others <= sample.length * 0.1 && (han < 5 || shareOfCommonHan(sample, 'simplified') >= 0.5)
}

/** Big5 where its reading is surely the better one. */
function chineseEncoding(bytes: Uint8Array): DecodedText | undefined {
  const gb = decodeStrictly(bytes, 'gb18030')
  const big5 = decodeStrictly(bytes, 'big5')
  const isBig5 =
    big5 !== undefined &&
    isPlausible(big5, 'big5') &&
    (gb === undefined || shareOfCommonHan(gb, 'simplified') < 0.6) &&
    shareOfCommonHan(big5, 'traditional') >= 0.95
  if (isBig5) return { text: big5, encoding: 'big5' }
  return gb !== undefined && isPlausible(gb, 'gb18030') ? { text: gb, encoding: 'gb18030' } : undefined
}

/**
 * The text that bytes stand for, without a byte order mark: by that mark, by the encoding that is declared elsewhere if
 * the bytes bear it out, or else UTF-16, UTF-8, GB18030 or Big5, whichever they can be.
 * @param declared what a header or the text itself names its encoding, in any spelling
 * @returns undefined when they are no text in any of these.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | undefined {
  const attempt = (encoding: string | undefined, accept: (text: string) => boolean): DecodedText | undefined => {
    const text = encoding === undefined ? undefined : decodeStrictly(bytes, encoding)
    return encoding === undefined || text === undefined || !accept(text) ? undefined : { text, encoding }
  }
  const isText = (text: string): boolean => !text.includes(NUL)
  const mark = byMark(bytes)
  if (mark !== undefined) return attempt(mark, isText)
  const named = declared === undefined ? undefined : canonicalName(declared)
  return (
    attempt(named, (text) => isPlausible(text, named ?? '')) ??
    attempt(byNuls(bytes), (text) => !UNWRITTEN.test(text) && isPlausibleUtf16(text)) ??
    attempt('utf-8', isText) ??
    chineseEncoding(bytes)
  )
}
