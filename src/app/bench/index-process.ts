/**
 * An index run as a process of its own, so that its memory is its own; writes its figures as JSON.
 * Arguments: knowledge folder, data folder, and `start` to load the model and do nothing else.
 */
import { OnnxEmbeddingModel } from '../../adapters/onnx/onnx-embedding-model.ts'
import { loadConfig } from '../../config/config.ts'
import { SnapshotStore } from '../../indexing/snapshot-store.ts'
import { indexOnce } from '../index-command.ts'

const [knowledge = '', data = '', mode] = process.argv.slice(2)
const { config, secrets } = loadConfig({ KNOWLEDGE_DIR: knowledge, DATA_DIR: data, LOG_LEVEL: 'error' })
await using resources = new AsyncDisposableStack()
const model = OnnxEmbeddingModel.load()
resources.defer(async () => (await model)[Symbol.asyncDispose]())
const store = new SnapshotStore(config.dataDirectory)
const report =
  mode === 'start'
    ? await model.then(() => undefined)
    : await indexOnce({ config, secrets, store, full: false, force: false }, model)
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    seconds: performance.now() / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMebibytes: maxRSS / 1024,
    outcome: report?.outcome ?? 'started',
    passages: report?.passages ?? 0,
    embedded: report?.embedded ?? 0,
  }),
)
