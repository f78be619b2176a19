/** One value of a record before and after; undefined where there was or is none. */
export interface FieldChange {
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
}
