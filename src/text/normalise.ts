import * as OpenCC from 'opencc-js/t2cn'
import { hasKana, simplifyKanji } from './japanese-kanji.ts'

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })
const CONTROL_CHARACTERS = /[\p{Cc}\p{Cf}]/gu
const HAN = /\p{Script=Han}/u

/** Full-width forms to half-width, control characters to blanks, runs of blanks to one. Case and script stay. */
export const cleanText = (text: string): string =>
  text.normalize('NFKC').replace(CONTROL_CHARACTERS, ' ').replace(/\s+/g, ' ').trim()

/** The form in which texts are compared: cleaned, lower case, traditional characters and Japanese kanji simplified. */
export function normaliseText(text: string): string {
  const clean = cleanText(text).toLowerCase()
  if (!HAN.test(clean)) return clean
  return toSimplified(hasKana(clean) ? simplifyKanji(clean) : clean)
}
