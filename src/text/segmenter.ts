import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { normaliseText } from './normalise.ts'

const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[._%+\-][[\p{L}\p{N}]--\p{Script=Han}]+)*%?/gv
const HAN = /^\p{Script=Han}/u
const NAME_WEIGHT = 1_000_000

/** The latest dictionary, which costs a tenth of a second to read, for whoever cuts with the same names next. */
let latest: { readonly names: string; readonly jieba: Jieba } | undefined

/** Jieba with its own dictionary and the names given, a line each. */
function jiebaWith(names: string): Jieba {
  if (latest?.names === names) return latest.jieba
  const jieba = Jieba.withDict(dict)
  if (names !== '') jieba.loadDict(new TextEncoder().encode(names))
  latest = { names, jieba }
  return jieba
}

/** Cuts text into the terms of the lexical index; used for passages and for questions, so that both see the same. */
export class Segmenter {
  readonly #jieba: Jieba

  /** `names` are kept whole as words: places, parks, companies and policies of the knowledge base. */
  constructor(names: readonly string[] = []) {
    const lines = names
      .map(normaliseText)
      .filter((name) => name.length > 1 && !/\s/.test(name))
      .map((name) => `${name} ${NAME_WEIGHT} n\n`)
    this.#jieba = jiebaWith(lines.join(''))
  }

  /** Words as jieba's search mode cuts them (long words also in parts), Latin words and numbers. */
  words(text: string): string[] {
    return this.#runs(text).flatMap((run) => (HAN.test(run) ? this.#jieba.cutForSearch(run, true) : [run]))
  }

  /** Pairs of neighbouring Han characters, Latin words and numbers. */
  bigrams(text: string): string[] {
    return this.#runs(text).flatMap((run) => {
      if (!HAN.test(run)) return [run]
      const characters = [...run]
      if (characters.length === 1) return characters
      return characters.slice(1).map((character, at) => characters[at]! + character)
    })
  }

  #runs(text: string): string[] {
    return normaliseText(text).match(RUN) ?? []
  }
}
