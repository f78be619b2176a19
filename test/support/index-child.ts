/**
 * The process that the index test kills: one index run with a recording model.
 * Arguments: knowledge folder, data folder.
 */
import { indexKnowledge } from '../../src/app/knowledge-indexing.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { RecordingEmbeddingModel } from './recording-embedding-model.ts'

const [knowledgeDirectory = '', dataDirectory = ''] = process.argv.slice(2)
const { snapshot } = await indexKnowledge({
  config: { knowledgeDirectory, dataDirectory },
  store: new SnapshotStore(dataDirectory),
  model: new RecordingEmbeddingModel(),
  onProgress: (done) => {
    if (done === 1) process.stdout.write('started\n')
  },
})
process.stdout.write(`${snapshot}\n`)
