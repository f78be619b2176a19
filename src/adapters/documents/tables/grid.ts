/** One place of a grid. All places of a merged area have its text, and know where it begins. */
export interface GridCell {
  readonly text: string
  /** Column of the grid in which the merged area begins: this one, where nothing is merged. */
  readonly left: number
  /** Line on which the merged area begins. */
  readonly top: number
}

export interface GridRow {
  /** Number of the row in the sheet or table, from 1. */
  readonly line: number
  /** An empty row stands between this one and the one before. */
  readonly afterGap: boolean
  readonly cells: readonly GridCell[]
}

/** A table, or what a sheet shows: its visible rows and columns that hold anything. */
export interface Grid {
  readonly rows: readonly GridRow[]
}
