import type { GapSorter } from '../gaps/gap-sorter.ts'
import { lapsedBefore } from '../gaps/notice-consent.ts'
import type { Clock } from '../ports/clock.ts'
import type { GapStore } from '../ports/gap-store.ts'
import type { Log } from '../ports/log.ts'

/** What the ledger needs from time to time: new questions sorted, agreements that lapsed dropped. Never throws. */
export async function keepLedger(
  gaps: Pick<GapStore, 'dropWishes'>,
  sorter: GapSorter,
  clock: Clock,
  log: Log,
): Promise<void> {
  try {
    await gaps.dropWishes(lapsedBefore(clock.now()))
    await sorter.sort()
  } catch (error) {
    log.error({ err: error }, 'the ledger of unanswered questions could not be kept; tried again')
  }
}
