import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)

/** Letters and digits of which a run is one word; Han is left to the segmenter, each hiragana letter may end a word. */
const SCRIPTS: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]$/u,
  /^[\p{Script=Katakana}ー]$/u,
  /^\p{Script=Hangul}$/u,
]
const HAN = /^\p{Script=Han}$/u

const scriptOf = (character: string): number => SCRIPTS.findIndex((script) => script.test(character))

/** Where the segmenter cuts between two Han characters: 和平 is no word in 平台和平台. */
function hanBoundaries(text: string): ReadonlySet<number> {
  const boundaries = new Set([0])
  let offset = 0
  for (const word of jieba.cut(text, false)) {
    offset += word.length
    boundaries.add(offset)
  }
  return boundaries
}

/**
 * Offsets of a normalised text at which a word begins or ends: never inside a run of letters or of one script other
 * than Han (teda in steda, hr in gewähr, ロボ in ロボット).
 */
export function wordBoundaries(text: string): ReadonlySet<number> {
  const han = hanBoundaries(text)
  const boundaries = new Set([0, text.length])
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text[at - 1]!, text[at]!]
    const script = scriptOf(before)
    const isOneRun = script >= 0 && script === scriptOf(after)
    if (HAN.test(before) && HAN.test(after) ? han.has(at) : !isOneRun) boundaries.add(at)
  }
  return boundaries
}

/** Whether the dictionary holds a text as one word, so that it may stand for something else than a name. */
export const isDictionaryWord = (text: string): boolean => jieba.cut(text, false).length === 1
