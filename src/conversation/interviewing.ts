import type { Interview, InterviewField } from '../domain/conversation.ts'
import { halfWidth, maskContactsIn } from '../leads/mask-words.ts'
import type { Answerer } from '../ports/answerer.ts'
import { detectLanguage } from '../text/language.ts'
import { answerQuestion } from './asking.ts'
import type { Details } from './extraction/details.ts'
import { extractDetails } from './extraction/extract.ts'
import { extractLabelled } from './extraction/labelled.ts'
import { dropInterview, type HandOverDependencies, register } from './handing-over.ts'
import { promptOf, withDetails, withSkipped } from './interview.ts'
import {
  bareContact,
  besidesContact,
  contactProblem,
  earlyContact,
  isCorrection,
  readAnswer,
} from './interview-answer.ts'
import { isCancel, isGreeting, isNo, isSkip, isYes } from './phrases.ts'
import { isQuestion } from './question.ts'
import { interviewing, withOffer } from './state.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

export interface InterviewDependencies extends HandOverDependencies {
  readonly answerer: Answerer
  readonly districtNames: () => readonly string[]
}

const ask = (turn: Turn, interview: Interview, before: readonly string[] = []): TurnDecision => ({
  state: interviewing(turn.state, interview),
  replies: [promptOf(interview, turn.state.language, before)],
})

function skip(turn: Turn, interview: Interview): TurnDecision {
  const { interview: wording } = wordingFor(turn.state.language)
  const { awaiting } = interview
  if (awaiting === 'consent') return ask(turn, interview, [wording.consentHint])
  if (awaiting === 'phone') return ask(turn, interview, [wording.contactNeeded])
  return ask(turn, withSkipped(interview, awaiting))
}

/** A question in the middle is answered, then the interview goes on where it was. */
async function answerBetween(
  turn: Turn,
  interview: Interview,
  dependencies: InterviewDependencies,
): Promise<TurnDecision> {
  const language = detectLanguage(turn.text, turn.state.language)
  const { answer, state, unanswered } = await answerQuestion(dependencies.answerer, turn, turn.state, language)
  const suggestions = answer.suggestions.filter(({ action }) => !action)
  const remembered =
    answer.kind === 'abstain' && !interview.question ? { ...interview, question: maskContactsIn(turn.text) } : interview
  return {
    state: interviewing(withOffer(state), remembered),
    asked: answer.kind,
    replies: [{ ...answer, suggestions }, promptOf(remembered, turn.state.language)],
    ...(unanswered ? { unanswered } : {}),
  }
}

function atConsent(turn: Turn, interview: Interview, dependencies: InterviewDependencies) {
  const { text, action, state } = turn
  const { interview: wording } = wordingFor(state.language)
  if (action?.type === 'confirm' || isYes(text)) return register(turn, interview, dependencies)
  if (action?.type === 'decline' || isNo(text)) return dropInterview(turn, interview, wording.refused)
  return undefined
}

/** What a message adds. A need that is known already is replaced only when the person corrects it or names it. */
function newDetails({ need }: Interview, text: string, districtNames: readonly string[]): Details {
  const found = extractDetails(text, districtNames)
  if (isCorrection(text)) return found
  const named = isQuestion(text) ? {} : extractLabelled(halfWidth(text))
  return Object.fromEntries(Object.entries(found).filter(([field]) => !(field in need) || field in named))
}

/**
 * What answers the question: the first line, as of several messages read together the others may only add to it, or
 * else its first clause, or what it says besides how to reach somebody. A project is described by everything that is said.
 */
function answerTo(
  field: InterviewField,
  { text }: Turn,
  interview: Interview,
  districtNames: readonly string[],
): Details {
  const line = text.split('\n')[0] ?? ''
  const candidates = field === 'project' ? [text] : [line, line.split(/[，,；;]/u)[0] ?? '', besidesContact(line)]
  const readings = candidates.map((words) => readAnswer(field, words, newDetails(interview, words, districtNames)))
  return readings.find((reading) => reading[field]) ?? {}
}

/** One message while the hand-over's questions are being asked. */
export async function continueInterview(
  turn: Turn,
  interview: Interview,
  dependencies: InterviewDependencies,
): Promise<TurnDecision> {
  const { text, action, state } = turn
  const { awaiting } = interview
  const { interview: wording } = wordingFor(state.language)
  const decided = awaiting === 'consent' ? await atConsent(turn, interview, dependencies) : undefined
  if (decided) return decided
  if (action?.type === 'decline' || isCancel(text)) return dropInterview(turn, interview, wording.cancelled)
  if (action?.type === 'skip' || isSkip(text)) return skip(turn, interview)
  if (action) return ask(turn, interview)

  const names = dependencies.districtNames()
  const found = newDetails(interview, text, names)
  if (isQuestion(text) && (awaiting === 'consent' || !found[awaiting])) {
    return answerBetween(turn, interview, dependencies)
  }
  if (isNo(text) && awaiting !== 'consent') return skip(turn, interview)
  if (isYes(text) || isGreeting(text)) return ask(turn, interview)
  const { contact } = interview
  const early = awaiting !== 'consent' && awaiting !== 'name' && awaiting !== 'phone' ? earlyContact(text, found) : {}
  const isOnlyContact = early.name !== undefined && awaiting !== 'project'
  const answered =
    awaiting === 'phone' || awaiting === 'consent' || isOnlyContact
      ? { ...(awaiting === 'phone' ? bareContact(text) : {}), ...found }
      : { ...found, ...answerTo(awaiting, turn, interview, names) }
  const next = withDetails(interview, { ...answered, ...early })
  if (awaiting === 'consent' && Object.keys(answered).length === 0) return ask(turn, next, [wording.consentHint])
  if (isCorrection(text)) return ask(turn, next, [wording.corrected])
  const problem =
    awaiting === 'phone' && next.awaiting === 'phone' ? contactProblem(text, answered, wording) : undefined
  const isNoted = next.awaiting === awaiting && Object.keys(next.contact).length > Object.keys(contact).length
  return ask(turn, next, problem ? [problem] : isNoted ? [wording.noted] : [])
}
