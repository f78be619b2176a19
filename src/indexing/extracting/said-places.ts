import type { Dictionary } from './dictionary.ts'

export interface SaidDistricts {
  readonly names: readonly string[]
  /** The words they were read from. */
  readonly words: readonly string[]
}

const DISTRICT =
  /(?<=^|[，。；、：“\s]|[在于的市由]|记者从|今年以来|\d月份?)(\p{Script=Han}{1,3}(?:新区|区|县))(?![域位块间])(?=\p{Script=Han}|\d|，|。|$)/u
const NO_DISTRICT =
  /(?:园|开发|高新|功能|示范|保税|社|小|地|城|合作|片|街|库|厂|校|校园|产业|经开|自贸|试验|港|全|各|本|我|该|景|湾)区$|郊区|辖区/u

/** Districts that a text names: those of the dictionary, or else one that is written like a district. */
export function saidDistricts(text: string, dictionary: Dictionary): SaidDistricts {
  const known = dictionary.placesIn(text)
  if (known.length > 0)
    return {
      names: known,
      words: known.map((name) => name.replace(/(?:新区|区)$/u, '')).filter((word) => text.includes(word)),
    }
  const written = DISTRICT.exec(text)?.[1]
  if (written === undefined || NO_DISTRICT.test(written)) return { names: [], words: [] }
  return { names: [written], words: [written] }
}
