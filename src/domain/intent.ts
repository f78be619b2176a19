/** What a turn wants; what no rule recognises is `ask`. */
export type Intent =
  | 'ask'
  | 'list'
  | 'count'
  | 'compare'
  | 'match'
  | 'eligibility'
  | 'contact'
  | 'status'
  | 'human'
  | 'small-talk'
  | 'out-of-scope'
