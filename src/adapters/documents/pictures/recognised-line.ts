import type { Box } from '../layout/word.ts'
import { cropped, type Raster } from './raster.ts'
import type { TextModels } from './text-models.ts'

/** The model reads lines of this height. */
const HEIGHT = 48
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

/** The text in a box and how sure its characters are on average, from 0 to 1. */
export interface RecognisedText {
  readonly text: string
  readonly score: number
}

/** The likeliest characters of the slices, each run of equal ones once. */
function decoded(likelihoods: Float32Array, slices: number, alphabet: readonly string[]): RecognisedText {
  const size = alphabet.length
  let text = ''
  let sum = 0
  let count = 0
  let before = 0
  for (let slice = 0; slice < slices; slice++) {
    let best = 0
    for (let at = 1; at < size; at++) {
      if ((likelihoods[slice * size + at] ?? 0) > (likelihoods[slice * size + best] ?? 0)) best = at
    }
    if (best !== 0 && best !== before) {
      text += alphabet[best]
      sum += likelihoods[slice * size + best] ?? 0
      count += 1
    }
    before = best
  }
  return { text, score: count === 0 ? 0 : sum / count }
}

/** A letter o between figures is a nought; full-width letters and figures are ordinary ones. */
const corrected = (text: string): string =>
  text
    .trim()
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(/(?<=\d[,.]?)[oO]+(?=\d)/g, (letters) => '0'.repeat(letters.length))

/** Reads the line of text in `box`. */
export async function recognisedText(models: TextModels, picture: Raster, box: Box): Promise<RecognisedText> {
  const line = await cropped(picture, box, HEIGHT)
  const { likelihoods, slices } = await models.recognise(line)
  const { text, score } = decoded(likelihoods, slices, models.alphabet)
  return { text: corrected(text), score }
}
