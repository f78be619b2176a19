import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type CanvasLibrary = typeof import('@napi-rs/canvas')

const require = createRequire(import.meta.url)

const FAMILY = 'Statistics Picture'
const WEIGHTS = [400, 700] as const
/** Most of the Chinese characters in use; each numbered subset has a hundred or so of all there are. */
const MAIN_SUBSET = 'chinese-simplified'
/** No font has it, so what is drawn for it is what is drawn for a character that is missing. */
const MISSING_CHARACTER = '\u{10ffff}'
const SAMPLE_SIZE = 24

interface UnicodeRange {
  readonly first: number
  readonly last: number
}

/** The package's `U+4e00,U+4e07-4e0a`. */
function unicodeRanges(list: string): readonly UnicodeRange[] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) }
  })
}

/** The font of the package, as far as it is needed: rare characters are loaded when a text has them. */
export class PictureFonts {
  readonly #library: CanvasLibrary
  readonly #unicodeFile = require.resolve('@fontsource/noto-sans-sc/unicode.json')
  readonly #families: string[] = []
  readonly #seen = new Set<string>()
  readonly #missing: Buffer
  #subsets: ReadonlyMap<string, readonly UnicodeRange[]> | undefined

  constructor(library: CanvasLibrary) {
    this.#library = library
    this.#register(MAIN_SUBSET, FAMILY)
    this.#missing = this.#sample(MISSING_CHARACTER)
  }

  /** Loads what the texts need. Returns the family, for use in a CSS font, that has all of their characters. */
  familyFor(texts: readonly string[]): string {
    for (const character of new Set(texts.join(''))) {
      if (this.#seen.has(character)) continue
      this.#seen.add(character)
      if (this.#sample(character).equals(this.#missing)) this.#loadSubsetOf(character)
    }
    return this.#family()
  }

  #family(): string {
    return this.#families.map((family) => `"${family}"`).join(', ')
  }

  #register(subset: string, family: string): void {
    for (const weight of WEIGHTS) {
      const file = join(dirname(this.#unicodeFile), 'files', `noto-sans-sc-${subset}-${weight}-normal.woff`)
      if (!this.#library.GlobalFonts.registerFromPath(file, family)) throw new Error(`the font ${file} cannot be read`)
    }
    this.#families.push(family)
  }

  #loadSubsetOf(character: string): void {
    const code = character.codePointAt(0) ?? 0
    this.#subsets ??= this.#readSubsets()
    for (const [subset, ranges] of this.#subsets) {
      if (!ranges.some(({ first, last }) => first <= code && code <= last)) continue
      const family = `${FAMILY} ${subset}`
      if (!this.#families.includes(family)) this.#register(subset, family)
      return
    }
  }

  #readSubsets(): ReadonlyMap<string, readonly UnicodeRange[]> {
    const lists: Readonly<Record<string, string>> = JSON.parse(readFileSync(this.#unicodeFile, 'utf8'))
    return new Map(Object.entries(lists).map(([name, list]) => [name.replace(/[[\]]/g, ''), unicodeRanges(list)]))
  }

  /** The pixels that are drawn for one character. */
  #sample(character: string): Buffer {
    const canvas = this.#library.createCanvas(2 * SAMPLE_SIZE, 2 * SAMPLE_SIZE)
    const context = canvas.getContext('2d')
    context.font = `${SAMPLE_SIZE}px ${this.#family()}`
    context.fillText(character, 0, 1.5 * SAMPLE_SIZE)
    return Buffer.from(context.getImageData(0, 0, canvas.width, canvas.height).data)
  }
}
