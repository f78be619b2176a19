/** Amounts that a question names: 5000万以上 has a least, 8000万 is least and most. In whole yuan (or the currency named). */
export interface AmountBand {
  readonly least?: number
  readonly most?: number
  readonly currency: 'CNY' | 'USD'
  /** As it stands in the question. */
  readonly text: string
}
