import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parkFile } from '../support/knowledge-folder.ts'
import { IndexingBench } from '../support/snapshots.ts'

const KILLS = 12
const CHILD = fileURLToPath(new URL('../support/index-child.ts', import.meta.url))

const start = (bench: IndexingBench) =>
  spawn(process.execPath, [CHILD, bench.knowledgeDirectory, bench.dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Kills a run at a moment between its first passage and about its end; says whether it had finished before. */
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

test(`a run killed at any of ${KILLS} moments leaves a whole current snapshot, and the next run finishes`, {
  timeout: 120_000,
}, async () => {
  using bench = new IndexingBench()
  const files = (version: number) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `parks/K${at}.md`,
        parkFile(`K${at}`, '', `- 第${version}版有企业${at}家。 [S001]`),
      ]),
    )
  bench.write(files(0))
  let length = await durationOfWork(bench)
  let finished = 0
  let switched = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = await bench.store.current()
    bench.write(files(kill))
    const afterMs = (length * ((kill * 5) % KILLS)) / KILLS
    if (await killed(bench, afterMs)) {
      finished += 1
      length = Math.min(length, afterMs)
    }
    const after = await bench.store.current()
    if (after !== before) switched += 1
    await using index = await bench.open(after ?? '')
    expect(index.passagesOf('parks/K1').length).toBeGreaterThan(0)
  }
  console.log(`${KILLS} kills: ${switched} after the switch, ${finished} after the end`)
  expect(switched).toBeLessThan(KILLS / 2)

  const report = await bench.run()
  expect(await bench.store.current()).toBe(report.snapshot)
  await using index = await bench.open(report.snapshot)
  expect(index.passagesOf('parks/K29').some((passage) => passage.units[0]?.text.includes(`第${KILLS}版`))).toBe(true)
  expect(readdirSync(dirname(bench.store.folderOf('x')))).toHaveLength(2)
  expect(readdirSync(dirname(bench.store.pointerFile)).filter((name) => name.startsWith('current'))).toEqual([
    'current',
  ])
})
