import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SystemClock } from '../../src/adapters/system-clock.ts'
import { CurrentKnowledge } from '../../src/app/current-knowledge.ts'
import { snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import { parkFile } from '../support/knowledge-folder.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { IndexingBench } from '../support/snapshots.ts'

const KILLS = 50
const PARKS = 15
const CHILD = fileURLToPath(new URL('../support/index-child.ts', import.meta.url))
const GOLDEN = '- question: K1产业园有企业多少家？\n  kind: [answer, list, match, abstain, clarify]\n'

const start = (bench: IndexingBench) =>
  spawn(process.execPath, [CHILD, bench.knowledgeDirectory, bench.dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Kills a run at a moment between its beginning and about its end; says whether it had finished before. */
async function killed(bench: IndexingBench, afterMs: number): Promise<boolean> {
  const child = start(bench)
  const exit = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), exit])
  await Promise.race([setTimeout(afterMs), exit])
  child.kill('SIGKILL')
  const [code] = await exit
  return code === 0
}

async function durationOfWork(bench: IndexingBench): Promise<number> {
  const child = start(bench)
  await once(child.stdout, 'data')
  const started = performance.now()
  await once(child, 'exit')
  return performance.now() - started
}

/** The versions that the parks of the snapshot in use say; one, where it is whole. */
async function versionsOf({ retriever }: CurrentKnowledge): Promise<readonly string[]> {
  const { hits } = await retriever.retrieve('产业园有企业多少家', PARKS)
  expect(hits.length).toBeGreaterThan(0)
  const texts = Array.from({ length: PARKS }, (_, at) => retriever.index.passagesOf(`parks/K${at}`))
    .flat()
    .flatMap(({ units }) => units.flatMap(({ text }) => /第(\d+)版/.exec(text)?.[1] ?? []))
  expect(texts).toHaveLength(PARKS)
  return [...new Set(texts)]
}

test(`over ${KILLS} runs killed at any moment the assistant answers from a whole snapshot, and the next run finishes`, {
  timeout: 300_000,
}, async () => {
  using bench = new IndexingBench()
  const files = (version: number) =>
    Object.fromEntries(
      Array.from({ length: PARKS }, (_, at) => [
        `parks/K${at}.md`,
        parkFile(`K${at}`, '', `- 第${version}版有企业${at}家。 [S001]`),
      ]),
    )
  bench.write({ ...files(0), 'golden.yaml': GOLDEN })
  let length = await durationOfWork(bench)
  const { store, model } = bench
  const log = new RecordingLog()
  const build = () => Promise.reject(new Error('nothing is to be built'))
  const clock = new SystemClock()
  await using knowledge = await CurrentKnowledge.open({ store, model, backends: snapshotBackends, build, clock, log })
  knowledge.watch()
  let finished = 0
  let switched = 0
  let answered = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = await bench.store.current()
    bench.write(files(kill))
    const afterMs = (1.2 * length * ((kill * 7) % KILLS)) / KILLS
    let isOver = false
    const asking = (async () => {
      while (!isOver) {
        expect(await versionsOf(knowledge)).toHaveLength(1)
        answered += 1
        await setTimeout(60)
      }
    })()
    if (await killed(bench, afterMs)) {
      finished += 1
      length = Math.min(length, afterMs)
    }
    isOver = true
    await asking
    const after = await bench.store.current()
    if (after !== before) switched += 1
    await using index = await bench.open(after ?? '')
    expect(index.passagesOf('parks/K1').length).toBeGreaterThan(0)
  }
  console.log(
    `${KILLS} kills: ${switched} after the switch, ${finished} after the end; ${answered} answers meanwhile, all from whole snapshots`,
  )
  expect(switched).toBeLessThan(KILLS / 2)
  expect(answered).toBeGreaterThan(KILLS)
  expect(log.entries.filter(({ level }) => level === 'error')).toEqual([])

  const report = await bench.run()
  expect(await bench.store.current()).toBe(report.snapshot)
  await using index = await bench.open(report.snapshot)
  expect(
    index.passagesOf(`parks/K${PARKS - 1}`).some((passage) => passage.units[0]?.text.includes(`第${KILLS}版`)),
  ).toBe(true)
  expect(readdirSync(dirname(bench.store.folderOf('x'))).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect(readdirSync(dirname(bench.store.pointerFile)).filter((name) => name.startsWith('current'))).toEqual([
    'current',
  ])
})
