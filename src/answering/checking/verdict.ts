export type RejectionReason =
  | 'no-citation'
  | 'unknown-citation'
  | 'unsupported-figure'
  | 'unsupported-name'
  | 'unsupported-statement'
  | 'promise'
  | 'forbidden-offer'
  | 'other-language'

/** Whether a sentence may be shown; `detail` names what its evidence does not hold. */
export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: RejectionReason; readonly detail: string }
