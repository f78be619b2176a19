/** What a site may have or lie near, as far as companies ask for it. */
export type FeatureName =
  | 'seaport'
  | 'airport'
  | 'rail'
  | 'motorway'
  | 'near-beijing'
  | 'cold-storage'
  | 'bonded'
  | 'logistics'
  | 'office'
  | 'factory-building'
  | 'land'
  | 'computing'
  | 'power'
  | 'utilities'
  | 'waste-water'
  | 'chemical-site'
  | 'research'
  | 'talent'
  | 'finance'
  | 'housing'
  | 'incentives'
  | 'rent'
  | 'land-price'

/** How a feature is asked for, and by which words the knowledge base's own (Chinese) texts tell that a park has it. */
export interface Feature {
  readonly name: FeatureName
  /** Over normalised text, in any of the five languages. */
  readonly asked: RegExp
  /** Over one unit of a park's document. */
  readonly held: RegExp
  /** Only units below this heading tell it. */
  readonly heading?: string
  /** It lies around a park, so that facts of the district tell it too. */
  readonly isAround?: boolean
  /** It makes a site what it is: worth going for even where no industry is told to fit. */
  readonly isDistinctive?: boolean
  /** A price: told where the base has it, never ranked by. */
  readonly isPrice?: boolean
}
