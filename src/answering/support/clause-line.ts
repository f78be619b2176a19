import type { Statement } from '../composition.ts'
import type { PlacedTier } from './placed-tier.ts'
import { supportWording } from './support-wording.ts'
import { type Telling, tierHeading } from './tier-heading.ts'

/** A row's clauses word for word, with what has to be known of the policy. */
export function clauseLine(placed: PlacedTier, telling: Telling): Statement {
  const wording = supportWording(telling.language)
  const { title, marks } = tierHeading(placed, telling)
  const words = placed.units.map(({ unit }) => unit.text.replace(/[。.]\s*$/u, '')).join(wording.separator)
  return { text: `${title}${wording.colon}${telling.language === 'zh' ? words : wording.measure(words)}${marks}` }
}
