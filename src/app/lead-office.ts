import type { SqliteOperations } from '../adapters/sqlite/operations/sqlite-operations.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { DeskTimers } from '../leads/desk-timers.ts'
import { LeadDesk } from '../leads/lead-desk.ts'
import { StaffDirectory } from '../leads/staff-directory.ts'
import { StaffOffice } from '../leads/staff-office.ts'
import type { Clock } from '../ports/clock.ts'
import type { Drafter } from '../ports/drafter.ts'
import type { Log } from '../ports/log.ts'
import type { StatisticsPicture } from '../ports/statistics-picture.ts'

export interface LeadOfficeParts {
  readonly operations: Pick<SqliteOperations, 'leads' | 'outbox' | 'gaps' | 'faq'>
  readonly settings: DeskSettings
  /** Puts new questions of the ledger with those that mean the same. */
  readonly sortGaps: () => Promise<void>
  readonly drafter: Drafter
  readonly picture: StatisticsPicture
  readonly clock: Clock
  readonly log: Log
  /** Called after messages were stored. */
  readonly wake: () => void
}

/** The staff's side of the product, whatever channel they use. */
export interface LeadOffice {
  readonly desk: LeadDesk
  readonly office: StaffOffice
  readonly directory: StaffDirectory
  readonly timers: DeskTimers
}

/** Builds the lead desk with its commands and timers. */
export function createLeadOffice(parts: LeadOfficeParts): LeadOffice {
  const { operations, settings, sortGaps, drafter, picture, clock, log, wake } = parts
  const { leads, outbox, gaps, faq } = operations
  const { rules } = settings
  const timers = new DeskTimers({ leads, clock, log, settings, picture, wake })
  const wakeAll = () => {
    wake()
    timers.wake()
  }
  const desk = new LeadDesk({ leads, outbox, faq, clock, settings, wake: wakeAll })
  const directory = new StaffDirectory(leads, rules)
  const office = new StaffOffice({ desk, leads, directory, rules, drafter, picture, clock, gaps, sortGaps, faq }, wake)
  return { desk, office, directory, timers }
}
