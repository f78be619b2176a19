import type { Clock } from '../ports/clock.ts'
import type { DeskCommit, LeadStore, Timer } from '../ports/lead-store.ts'
import type { Log } from '../ports/log.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { StatisticsPicture } from '../ports/statistics-picture.ts'
import type { DeskSettings } from './desk-context.ts'
import { weeklyDigest } from './desk-digest.ts'
import { eventMessages } from './desk-messages.ts'
import { nextDigest, nextSweep } from './recurring-timers.ts'
import { timerEffect } from './timer-effects.ts'

export interface DeskTimersOptions {
  readonly leads: LeadStore
  readonly clock: Clock
  readonly log: Log
  readonly settings: DeskSettings
  readonly picture: StatisticsPicture
  /** Called after messages were stored. */
  readonly wake: () => void
}

/** Other processes, such as commands, set timers without telling. */
const LOOK_AGAIN_MS = 60_000
const RETRY_MS = 5_000
const DAY_MS = 24 * 3_600_000

/** Fires the desk's timers when they are due: each once, also across restarts. */
export class DeskTimers implements AsyncDisposable {
  readonly #options: DeskTimersOptions
  readonly #stop = new AbortController()
  #signal = Promise.withResolvers<void>()
  #loop: Promise<void> | undefined

  constructor(options: DeskTimersOptions) {
    this.#options = options
  }

  /** Sets the recurring timers where they are not set, and begins. */
  start(): void {
    this.#loop ??= this.#run()
  }

  /** Looks again; called after timers may have been set. */
  wake(): void {
    this.#signal.resolve()
  }

  /** Ends the firing under way and starts no more. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    this.wake()
    await this.#loop
  }

  /** Fires everything that is due now. */
  async fireDue(): Promise<void> {
    const { leads, clock, log } = this.#options
    for (const timer of await leads.dueTimers(clock.now())) {
      if (this.#stop.signal.aborted) return
      try {
        await this.#fire(timer)
      } catch (error) {
        log.error({ timer: timer.kind, leadId: timer.leadId, err: error }, 'a timer could not be fired; tried again')
        await clock.sleep(RETRY_MS, this.#stop.signal).catch(() => undefined)
      }
    }
  }

  async #run(): Promise<void> {
    const { leads, clock, log, settings } = this.#options
    let isSet = false
    while (!this.#stop.signal.aborted) {
      this.#signal = Promise.withResolvers<void>()
      const { promise: signalled } = this.#signal
      let waitMs = RETRY_MS
      try {
        const now = clock.now()
        if (!isSet) await leads.commit({ timers: recurring(settings, now) })
        isSet = true
        await this.fireDue()
        const next = await leads.nextTimerAt()
        waitMs = Math.min(
          LOOK_AGAIN_MS,
          Math.max(0, (next?.getTime() ?? Number.POSITIVE_INFINITY) - clock.now().getTime()),
        )
      } catch (error) {
        log.error({ err: error }, 'the timers could not be read')
      }
      await this.#pause(signalled, waitMs)
    }
  }

  async #pause(signalled: Promise<void>, waitMs: number): Promise<void> {
    const timer = new AbortController()
    const timeUp = this.#options.clock.sleep(waitMs, timer.signal).catch(() => undefined)
    await Promise.race([signalled, timeUp])
    timer.abort()
  }

  /** The lead may change while the effect is decided: then it is decided again. */
  async #fire(timer: Timer): Promise<void> {
    const { leads, wake } = this.#options
    while (true) {
      const lead = timer.leadId ? await leads.find(timer.leadId) : undefined
      const outcome = await leads.commit({
        ...(await this.#effect(timer)),
        firing: timer.id,
        ...(lead ? { unchanged: [{ id: lead.id, version: lead.version }] } : {}),
      })
      if (outcome === 'conflict') continue
      if (outcome === 'done') wake()
      return
    }
  }

  async #effect(timer: Timer): Promise<DeskCommit> {
    const { leads, clock, settings } = this.#options
    const now = clock.now()
    if (timer.kind === 'digest') {
      const next = nextDigest(settings.rules, now)
      const messages = await weeklyDigest(
        { leads, rules: settings.rules, picture: this.#options.picture },
        now,
        timer.basis,
      )
      return { messages, timers: next ? [next] : [] }
    }
    if (timer.kind === 'sweep') return this.#sweep(now)
    const lead = timer.leadId ? await leads.find(timer.leadId) : undefined
    return lead ? timerEffect(timer, lead, await leads.history(lead.id), settings, now) : {}
  }

  async #sweep(now: Date): Promise<DeskCommit> {
    const { leads, log, settings } = this.#options
    const { retentionDays } = settings.rules
    const messages: NewOutboundMessage[] = []
    if (retentionDays !== undefined) {
      const before = new Date(now.getTime() - retentionDays * DAY_MS)
      let erased = await leads.sweep(before)
      while (erased.length > 0) {
        log.info({ leads: erased.length }, 'personal data past its time was erased')
        for (const id of erased) {
          const lead = await leads.find(id)
          if (lead) messages.push(...eventMessages(settings, lead, 'lead.closed', now, 'erased'))
        }
        erased = await leads.sweep(before)
      }
    }
    const next = nextSweep(settings.rules, now)
    return { messages, timers: next ? [next] : [] }
  }
}

const recurring = ({ rules }: DeskSettings, now: Date) =>
  [nextDigest(rules, now), nextSweep(rules, now)].filter((timer) => timer !== undefined)
