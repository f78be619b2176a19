import type { ConversationState } from '../domain/conversation.ts'
import type { InboundAction } from '../domain/message.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { detectLanguage } from '../text/language.ts'
import { answerQuestion } from './asking.ts'
import { download } from './downloading.ts'
import { NEED_FIELDS, pick } from './extraction/details.ts'
import { extractDetails } from './extraction/extract.ts'
import { askToForget, forget } from './forgetting.ts'
import { handOver } from './handing-over.ts'
import { MAXIMUM_LENGTH } from './input-text.ts'
import { promptOf } from './interview.ts'
import { continueInterview } from './interviewing.ts'
import { hasInvestIntent, investClause, speaksOfSelf } from './invest-intent.ts'
import { besidesHumanRequest, isCancel, isHumanRequest, isNo, isProgressRequest, isYes } from './phrases.ts'
import { progressText } from './progress.ts'
import { isQuestion } from './question.ts'
import { humanSuggestion, reply } from './reply.ts'
import { citationsShown, withOffer } from './state.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { actionOf } from './understand.ts'
import { passToStaff } from './with-staff.ts'
import { wordingFor } from './wording-for.ts'

export interface TurnHandlerOptions {
  readonly answerer: Answerer
  readonly leads: LeadStore
  readonly conversations: Pick<ConversationStore, 'recordFeedback' | 'transcript'>
  readonly districtNames: () => readonly string[]
}

type Feedback = Extract<InboundAction, { readonly type: 'feedback' }>

/** What was asked along with a person: after the command, or around the words that ask for one. */
const questionBesides = ({ action, text, state }: Turn): string | undefined => {
  const { human, leaveNeed } = wordingFor(state.language).labels
  if (action?.type !== 'human' || text === human || text === leaveNeed) return undefined
  return isHumanRequest(text) ? besidesHumanRequest(text) : text.replace(/^\/\S+\s*/u, '') || undefined
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
    }
    if (isProgressRequest(text)) return this.#say(turn, await progressText(this.#options.leads, state, state.language))
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
      if (isAccepted) return forget(turn, this.#options.leads)
      return isDeclined ? this.#say(turn, forgetWording.kept) : undefined
    }
    if (isAccepted || action?.type === 'human') {
      return handOver(turn, this.#options.leads, questionBesides(turn) ?? offer.question)
    }
    return isDeclined ? this.#say(turn, offerDeclined) : undefined
  }

  #phase(given: Turn): Promise<TurnDecision> | TurnDecision {
    const turn: Turn = { ...given, state: withOffer(given.state) }
    const { phase, language } = turn.state
    const wording = wordingFor(language)
    if (phase.name === 'with-staff') {
      return turn.text || turn.attachment ? passToStaff(turn, phase.leadId) : this.#sayProgress(turn)
    }
    if (turn.attachment && !turn.text)
      return this.#say(turn, wording.attachments[turn.attachment], turn.attachment !== 'sticker')
    if (!turn.text && !turn.action) return this.#say(turn, wording.empty)
    if (phase.name === 'interview') return continueInterview(turn, phase.interview, this.#options)
    return this.#ask(turn)
  }

  async #ask(turn: Turn): Promise<TurnDecision> {
    const { action, text, state } = turn
    const { language } = state
    const { leads, answerer, districtNames } = this.#options
    const isInvesting = !action && hasInvestIntent(text)
    const details = isInvesting || speaksOfSelf(text) ? pick(extractDetails(text, districtNames()), NEED_FIELDS) : {}
    const known = { ...state, known: { ...state.known, ...details } }
    if (action?.type === 'human') {
      return handOver({ ...turn, state: known }, leads, questionBesides(turn))
    }
    if (action) return this.#say(turn, wordingFor(language).nothingPending)
    if (isInvesting && !isQuestion(text)) {
      const project = details.project ?? investClause(text)
      return handOver({ ...turn, state: { ...known, known: { ...known.known, project } } }, leads)
    }
    const answered = await answerQuestion(answerer, turn, known, language)
    if (!isInvesting) return { state: answered.state, replies: [answered.answer] }
    const leaveNeed = { label: wordingFor(language).labels.leaveNeed, action: 'human' } as const
    const suggestions = [...answered.answer.suggestions.filter((one) => one.action !== 'human'), leaveNeed]
    const offer = answered.state.offer ?? ({ name: 'human', citations: citationsShown(answered.state) } as const)
    return { state: withOffer(answered.state, offer), replies: [{ ...answered.answer, suggestions }] }
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
    if (value === 'up' || state.phase.name !== 'asking') {
      return { state, replies: [reply(state.language, wording.feedbackThanks)] }
    }
    const last = state.turns.at(-1)
    return {
      state: withOffer(state, {
        name: 'human',
        citations: last?.citations ?? [],
        ...(last ? { question: last.question } : {}),
      }),
      replies: [reply(state.language, wording.feedbackOffer, [humanSuggestion(state.language)])],
    }
  }

  async #sayProgress(turn: Turn): Promise<TurnDecision> {
    return this.#say(turn, await progressText(this.#options.leads, turn.state, turn.state.language))
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
