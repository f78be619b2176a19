import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { FakeBotApi } from '../telegram/fake-bot-api.ts'
import { STAFF_CHAT } from '../telegram/samples.ts'
import { Colleague } from './colleague.ts'
import type { DayChildOptions } from './day-child.ts'
import { DayRecord } from './day-record.ts'
import { Enterprise } from './enterprise.ts'
import type { Pace } from './hurried-clock.ts'
import { pick, randomFrom } from './random.ts'

export interface DayOptions {
  readonly folder: string
  readonly kills: number
  readonly seed: number
}

const ENTERPRISES = 20
const STAFF = ['王芳', '赵强', '李敏', '陈刚', '刘洋']
/** Milliseconds of the day in a real one: three seconds are an hour. */
const SPEED = 1200
/** Tuesday, 08:30 in China: before the office opens. */
const DAY_START = Date.parse('2026-11-24T00:30:00Z')
const LONGEST_LIFE_MS = 1400
const LEAST_LEADS = 8
const BETWEEN_ACTS_MS = 10
const QUIET_PATIENCE_MS = 90_000
const CHILD = fileURLToPath(new URL('./day-child.ts', import.meta.url))

type Child = ChildProcessByStdio<null, Readable, Readable>

/** Scripted days of 20 enterprises and 5 staff over a Bot API that misbehaves, with a process that is killed. */
export async function liveThroughDays({ folder, kills, seed }: DayOptions): Promise<DayRecord> {
  const random = randomFrom(seed)
  await using telegram = await FakeBotApi.start()
  telegram.group(STAFF_CHAT, { isForum: true })
  const enterprises = Array.from(
    { length: ENTERPRISES },
    (_, at) => new Enterprise(telegram.user(100 + at), at, random),
  )
  const colleagues = STAFF.map((name, at) => {
    const others = STAFF.filter((other) => other !== name)
    return new Colleague(telegram.member(STAFF_CHAT, 7 + at, name), name, others, random)
  })
  const pace: Pace = { realStart: Date.now(), dayStart: DAY_START, speed: SPEED }
  const options: DayChildOptions = {
    folder,
    apiRoot: telegram.apiRoot,
    token: telegram.token,
    staffChat: String(STAFF_CHAT),
    pace,
  }
  telegram.misbehave({ random, share: 0.06 })
  let acting = true
  const acts = (async () => {
    while (acting) {
      const actor = random() < 0.65 ? pick(enterprises, random) : pick(colleagues, random)
      actor?.act()
      await setTimeout(2 * BETWEEN_ACTS_MS * random())
    }
  })()
  for (let kill = 0; kill < kills; kill += 1) await liveAndDie(options, random() * LONGEST_LIFE_MS, random() < 0.85)
  // On a busy machine a short life gets little done: the days go on until there are leads to look at.
  while (DayRecord.leadCount(folder) < LEAST_LEADS) await liveAndDie(options, 3 * LONGEST_LIFE_MS, true)
  acting = false
  await acts
  telegram.behave()
  const survivor = start(options)
  await becomeQuiet(folder, telegram)
  const complaints = await end(survivor)
  return DayRecord.read(folder, telegram, enterprises, complaints)
}

const start = (options: DayChildOptions): Child =>
  spawn(process.execPath, [CHILD, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })

/** Dies at some point of its work or, when not `awaitingWork`, possibly while starting. */
async function liveAndDie(options: DayChildOptions, lifeMs: number, awaitingWork: boolean): Promise<void> {
  const child = start(options)
  const exit = once(child, 'exit')
  if (awaitingWork) await Promise.race([once(child.stdout, 'data'), exit])
  await setTimeout(lifeMs)
  child.kill('SIGKILL')
  const [, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${await text(child.stderr)}`)
}

const text = async (stream: Readable): Promise<string> => (await stream.toArray()).join('')

/** Everything that was said is handled and sent, and nobody has anything to say. */
async function becomeQuiet(folder: string, telegram: FakeBotApi): Promise<void> {
  const patience = Date.now() + QUIET_PATIENCE_MS
  let quietSince: number | undefined
  while (quietSince === undefined || Date.now() - quietSince < 1500) {
    if (Date.now() > patience) throw new Error(`never quiet: ${JSON.stringify(DayRecord.unfinished(folder))}`)
    const isQuiet = telegram.queue.unconfirmed.length === 0 && DayRecord.unfinished(folder).length === 0
    quietSince = isQuiet ? (quietSince ?? Date.now()) : undefined
    await setTimeout(100)
  }
}

/** Stops the process as an operator does; returns what it complained about. */
async function end(child: Child): Promise<string> {
  const complaints = text(child.stderr)
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await exit
  if (code !== 0) throw new Error(`the process did not end well: ${await complaints}`)
  return complaints
}
