import type { PastTurn } from '../../domain/conversation.ts'
import type { Intent } from '../../domain/intent.ts'
import type { Language } from '../../domain/language.ts'
import type { Answerer } from '../../ports/answerer.ts'
import { type Durations, summarise, timed } from './durations.ts'
import { inRounds } from './speed-rounds.ts'

export interface SpeedQuestion {
  readonly question: string
  readonly language: Language
  /** Earlier turns of the same person, which are not timed. */
  readonly history: readonly { readonly question: string }[]
}

/** From a question to its checked answer, without a language model, in milliseconds. */
export interface TurnSpeed {
  /** Each question at its least. */
  readonly all: Durations
  /** Every time that a question was asked, with all that the machine did besides. */
  readonly everyTime: Durations
  /** By what the turn was understood to want; `refused` are the questions that got no answer. */
  readonly answerers: readonly (Durations & { readonly name: Intent | 'refused'; readonly questions: number })[]
}

async function pastTurns(answerer: Answerer, { history, language }: SpeedQuestion): Promise<PastTurn[]> {
  const turns: PastTurn[] = []
  for (const { question } of history) {
    const { text, kind, citations, subjects } = await answerer.answer({ text: question, language, history: turns })
    turns.push({ question, answerText: text, kind, citations, ...(subjects && { subjects }) })
  }
  return turns
}

/** Asks every question in rounds and tells how long the turns took, by the answerer that took them. */
export async function measureTurns(answerer: Answerer, questions: readonly SpeedQuestion[]): Promise<TurnSpeed> {
  const asked = await Promise.all(
    questions.map(async (each) => ({
      text: each.question,
      language: each.language,
      history: await pastTurns(answerer, each),
    })),
  )
  const measured = await inRounds(asked, async (question) => {
    const { result, milliseconds } = await timed(() => answerer.answer(question))
    return { milliseconds, name: result.kind === 'abstain' ? ('refused' as const) : (result.intent ?? 'ask') }
  })
  const turns = measured.map((rounds) => ({
    name: rounds[0]!.name,
    least: Math.min(...rounds.map(({ milliseconds }) => milliseconds)),
  }))
  const answerers = [...Map.groupBy(turns, ({ name }) => name)].map(([name, found]) => ({
    name,
    questions: found.length,
    ...summarise(found.map(({ least }) => least)),
  }))
  return {
    all: summarise(turns.map(({ least }) => least)),
    everyTime: summarise(measured.flat().map(({ milliseconds }) => milliseconds)),
    answerers: answerers.toSorted((left, right) => right.questions - left.questions),
  }
}
