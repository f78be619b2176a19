import type { Intent } from '../domain/intent.ts'
import { composeComparison } from './comparing/compose-comparison.ts'
import type { Composer } from './composition.ts'
import { composeEligibility } from './eligibility/compose-eligibility.ts'
import { composeFields } from './listing/compose-fields.ts'
import { composeList } from './listing/compose-list.ts'
import { composePage } from './listing/compose-page.ts'
import { composeMatch } from './matching/compose-match.ts'
import { composeSupport } from './support/compose-support.ts'

interface NamedComposer {
  readonly compose: Composer
  /** What a turn that it answers was after, where its words alone do not tell. */
  readonly intent?: Intent
}

/** Those that answer from records, in the order in which they are tried; what none of them answers is answered from passages. */
export const composers: readonly NamedComposer[] = [
  { compose: composePage, intent: 'list' },
  { compose: composeFields },
  { compose: composeComparison, intent: 'compare' },
  { compose: composeMatch, intent: 'match' },
  { compose: composeEligibility, intent: 'eligibility' },
  { compose: composeSupport, intent: 'ask' },
  { compose: composeList },
]
