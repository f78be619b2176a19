import type { Answer } from '../domain/answer.ts'
import { answersNow, sourcesOf } from '../gaps/answerable.ts'
import { GapSorter } from '../gaps/gap-sorter.ts'
import { noticeOf } from '../gaps/notice.ts'
import { lapsedBefore } from '../gaps/notice-consent.ts'
import { replaceIdentifiers } from '../leads/personal-data.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Clock } from '../ports/clock.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { GapStore, KeptQuestion, SettledQuestion } from '../ports/gap-store.ts'
import type { Log } from '../ports/log.ts'
import { normaliseText } from '../text/normalise.ts'

export interface AskingAgain {
  readonly gaps: GapStore
  /** Over the snapshot that is named. */
  readonly answerer: Answerer
  readonly model: Pick<EmbeddingModel, 'identity' | 'embedQuery'>
  readonly clock: Clock
  readonly log: Log
  /** Name of the snapshot that the answers come from. */
  readonly snapshot: string
}

export interface AskedAgain {
  /** Open gaps that were asked. */
  readonly asked: number
  /** Of these, closed now, as every question of theirs has an answer. */
  readonly answered: number
  /** People who are told. */
  readonly told: number
}

/** Asks each question once, however often it was asked. */
async function answersTo(
  questions: readonly KeptQuestion[],
  { answerer, clock, snapshot }: AskingAgain,
): Promise<readonly SettledQuestion[]> {
  const answers = new Map<string, Answer>()
  const settled: SettledQuestion[] = []
  for (const { id, question, language, disliked } of questions) {
    const key = `${language} ${normaliseText(question)}`
    const answer = answers.get(key) ?? (await answerer.answer({ text: question, language, history: [] }))
    answers.set(key, answer)
    // As the disliked one was kept.
    const text = replaceIdentifiers(answer.text, '…')
    if (!answersNow({ ...answer, text }, disliked)) continue
    const now = clock.now()
    settled.push({
      questionId: id,
      answer: { text: answer.text, sources: sourcesOf(answer), snapshot, at: now.toISOString() },
      message: noticeOf(id, question, answer, now),
    })
  }
  return settled
}

/**
 * Asks the questions of every open gap again. What has become answerable leaves its gap, a gap of which nothing is
 * left is closed, and who asked and agreed is told once, also where the gap was dismissed; the messages wait in the outbox. What is refused whatever
 * is known is not asked. A snapshot over which every question could be asked is noted. May be repeated, and may run beside a serving process or itself.
 */
export async function askGapsAgain(parts: AskingAgain): Promise<AskedAgain> {
  const { gaps, model, clock, log, snapshot } = parts
  await gaps.dropWishes(lapsedBefore(clock.now()))
  await new GapSorter({ gaps, model }).sort()
  const open = (await gaps.list(['open', 'taken'])).filter(({ isRefused }) => !isRefused)
  const dismissed = Map.groupBy(await gaps.awaitedInDismissed(), ({ gapId }) => gapId)
  let [answered, told, failed] = [0, 0, 0]
  for (const id of [...open.map((gap) => gap.id), ...dismissed.keys()]) {
    try {
      const settled = await answersTo(dismissed.get(id) ?? (await gaps.openQuestions(id)), parts)
      if (settled.length === 0) continue
      const settlement = await gaps.settle(id, settled)
      answered += settlement.isClosed ? 1 : 0
      told += settlement.told
    } catch (error) {
      failed += 1
      log.error({ err: error, gap: id }, 'a gap could not be asked again; it stays as it is')
    }
  }
  if (failed === 0) await gaps.noteAskedOver(snapshot)
  return { asked: open.length, answered, told }
}
