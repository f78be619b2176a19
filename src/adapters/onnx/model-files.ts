import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { TokenStatistics } from '../../domain/token-statistics.ts'

const FILES = ['model.onnx', 'tokenizer.json', 'token-statistics.json'] as const

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Name and content of the model's files: changes whenever stored vectors would. */
export async function modelIdentity(folder: string): Promise<string> {
  const hashes = await Promise.all(FILES.map((name) => sha256(join(folder, name))))
  return `multilingual-e5-small:${hashes.map((hash) => hash.slice(0, 12)).join(':')}`
}

/** Reads token-statistics.json, written by scripts/token-statistics.ts. */
export async function readTokenStatistics(folder: string): Promise<TokenStatistics> {
  const { mean, deviation } = JSON.parse(await readFile(join(folder, 'token-statistics.json'), 'utf8'))
  return { mean: Float32Array.from(mean), deviation: Float32Array.from(deviation) }
}
