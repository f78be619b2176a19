import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)

/** Offsets at which a word begins or ends: 和平 is no word in 平台和平台, nor is teda in steda. */
export function wordBoundaries(text: string): ReadonlySet<number> {
  const boundaries = new Set([0])
  let offset = 0
  for (const word of jieba.cut(text, false)) {
    offset += word.length
    boundaries.add(offset)
  }
  return boundaries
}
