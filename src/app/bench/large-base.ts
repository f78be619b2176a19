import { execFile } from 'node:child_process'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { InProcessDocumentReader } from '../../adapters/documents/in-process-document-reader.ts'
import { loadKnowledge } from '../../indexing/loading/load-knowledge.ts'
import { passagePieces, splitDocument } from '../../indexing/passage-splitter.ts'
import { median } from './durations.ts'
import { type ModelSpeed, measureModelAlone } from './indexing-speed.ts'
import { madeAnnouncement, madePath, writeMadeDocuments } from './made-documents.ts'

const PROCESS = fileURLToPath(new URL('./index-process.ts', import.meta.url))
const ROUNDS = 5
const GOLDEN = 3
/** So many passages tell how fast the model alone is. */
const SAMPLE = 1000

interface ProcessFigures {
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMebibytes: number
  readonly outcome: string
  readonly passages: number
  readonly embedded: number
}

/** What indexing a base of made documents takes. Times are wall-clock seconds of whole processes. */
export interface LargeBaseReport {
  readonly documents: number
  readonly passages: number
  readonly fullSeconds: number
  readonly passagesPerSecond: number
  readonly processorSecondsPerPassage: number
  readonly modelAlone: ModelSpeed
  /** Resident, of the process that indexed everything. */
  readonly peakMebibytes: number
  /** Loading the program and the model alone; median. */
  readonly startSeconds: number
  /** An index run after one file changed, with its golden questions; median. */
  readonly changedSeconds: number
  readonly changedEmbedded: number
}

async function run(knowledge: string, data: string, mode?: 'start'): Promise<ProcessFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, knowledge, data, ...(mode ? [mode] : [])], {
    maxBuffer: 2 ** 26,
  })
  return JSON.parse(stdout) as ProcessFigures
}

const golden = (documents: number): string =>
  Array.from({ length: GOLDEN }, (_, at) => {
    const [title = ''] = madeAnnouncement(Math.floor(((at + 1) * documents) / (GOLDEN + 1))).split('\n')
    return `- question: ${title}，总投资多少？\n`
  }).join('')

/** Reads some of the same passages with the model alone. */
async function modelAlone(knowledge: string): Promise<ModelSpeed> {
  await using documents = new InProcessDocumentReader()
  const passages = (await loadKnowledge(knowledge, { documents })).documents.flatMap(splitDocument)
  const step = Math.max(1, Math.floor(passages.length / SAMPLE))
  return await measureModelAlone(passages.filter((_, at) => at % step === 0).map(passagePieces))
}

/** Indexes a base of so many made documents, then again and again with one of them changed. */
export async function measureLargeBase(documents: number, onStep: (step: string) => void): Promise<LargeBaseReport> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'assistant-large-'))
  const [knowledge, data] = [join(folder.path, 'knowledge'), join(folder.path, 'data')]
  onStep(`indexing ${documents} made documents`)
  await writeMadeDocuments(knowledge, documents)
  await writeFile(join(knowledge, 'golden.yaml'), golden(documents))
  const full = await run(knowledge, data)
  onStep('indexing one changed document')
  const started: number[] = []
  const changed: ProcessFigures[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    started.push((await run(knowledge, data, 'start')).seconds)
    const number = (round * 7919) % documents
    await writeFile(join(knowledge, madePath(number)), madeAnnouncement(number, 1 + round))
    changed.push(await run(knowledge, data))
  }
  onStep('reading some of the documents with the model alone')
  return {
    documents,
    passages: full.passages,
    fullSeconds: full.seconds,
    passagesPerSecond: full.passages / full.seconds,
    processorSecondsPerPassage: full.processorSeconds / full.passages,
    modelAlone: await modelAlone(knowledge),
    peakMebibytes: full.peakMebibytes,
    startSeconds: median(started),
    changedSeconds: median(changed.map(({ seconds }) => seconds)),
    changedEmbedded: Math.max(...changed.map(({ embedded }) => embedded)),
  }
}
