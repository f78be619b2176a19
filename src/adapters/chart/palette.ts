/** The picture's colours. Each text has a contrast of at least 4.5 to 1 to what it is written on. */
export const PALETTE = {
  background: '#eef1f5',
  header: '#1f3a5f',
  headerText: '#ffffff',
  headerDetail: '#cfdae6',
  panel: '#ffffff',
  panelEdge: '#d8dfe7',
  text: '#1b2733',
  detail: '#566473',
  track: '#e6ebf0',
  bar: '#2f6690',
  share: '#2b7a78',
  /** For what is no name: the rest, and what was not filled in. */
  unnamed: '#8391a0',
  waiting: '#c27c0e',
  signed: '#2e7d4f',
  lost: '#a94a44',
  closed: '#748292',
} as const
