import type { ConversationState } from '../domain/conversation.ts'
import type { Attachment, InboundAction } from '../domain/message.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { detectLanguage } from '../text/language.ts'
import { answerQuestion } from './asking.ts'
import { download } from './downloading.ts'
import { expectationOf } from './expectation-of.ts'
import { NEED_FIELDS, pick } from './extraction/details.ts'
import { extractDetails } from './extraction/extract.ts'
import { askToForget, forget } from './forgetting.ts'
import { handOver } from './handing-over.ts'
import { MAXIMUM_LENGTH } from './input-text.ts'
import { promptOf } from './interview.ts'
import { continueInterview } from './interviewing.ts'
import { hasInvestIntent, investClause, speaksOfSelf } from './invest-intent.ts'
import { noticeWhenAnswered, withdrawNotice } from './noticing.ts'
import { besidesHumanRequest, isCancel, isHumanRequest, isNo, isProgressRequest, isYes } from './phrases.ts'
import { progressText } from './progress.ts'
import { isQuestion } from './question.ts'
import { comment, rate } from './rating.ts'
import { humanSuggestion, reply } from './reply.ts'
import { citationsShown, withOffer } from './state.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { disliked, reachesLater } from './unanswered.ts'
import { actionOf } from './understand.ts'
import { passOn, talkToStaff } from './with-staff.ts'
import { wordingFor } from './wording-for.ts'

export interface TurnHandlerOptions {
  readonly answerer: Answerer
  readonly adviser: Answerer
  readonly leads: LeadStore
  readonly desk: DeskSettings
  readonly conversations: Pick<ConversationStore, 'recordFeedback' | 'transcript' | 'unanswered' | 'isWishing'>
  readonly districtNames: () => readonly string[]
}

type Feedback = Extract<InboundAction, { readonly type: 'feedback' }>

/** What was asked along with a person: after the command, or around the words that ask for one. */
const questionBesides = ({ action, text, state }: Turn): string | undefined => {
  const { human, leaveNeed } = wordingFor(state.language).labels
  if (action?.type !== 'human' || text === human || text === leaveNeed) return undefined
  return isHumanRequest(text) ? besidesHumanRequest(text) : text.replace(/^\/\S+\s*/u, '') || undefined
}

/**
 * While a person has the case everything that is said goes to that person, but for what only the assistant can do:
 * pressed buttons and commands, erasing, and ending a wish to be told that the assistant noted.
 */
async function isForStaff(
  { action: pressed, text, attachment }: Turn,
  { action, state }: Turn,
  conversations: Pick<ConversationStore, 'isWishing'>,
): Promise<boolean> {
  if (attachment) return true
  if (pressed || text === '' || action?.type === 'forget') return false
  if (action?.type === 'no-notice') {
    const isButton = text === wordingFor(state.language).labels.cancelNotice
    return !(isButton || (await conversations.isWishing(state.id)))
  }
  return !(state.offer?.name === 'forget' && (isYes(text) || isNo(text) || isCancel(text)))
}

/** When a turn fails for good: says so and offers a person. */
export function apologise(state: ConversationState): TurnDecision {
  const { language } = state
  const text = wordingFor(language).apology
  return {
    state: withOffer(state, { name: 'human', citations: [] }),
    replies: [reply(language, text, [humanSuggestion(language)])],
  }
}

/** Decides what follows from one turn. Knows no channel and changes nothing but feedback, which may be repeated. */
export class TurnHandler {
  readonly #options: TurnHandlerOptions

  constructor(options: TurnHandlerOptions) {
    this.#options = options
  }

  async handle(given: Turn): Promise<TurnDecision> {
    const action = actionOf(given)
    const state = this.#inLanguageOf(given, action)
    const turn: Turn = { ...given, state, ...(action ? { action } : {}) }
    if (state.phase.name === 'with-staff' && (await isForStaff(given, turn, this.#options.conversations))) {
      // Whatever was offered before lapses: a yes to staff is no yes to the assistant.
      return this.#withStaff({ ...given, state: withOffer(given.state) }, state.phase.leadId)
    }
    if (turn.text.length > MAXIMUM_LENGTH) return this.#say(turn, wordingFor(state.language).tooLong(MAXIMUM_LENGTH))
    return (await this.#command(turn)) ?? (await this.#settleOffer(turn)) ?? this.#phase(turn)
  }

  /** Commands, a bare yes or no and short answers to the interview, such as names, do not change the language. */
  #inLanguageOf({ state, text, action: pressed }: Turn, action: InboundAction | undefined): ConversationState {
    const isJapaneseWord = state.language === 'ja' && /^\p{Script=Han}{1,6}$/u.test(text)
    const isShort = isJapaneseWord || isYes(text) || isNo(text) || Boolean(action && text.startsWith('/'))
    if (!text || pressed || isShort || state.phase.name === 'interview') return state
    return { ...state, language: detectLanguage(text, state.language) }
  }

  /** What is understood in every phase. */
  async #command(turn: Turn): Promise<TurnDecision | undefined> {
    const { state, action, text } = turn
    const wording = wordingFor(state.language)
    switch (action?.type) {
      case 'start':
        return this.#say(turn, wording.start)
      case 'help':
        return this.#say(turn, wording.help)
      case 'forget':
        return askToForget(turn)
      case 'feedback':
        return this.#feedback(turn, action)
      case 'download':
        return download(turn, action.answerId, this.#options.conversations)
      case 'notify':
        if (!reachesLater(state.channel)) break
        return noticeWhenAnswered(turn, action.answerId, this.#options.conversations)
      case 'no-notice':
        return withdrawNotice(turn)
    }
    if (isProgressRequest(text)) return this.#sayProgress(turn)
    return undefined
  }

  /** A yes or no to what was offered last; anything else lets the offer lapse. */
  async #settleOffer(turn: Turn): Promise<TurnDecision | undefined> {
    const { state, action, text } = turn
    const { offer, language } = state
    if (!offer) return undefined
    const { forget: forgetWording, offerDeclined } = wordingFor(language)
    const isAccepted = action ? action.type === 'confirm' : isYes(text)
    const isDeclined = action ? action.type === 'decline' : isNo(text) || isCancel(text)
    if (offer.name === 'forget') {
      if (isAccepted) return forget(turn, this.#options.leads, this.#options.desk)
      return isDeclined ? this.#say(turn, forgetWording.kept) : undefined
    }
    if (state.phase.name === 'with-staff') return undefined
    if (offer.name === 'comment') {
      const { leads } = this.#options
      return (await rate(turn, leads)) ?? comment(turn, offer.leadId, leads)
    }
    if (isAccepted || action?.type === 'human') {
      return handOver(turn, this.#options, questionBesides(turn) ?? offer.question)
    }
    return isDeclined ? this.#say(turn, offerDeclined) : undefined
  }

  async #phase(given: Turn): Promise<TurnDecision> {
    const turn: Turn = { ...given, state: withOffer(given.state) }
    const { phase, language } = turn.state
    const wording = wordingFor(language)
    if (phase.name === 'with-staff') return this.#withStaff(turn, phase.leadId)
    if (turn.attachment) return this.#attachment(turn, turn.attachment)
    if (!turn.text && !turn.action) return this.#say(turn, wording.empty)
    if (phase.name === 'interview') {
      return turn.message?.isEdit
        ? this.#say(turn, wording.interview.editHint)
        : continueInterview(turn, phase.interview, this.#options)
    }
    return (await rate(turn, this.#options.leads)) ?? this.#ask(turn)
  }

  async #withStaff(turn: Turn, leadId: string): Promise<TurnDecision> {
    const lead = await this.#options.leads.find(leadId)
    if (!lead || (!turn.text && !turn.attachment)) return this.#sayProgress(turn)
    return talkToStaff(turn, lead, this.#options.desk)
  }

  /** An attachment goes to staff where they have, or are to have, the case; otherwise its words are all that is read. */
  async #attachment(turn: Turn, attachment: Attachment): Promise<TurnDecision> {
    const { state, message } = turn
    const wording = wordingFor(state.language)
    const lead = state.leadId ? await this.#options.leads.find(state.leadId) : undefined
    if (lead?.status === 'new' && message && attachment !== 'sticker') {
      const text = wording.lead.passedOn(lead.id, expectationOf(lead, this.#options.desk, turn.at))
      return { ...this.#say(turn, text), ...passOn(turn, lead, this.#options.desk) }
    }
    if (!turn.text) return this.#say(turn, wording.attachments[attachment], attachment !== 'sticker')
    const { attachment: _attachment, ...words } = turn
    return this.#phase(words)
  }

  async #ask(turn: Turn): Promise<TurnDecision> {
    const { action, text, state } = turn
    const { language } = state
    const { answerer, districtNames } = this.#options
    const isInvesting = !action && hasInvestIntent(text)
    const details = isInvesting || speaksOfSelf(text) ? pick(extractDetails(text, districtNames()), NEED_FIELDS) : {}
    const known = { ...state, known: { ...state.known, ...details } }
    if (action?.type === 'human') {
      return handOver({ ...turn, state: known }, this.#options, questionBesides(turn))
    }
    if (action) return this.#say(turn, wordingFor(language).nothingPending)
    if (isInvesting && !isQuestion(text)) {
      const project = details.project ?? investClause(text)
      return handOver({ ...turn, state: { ...known, known: { ...known.known, project } } }, this.#options)
    }
    const answered = await answerQuestion(answerer, turn, known, language)
    const { unanswered } = answered
    const told = { asked: answered.answer.kind, ...(unanswered ? { unanswered } : {}) }
    if (!isInvesting) return { state: answered.state, replies: [answered.answer], ...told }
    const leaveNeed = { label: wordingFor(language).labels.leaveNeed, action: 'human' } as const
    const suggestions = [...answered.answer.suggestions.filter((one) => one.action !== 'human'), leaveNeed]
    const offer = answered.state.offer ?? ({ name: 'human', citations: citationsShown(answered.state) } as const)
    return { state: withOffer(answered.state, offer), replies: [{ ...answered.answer, suggestions }], ...told }
  }

  async #feedback(turn: Turn, { answerId, value }: Feedback): Promise<TurnDecision> {
    const { state, at } = turn
    await this.#options.conversations.recordFeedback({
      conversationId: state.id,
      answerId,
      value,
      at: at.toISOString(),
    })
    const wording = wordingFor(state.language)
    const missed = value === 'down' ? await disliked(answerId, state, this.#options.conversations) : undefined
    const unanswered = missed ? { unanswered: missed } : {}
    if (value === 'up' || state.phase.name !== 'asking') {
      return { state, replies: [reply(state.language, wording.feedbackThanks)], ...unanswered }
    }
    const last = state.turns.at(-1)
    return {
      state: withOffer(state, {
        name: 'human',
        citations: last?.citations ?? [],
        ...(last ? { question: last.standalone ?? last.question } : {}),
      }),
      replies: [reply(state.language, wording.feedbackOffer, [humanSuggestion(state.language)])],
      ...unanswered,
    }
  }

  async #sayProgress(turn: Turn): Promise<TurnDecision> {
    return this.#say(turn, await progressText(this.#options, turn))
  }

  /** Says something besides; an interview under way goes on with its question. */
  #say(turn: Turn, text: string, isOfferingHuman = false): TurnDecision {
    const state = withOffer(turn.state)
    const { phase, language } = state
    const suggestions = isOfferingHuman && phase.name === 'asking' ? [humanSuggestion(language)] : []
    const prompts = phase.name === 'interview' ? [promptOf(phase.interview, language)] : []
    return { state, replies: [reply(language, text, suggestions), ...prompts] }
  }
}
