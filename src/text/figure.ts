export type Currency = 'cny' | 'usd' | 'eur' | 'hkd' | 'jpy' | 'krw'

export type FigureUnit =
  | `money-${Currency}`
  | 'percent'
  | 'percentage-point'
  | 'multiple'
  | 'ratio'
  | 'area-mu'
  | 'area-square-metre'
  | 'length-metre'
  | 'mass-tonne'
  | 'power-watt'
  | 'energy-kilowatt-hour'
  | 'duration-year'
  | 'duration-month'
  | 'duration-week'
  | 'duration-day'
  | 'duration-hour'
  | 'duration-minute'
  | 'quarter'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'count'
  | 'code'
  | 'phone'
  | 'address'
  | 'document-number'

/** A date as exact as written; 9月24日 has no year. */
export interface DateParts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** A number, date or identifier found in a text. */
export interface Figure {
  /** As written, with its unit. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** In base units: 1.2亿元 is 120,000,000; 50% is 50; 2 km² is 2,000,000 m²; 2024年9月 is 20240900. */
  readonly value: number
  readonly unit: FigureUnit
  /** What a count counts, as a class: organisation, person, item; absent where the text does not tell. */
  readonly counter?: string
  readonly date?: DateParts
  /** The normalised spelling of a code, phone number, address or document number. */
  readonly key?: string
}
