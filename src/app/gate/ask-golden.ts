import type { PastTurn } from '../../domain/conversation.ts'
import type { GoldenOutcome, GoldenQuestion } from '../../domain/golden.ts'
import type { Answerer } from '../../ports/answerer.ts'
import { detectLanguage } from '../../text/language.ts'
import { faultOf } from './judge-answer.ts'

async function ask(answerer: Answerer, text: string, history: readonly PastTurn[]) {
  const answer = await answerer.answer({ text, language: detectLanguage(text), history })
  const { kind, text: answerText, citations, subjects, standalone } = answer
  const turn: PastTurn = {
    question: text,
    answerText,
    kind,
    citations,
    ...(subjects ? { subjects } : {}),
    ...(standalone ? { standalone } : {}),
  }
  return { answer, turn }
}

/** Asks golden questions, each as a conversation of its own, and says how they went. */
export async function askGolden(
  questions: readonly GoldenQuestion[],
  answerer: Answerer,
): Promise<readonly GoldenOutcome[]> {
  const outcomes: GoldenOutcome[] = []
  for (const golden of questions) {
    const history: PastTurn[] = []
    for (const earlier of golden.history) history.push((await ask(answerer, earlier, history)).turn)
    const { answer } = await ask(answerer, golden.question, history)
    const reason = faultOf(answer, golden)
    outcomes.push({
      question: golden.question,
      passed: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
    })
  }
  return outcomes
}
