import * as OpenCC from 'opencc-js'

const toSimplified = OpenCC.Converter({ from: 'jp', to: 'cn' })
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Characters that Japanese and simplified Chinese share and that the dictionary would replace by a rare variant. */
const SHARED: ReadonlySet<string> = new Set('并予叙慎挙概瓶研绪緒翻卫衛饼餅郎郷')

/** Whether a text is written in Japanese, as far as its script tells. */
export const hasKana = (text: string): boolean => KANA.test(text)

/** A Japanese text with its kanji as simplified Chinese writes them: 武清開発区 becomes 武清开发区, kana stay. */
export const simplifyKanji = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character: string) => (SHARED.has(character) ? character : toSimplified(character)))
