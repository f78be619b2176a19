import { expect, test } from 'vitest'
import { GoldenGate } from '../../../src/app/gate/golden-gate.ts'
import { readGoldenOutcomes } from '../../../src/app/gate/golden-outcomes.ts'
import { readHistory } from '../../../src/app/index-history.ts'
import { indexKnowledge, snapshotBackends } from '../../../src/app/knowledge-indexing.ts'
import type { GoldenQuestion } from '../../../src/domain/golden.ts'
import type { EmbeddingModel } from '../../../src/ports/embedding-model.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { parkFile } from '../../support/knowledge-folder.ts'
import { RecordingEmbeddingModel } from '../../support/recording-embedding-model.ts'
import { RecordingLog } from '../../support/recording-log.ts'
import { IndexingBench } from '../../support/snapshots.ts'

const golden = (question: string, contains: string): GoldenQuestion => ({
  question,
  history: [],
  kinds: ['answer', 'list', 'match'],
  cites: [],
  contains: [contains],
  lacks: [],
})
const ENTERPRISES = golden('K001产业园2024年底有企业多少家？', '1400家')
const AREA = golden('K002产业园规划面积多大？', '25平方公里')

class GateBench extends IndexingBench {
  gate(questions: readonly GoldenQuestion[], more: { force?: boolean; model?: EmbeddingModel } = {}) {
    const { store, model } = this
    const options = { questions, store, model, backends: snapshotBackends, force: false, ...more }
    return new GoldenGate({ ...options, clock: new FakeClock(), log: new RecordingLog() })
  }
}

test('the first snapshot is let in whatever it answers, and how it went is kept', async () => {
  using bench = new GateBench()
  const report = await bench.run({ gate: bench.gate([ENTERPRISES, AREA]) })
  expect(report).toMatchObject({ outcome: 'switched', gate: { lost: [], wasForced: false } })
  expect(await readGoldenOutcomes(bench.store, report.snapshot)).toEqual([
    { question: ENTERPRISES.question, passed: true },
    { question: AREA.question, passed: false, reason: expect.any(String) },
  ])
})

test('a snapshot that loses an answer is kept out, named in the report and in the history', async () => {
  using bench = new GateBench()
  const { snapshot } = await bench.run()
  bench.write({ 'parks/K001.md': parkFile('K001', '', '- 主导产业为生物医药。 [S001]') })
  const report = await bench.run({ gate: bench.gate([ENTERPRISES, AREA]) })
  expect(report).toMatchObject({
    outcome: 'refused',
    changed: ['parks/K001'],
    gate: { lost: [{ question: ENTERPRISES.question, passed: false }], wasForced: false },
  })
  expect(await bench.store.current()).toBe(snapshot)
  expect(await bench.store.names()).toEqual([snapshot])
  expect((await readHistory(bench.store)).at(-1)).toMatchObject({
    action: 'refused',
    before: snapshot,
    lost: [ENTERPRISES.question],
    goldenAsked: 2,
    goldenPassed: 0,
  })
})

test('an answer that is still wrong keeps nothing out', async () => {
  using bench = new GateBench()
  await bench.run()
  bench.write({ 'parks/K002.md': parkFile('K002', '', '- 2025年底有企业20家。 [S001]') })
  expect(await bench.run({ gate: bench.gate([ENTERPRISES, AREA]) })).toMatchObject({ outcome: 'switched' })
})

test('a forced snapshot is let in although it loses an answer, and the history says so', async () => {
  using bench = new GateBench()
  await bench.run()
  bench.write({ 'parks/K001.md': parkFile('K001', '', '- 主导产业为生物医药。 [S001]') })
  const report = await bench.run({ gate: bench.gate([ENTERPRISES], { force: true }) })
  expect(report).toMatchObject({ outcome: 'switched', gate: { wasForced: true } })
  expect(await bench.store.current()).toBe(report.snapshot)
  expect((await readHistory(bench.store)).at(-1)).toMatchObject({ action: 'forced', lost: [ENTERPRISES.question] })
})

test('when another model makes the snapshot, what the one before answered when it was made still counts', async () => {
  using bench = new GateBench()
  await bench.run({ gate: bench.gate([ENTERPRISES]) })
  bench.write({ 'parks/K001.md': parkFile('K001', '', '- 主导产业为生物医药。 [S001]') })
  const model = new RecordingEmbeddingModel('recording:2')
  const { store, knowledgeDirectory } = bench
  const gate = bench.gate([ENTERPRISES], { model })
  const report = await indexKnowledge({ config: { knowledgeDirectory }, store, model, gate })
  expect(report).toMatchObject({ outcome: 'refused', gate: { lost: [{ question: ENTERPRISES.question }] } })
})

test('without golden questions every snapshot is let in and nothing is reported', async () => {
  using bench = new GateBench()
  const report = await bench.run({ gate: bench.gate([]) })
  expect(report.outcome).toBe('switched')
  expect(report.gate).toBeUndefined()
})

test('the same words asked twice with other demands are two questions', async () => {
  using bench = new GateBench()
  await bench.run()
  bench.write({ 'parks/K002.md': parkFile('K002', '', '- 2025年底有企业20家。 [S001]') })
  const never = golden(ENTERPRISES.question, '9999家')
  const report = await bench.run({ gate: bench.gate([ENTERPRISES, never]) })
  expect(report).toMatchObject({ outcome: 'switched', gate: { lost: [] } })
})

test('a question that is new is asked of the current snapshot though no file changed', async () => {
  using bench = new GateBench()
  const { snapshot } = await bench.run({ gate: bench.gate([ENTERPRISES]) })
  const report = await bench.run({ gate: bench.gate([ENTERPRISES, AREA]) })
  expect(report).toMatchObject({ outcome: 'unchanged', gate: { lost: [] } })
  expect(await readGoldenOutcomes(bench.store, snapshot)).toHaveLength(2)
  expect((await bench.run({ gate: bench.gate([ENTERPRISES, AREA]) })).gate).toBeUndefined()
})

test('a snapshot that is let in while the questions cannot be read is told as forced', async () => {
  using bench = new GateBench()
  const { store, model } = bench
  const [clock, log, backends] = [new FakeClock(), new RecordingLog(), snapshotBackends]
  const gate = new GoldenGate({ questions: [], isUnguarded: true, store, model, backends, clock, log, force: true })
  await bench.run({ gate })
  expect((await readHistory(store)).at(-1)?.action).toBe('forced')
})
