import { writeFile } from 'node:fs/promises'
import { IsolatedDocumentReader } from '../src/adapters/documents/isolated-document-reader.ts'
import { DIMENSION, ModelSession } from '../src/adapters/onnx/model-session.ts'
import { readCommand } from '../src/app/command-options.ts'
import { runProgram } from '../src/app/program.ts'
import { loadKnowledge } from '../src/indexing/loading/load-knowledge.ts'
import { passagePieces, splitDocument } from '../src/indexing/passage-splitter.ts'

const USAGE = `
Usage: npm run token-statistics -- [--knowledge DIR]

Measures mean and deviation of each dimension over the token vectors of a knowledge folder and writes the embedded
model's token-statistics.json. Vectors kept with other statistics no longer fit: every snapshot is then rebuilt.
`

const FOLDER = new URL('../models/multilingual-e5-small/', import.meta.url)
const DIGITS = 5

await runProgram(async () => {
  const command = readCommand(USAGE, {})
  if (!command) return
  await using reader = new IsolatedDocumentReader()
  const { documents } = await loadKnowledge(command.config.knowledgeDirectory, { documents: reader })
  const sums = new Float64Array(DIMENSION)
  const squares = new Float64Array(DIMENSION)
  const session = await ModelSession.load(FOLDER.pathname, 2)
  let tokens = 0
  for (const passage of documents.flatMap(splitDocument)) {
    const { tokenVectors } = await session.run('passage', passagePieces(passage))
    tokenVectors.forEach((value, at) => {
      sums[at % DIMENSION]! += value
      squares[at % DIMENSION]! += value * value
    })
    tokens += tokenVectors.length / DIMENSION
  }
  const rounded = (value: number) => Number(value.toPrecision(DIGITS))
  const mean = [...sums].map((sum) => sum / tokens)
  const deviation = mean.map((value, at) => Math.sqrt(squares[at]! / tokens - value * value))
  const statistics = { tokens, mean: mean.map(rounded), deviation: deviation.map(rounded) }
  await writeFile(new URL('token-statistics.json', FOLDER), `${JSON.stringify(statistics)}\n`)
  process.stdout.write(`${tokens} tokens of ${documents.length} documents\n`)
})
