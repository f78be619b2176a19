import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)
/** In the dictionary's tag set: nouns and names of all kinds, verbal nouns, short forms; unknown words count as names. */
const NOUN = /^(?:n|vn|an|j|eng|x|i|l)/u

/** Whether a Chinese word is a thing rather than an action, a quality or a word of grammar; other scripts count as things. */
export function isNoun(word: string): boolean {
  const tags = jieba.tag(word)
  return tags.length > 0 && tags.every(({ tag }) => NOUN.test(tag))
}
