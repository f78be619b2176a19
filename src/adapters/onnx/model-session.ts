import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'

export const DIMENSION = 384
const WINDOW = 512
const END_TOKEN = 2
const PREFIXES = { query: 'query:', passage: 'passage:' } as const

export type Prefix = keyof typeof PREFIXES

/** Raw output of one forward pass: rows of the text's own tokens, and the mean over all tokens, not normalised. */
export interface ForwardPass {
  readonly tokenIds: Int32Array
  readonly pieceEnds: readonly number[]
  readonly tokenVectors: Float32Array
  readonly vector: Float32Array
}

function normaliseRow(values: Float32Array): void {
  let sum = 0
  for (const value of values) sum += value * value
  const scale = 1 / Math.sqrt(sum || 1)
  for (let at = 0; at < values.length; at++) values[at]! *= scale
}

/** multilingual-e5-small on the CPU, one text a forward pass; holds the calling thread while it runs. */
export class ModelSession {
  readonly #session: InferenceSession
  readonly #tokenizer: Tokenizer
  readonly #prefixIds: Record<Prefix, number[]>

  private constructor(session: InferenceSession, tokenizer: Tokenizer) {
    this.#session = session
    this.#tokenizer = tokenizer
    const idsOf = (prefix: Prefix) => tokenizer.encode(PREFIXES[prefix]).ids.slice(0, -1)
    this.#prefixIds = { query: idsOf('query'), passage: idsOf('passage') }
  }

  /** Loads model.onnx and tokenizer.json from `folder`. */
  static async load(folder: string, threads: number): Promise<ModelSession> {
    const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')), {})
    const session = await InferenceSession.create(join(folder, 'model.onnx'), { intraOpNumThreads: threads })
    return new ModelSession(session, tokenizer)
  }

  /** One forward pass over the pieces in order; tokens beyond the model's window are left out. */
  async run(prefix: Prefix, pieces: readonly string[]): Promise<ForwardPass> {
    const prefixIds = this.#prefixIds[prefix]
    const tokenIds: number[] = []
    const pieceEnds: number[] = []
    const room = WINDOW - prefixIds.length - 1
    for (const piece of pieces) {
      const ids = this.#tokenizer.encode(piece, { add_special_tokens: false }).ids
      tokenIds.push(...ids.slice(0, room - tokenIds.length))
      pieceEnds.push(tokenIds.length)
    }
    const hidden = await this.#forward([...prefixIds, ...tokenIds, END_TOKEN])
    const vector = new Float32Array(DIMENSION)
    for (let at = 0; at < hidden.length; at++) vector[at % DIMENSION]! += hidden[at]!
    normaliseRow(vector)
    const start = prefixIds.length * DIMENSION
    const tokenVectors = hidden.slice(start, start + tokenIds.length * DIMENSION)
    for (let at = 0; at < tokenIds.length; at++) {
      normaliseRow(tokenVectors.subarray(at * DIMENSION, (at + 1) * DIMENSION))
    }
    return { tokenIds: Int32Array.from(tokenIds), pieceEnds, tokenVectors, vector }
  }

  async #forward(ids: readonly number[]): Promise<Float32Array> {
    const shape = [1, ids.length]
    const output = await this.#session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    })
    return output.last_hidden_state!.data as Float32Array
  }
}
