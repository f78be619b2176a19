import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'

const HAN = /\p{Script=Han}/u
/** Turns are joined by a space; 东丽 还是 宝坻 is one turn all the same. */
const BETWEEN_TURNS = /(?<!(?:还是|或者?|和|与|或是|、)\s*)\s+(?!\s|还是|或者?|和|与|、)/u

/**
 * What was said in a search for a site, normalised, oldest first: one text where the turn stands alone. Earlier turns
 * of languages that part words by spaces stand together.
 */
export function saidInTurns({ text, asking }: Pick<QuestionAnalysis, 'text' | 'asking'>): readonly string[] {
  const [whole, now] = [normaliseText(text), normaliseText(asking)]
  if (now === '' || whole === now || !whole.endsWith(now)) return [whole]
  const earlier = whole.slice(0, -now.length).trim()
  return [...(HAN.test(earlier) ? earlier.split(BETWEEN_TURNS) : [earlier]), now].filter((turn) => turn !== '')
}
