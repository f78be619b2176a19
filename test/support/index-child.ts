/**
 * The process that the index test kills: one index run with a recording model and golden questions.
 * Arguments: knowledge folder, data folder.
 */
import { readGolden } from '../../src/app/gate/golden-file.ts'
import { GoldenGate } from '../../src/app/gate/golden-gate.ts'
import { indexKnowledge, snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { FakeClock } from './fake-clock.ts'
import { RecordingEmbeddingModel } from './recording-embedding-model.ts'
import { RecordingLog } from './recording-log.ts'

const [knowledgeDirectory = '', dataDirectory = ''] = process.argv.slice(2)
const store = new SnapshotStore(dataDirectory)
const model = new RecordingEmbeddingModel()
const gate = new GoldenGate({
  questions: await readGolden(knowledgeDirectory),
  store,
  model,
  backends: snapshotBackends,
  clock: new FakeClock(),
  log: new RecordingLog(),
  force: false,
})
process.stdout.write('started\n')
const { snapshot, outcome } = await indexKnowledge({ config: { knowledgeDirectory }, store, model, gate })
process.stdout.write(`${snapshot} ${outcome}\n`)
