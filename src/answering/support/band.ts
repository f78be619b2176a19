import type { Band, Bound } from '../../domain/support.ts'

export type Side = 'below' | 'within' | 'above'

const reaches = (value: number, { value: least, isIncluded }: Bound): boolean =>
  value > least || (isIncluded && value === least)

const staysIn = (value: number, { value: most, isIncluded }: Bound): boolean =>
  value < most || (isIncluded && value === most)

/** On which side of a band a value lies, in the band's unit; ends that are not included lie outside. */
export function sideOf({ least, most }: Band, value: number): Side {
  if (least && !reaches(value, least)) return 'below'
  return most && !staysIn(value, most) ? 'above' : 'within'
}

/** The same for "this or more": what reaches the least is within, whatever lies above. */
export function sideOfAtLeast(band: Band, value: number): Side {
  if (band.least && value >= band.least.value) return 'within'
  return sideOf(band, value)
}
