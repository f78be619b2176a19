import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { InProcessDocumentReader } from '../../../src/adapters/documents/in-process-document-reader.ts'
import { Dictionary } from '../../../src/indexing/extracting/dictionary.ts'
import { extractRecords } from '../../../src/indexing/extracting/extract-records.ts'
import { readAnnouncement } from '../../../src/indexing/extracting/read-announcement.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import type { LoadedKnowledge } from '../../../src/indexing/loading/loaded-knowledge.ts'
import { KNOWLEDGE } from '../../support/product-data.ts'
import { precisionOf, readKey, recallOf, type Score, scoreRecords, sumScores } from './extraction-score.ts'

const FOLDER = fileURLToPath(new URL('../../extraction', import.meta.url))
const documents = new InProcessDocumentReader()
let knowledge: LoadedKnowledge

async function scoresOf(folder: string): Promise<Map<string, Score>> {
  const all: Map<string, Score>[] = []
  for (const [file, key] of Object.entries(readKey(folder))) {
    const text = await readAnnouncement({ path: file, absolute: path.join(folder, file) }, documents)
    all.push(scoreRecords(extractRecords(text, new Dictionary(knowledge)), key))
  }
  return sumScores(all)
}

function show(name: string, scores: ReadonlyMap<string, Score>): void {
  for (const [kind, score] of scores) {
    const figures = `precision ${precisionOf(score).toFixed(3)} recall ${recallOf(score).toFixed(3)}`
    console.log(
      `${name} ${kind}: ${figures} (${score.right} right, ${score.wrong.length} wrong, ${score.missing.length} missing)`,
    )
  }
  const { wrong = [], missing = [] } = scores.get('all') ?? {}
  console.log([...wrong.map((one) => `wrong ${one}`), ...missing.map((one) => `missing ${one}`)].join('\n'))
}

describe('records proposed by rules and dictionary', () => {
  beforeAll(async () => {
    knowledge = await loadKnowledge(KNOWLEDGE, { documents })
  })

  test('are right to 95 % and complete to 85 % on five announcements', async () => {
    const scores = await scoresOf(FOLDER)
    show('own', scores)
    const all = scores.get('all')!
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.95)
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.85)
  })

  test.each([
    ['other-wording', 0.95, 0.9],
    ['held-out', 0.9, 0.78],
  ])('keep their quality in other wording: %s', async (name, precision, recall) => {
    const scores = await scoresOf(path.join(FOLDER, name))
    show(name, scores)
    const all = scores.get('all')!
    expect(precisionOf(all)).toBeGreaterThanOrEqual(precision)
    expect(recallOf(all)).toBeGreaterThanOrEqual(recall)
  })
})
