import type { FaqDraft, NewFaqDraft } from '../domain/faq.ts'

/** What a maintainer decides about a draft. */
export type FaqDecision =
  | { readonly state: 'approved'; readonly by: string; readonly file: string }
  | { readonly state: 'rejected'; readonly by: string; readonly reason: string }

/** Staff answers that may become knowledge. Words are encrypted, and erased with the lead unless approved. */
export interface FaqStore {
  /** Keeps the draft, in place of an undecided one of the same source; a decided one stays as it is and is returned. */
  add(draft: NewFaqDraft): Promise<FaqDraft>
  /** The words were taken back: forgets the draft of this source unless it was decided. */
  withdraw(source: string): Promise<void>
  /** Oldest first. */
  list(): Promise<readonly FaqDraft[]>
  find(id: number): Promise<FaqDraft | undefined>
  /** @returns false where the draft was decided before. */
  decide(id: number, decision: FaqDecision): Promise<boolean>
}
