import type { InterviewField } from '../domain/conversation.ts'
import type { Attachment } from '../domain/message.ts'

/** Everything that the conversation itself says, in one language. */
export interface Wording {
  readonly start: string
  readonly help: string
  readonly empty: string
  readonly tooLong: (limit: number) => string
  readonly attachments: Readonly<Record<Attachment, string>>
  readonly attachmentWithStaff: string
  readonly apology: string
  readonly feedbackThanks: string
  readonly feedbackOffer: string
  readonly offerDeclined: string
  readonly nothingPending: string
  readonly sources: string
  readonly table: {
    /** Of a table whose title does not make one, without an extension. */
    readonly fileName: string
    readonly gone: string
  }
  readonly labels: {
    readonly human: string
    readonly leaveNeed: string
    readonly skip: string
    readonly cancel: string
    readonly consent: string
    readonly refuse: string
    readonly erase: string
    readonly keep: string
    readonly notify: string
    readonly cancelNotice: string
  }
  readonly interview: {
    readonly intro: string
    readonly introWithQuestion: string
    readonly introKnown: (lines: string) => string
    readonly corrected: string
    /** `phone` asks for any way to be reached. */
    readonly questions: Readonly<Record<InterviewField, string>>
    readonly fields: Readonly<Record<InterviewField, string>>
    readonly wrongPhone: string
    readonly wrongEmail: string
    readonly wrongWechat: string
    readonly contactNeeded: string
    readonly summary: (lines: string, consent: string) => string
    readonly question: string
    readonly consentHint: string
    /** A message said in the interview was changed afterwards. */
    readonly editHint: string
    /** Contact data came before it was asked for. */
    readonly noted: string
    readonly cancelled: string
    readonly refused: string
    /** `expected` says until when somebody writes, as a sentence. */
    readonly registered: (leadId: string, expected: string) => string
  }
  readonly lead: {
    readonly none: string
    readonly waiting: (leadId: string, expected: string) => string
    readonly claimed: (leadId: string, staff: string) => string
    readonly closed: (leadId: string) => string
    readonly passedOn: (leadId: string, expected: string) => string
  }
  readonly rating: {
    readonly thanks: string
    /** What is asked once after a rating. */
    readonly question: string
    readonly commentThanks: string
  }
  /** Of being told once a question has an answer. */
  readonly notice: {
    readonly answered: string
    readonly none: string
    readonly withdrawn: string
  }
  readonly forget: {
    readonly confirm: string
    readonly done: string
    readonly kept: string
  }
}
