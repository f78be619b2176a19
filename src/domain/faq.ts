export type FaqState = 'draft' | 'approved' | 'rejected'

/** A staff answer on its way to the knowledge base, without personal data of the enterprise. */
export interface FaqDraft {
  readonly id: number
  readonly question: string
  readonly answer: string
  /** Who gave the answer; never shown in a citation. */
  readonly author: string
  /** ISO date of the answer. */
  readonly answered: string
  /** ISO date until which it holds. */
  readonly expires: string
  readonly state: FaqState
  /** The lead that it was said in; absent once that is erased. */
  readonly leadId?: string
  /** Of an approved one: path within the knowledge folder. */
  readonly file?: string
  /** Why it was rejected. */
  readonly reason?: string
}

export interface NewFaqDraft extends Pick<FaqDraft, 'question' | 'answer' | 'author' | 'answered' | 'expires'> {
  readonly leadId: string
  /** Names the staff's words: the same words become one draft. */
  readonly source: string
}
