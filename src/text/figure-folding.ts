const SIMPLIFIED: Readonly<Record<string, string>> = {
  億: '亿',
  萬: '万',
  兩: '两',
  個: '个',
  畝: '亩',
  號: '号',
  點: '点',
  餘: '余',
  條: '条',
  項: '项',
  噸: '吨',
  幣: '币',
  頃: '顷',
  戶: '户',
  輛: '辆',
  臺: '台',
  '○': '〇',
}
const CIRCLED = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229]/u

/** In 1.2个亿 and 一个亿 the measure word adds nothing. */
const isIdleMeasure = (text: string, at: number): boolean =>
  /[个個]/u.test(text[at]!) &&
  /[亿億万萬]/u.test(text[at + 1] ?? '') &&
  /[\d一二三四五六七八九十百千两半]/u.test(text[at - 1] ?? '')

/** A text folded for matching, with the way back to the original. */
export interface FoldedText {
  readonly text: string
  /** The position in the original of a position in the folded text. */
  originalIndex(foldedIndex: number): number
}

/**
 * Full-width to half-width, compatibility forms (㎡ → m2), lower case, and the traditional characters that occur
 * in figures; circled list numbers become spaces.
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const starts: number[] = []
  let index = 0
  for (const character of original) {
    if (isIdleMeasure(original, index)) {
      index += character.length
      continue
    }
    const folded = CIRCLED.test(character) ? ' ' : (SIMPLIFIED[character] ?? character.normalize('NFKC').toLowerCase())
    for (let unit = 0; unit < folded.length; unit++) starts.push(index)
    text += folded
    index += character.length
  }
  return { text, originalIndex: (foldedIndex) => starts[foldedIndex] ?? original.length }
}
