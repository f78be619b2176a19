const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]/u
const RAISED: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' }

/** Text of a page as one line: blanks of every kind become one blank, line ends beside Chinese characters none. */
export const inlineText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, (blank, at: number, whole: string) => {
      const isWrapped = /[\r\n]/.test(blank) && !/[\u00a0\u3000]/.test(blank)
      const isBesideChinese = WIDE.test(whole[at - 1] ?? '') || WIDE.test(whole[at + blank.length] ?? '')
      return isWrapped && isBesideChinese ? '' : ' '
    })
    .trim()

/** Raised characters after a text, so that they do not become part of its figure: m², 10^8, 5000 [1]. */
export function raisedText(before: string, raised: string): string {
  const text = inlineText(raised)
  if (!/^\d+$/.test(text)) return text
  if (/(?:^|[^\d.,])10$/.test(before.trimEnd())) return `^${text}`
  if (/[a-zA-Z米里]$/.test(before.trimEnd())) return RAISED[text] ?? ` [${text}]`
  return ` [${text}]`
}
