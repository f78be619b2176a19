import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'

/** Characters that any Chinese or Japanese question may hold, whatever it is about. */
const CHARACTERS = new Set(
  '的有哪些吗呢是什么多少在和与及或几个家项条位名我您你们请问为中对于里内了能可以会给到从把被其何谁怎样如否需所此向#',
)
/** Words that any question may hold. */
const WORDS: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with and or is are was were be do does did has have had can could will would
  there any some what which who whom whose where when why how many much long large it its that this these those about
  der die das den dem des ein eine einen einem einer und oder ist sind war waren gibt es hat haben kann können wird
  was welche welcher welches welchen wer wo wann warum wie viel viele vom von zu zum zur im in am auf für mit bei aus
  무엇 무엇입니까 어떤 어느 어디 언제 누구 몇 얼마 얼마입니까 있습니까 있나요 입니까 인가요 은 는 이 가 을 를 의 에 에서`.split(
    /\s+/u,
  ),
)
const TOKENS =
  /[\p{Script=Latin}\p{M}]+|\d(?:[\d.,]*\d)?|\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々#]+/gu
const HIRAGANA = /\p{Script=Hiragana}/u
const HANGUL = /\p{Script=Hangul}/u
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}#]/u

/** A normalised text with a mark in place of each figure: figures are compared by what they say, not as they are written. */
export const wordsWithoutFigures = (text: string, language: Language): string =>
  normaliseText(figuresIn(text, language).reduce((rest, figure) => rest.replace(figure.text, '#'), text))

const tokensOf = (text: string): readonly string[] => text.match(TOKENS) ?? []

/** Whether a text without blanks is made of pieces of two characters or more that were said, and of words of asking. */
function isMadeOf(text: string, said: readonly string[]): boolean {
  const characters = [...text]
  const reached = [true]
  for (let end = 1; end <= characters.length; end++) {
    const last = characters[end - 1]!
    const isCommon = CHARACTERS.has(last) || HIRAGANA.test(last)
    reached[end] =
      (isCommon && reached[end - 1]!) ||
      // Longer pieces are made of these.
      [2, 3].some((length) => {
        const from = end - length
        const piece = from >= 0 && reached[from] ? characters.slice(from, end).join('') : undefined
        return piece !== undefined && said.some((one) => one.includes(piece))
      })
  }
  return reached[characters.length]!
}

/** Whether a text says nothing in words that were not said, apart from those of asking itself. Both are without figures. */
export function saysNothingNew(text: string, said: readonly string[]): boolean {
  const words = new Set(said.flatMap(tokensOf))
  const stems = new Set([...words].filter((word) => HANGUL.test(word)).map((word) => word.slice(0, 2)))
  return tokensOf(text).every((token) => {
    if (words.has(token) || WORDS.has(token)) return true
    if (HANGUL.test(token)) return stems.has(token.slice(0, 2))
    return HAN_OR_KANA.test(token) && isMadeOf(token, said)
  })
}
