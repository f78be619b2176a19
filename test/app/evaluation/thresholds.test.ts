import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readCaseFolder } from '../../../src/app/evaluation/case-files.ts'
import { summariseScores } from '../../../src/app/evaluation/summary.ts'
import { readThresholds, shortfalls } from '../../../src/app/evaluation/thresholds.ts'
import { ConfigurationError } from '../../../src/domain/errors.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'
import { caseScore } from './case-score.ts'

const CASES = fileURLToPath(new URL('../../evaluation', import.meta.url))
const right = caseScore({ set: 'a', expectedIntent: 'list', intent: 'list' })
const wrong = caseScore({ set: 'a', right: false, cited: false, invented: ['99'], expectedIntent: 'list' })

test('a figure below its threshold is named with what was wanted', () => {
  const thresholds = {
    sets: { a: { right: 50.1, cited: 60, intent: 51, invented: 0 } },
    all: { right: 0, invented: 9 },
  }
  expect(shortfalls(summariseScores([right, wrong]), thresholds)).toEqual([
    'a: 50.0 % right, at least 50.1 % wanted',
    'a: 50.0 % cited, at least 60 % wanted',
    'a: 50.0 % of intents understood, at least 51 % wanted',
    'a: 1 answers with invented numbers, at most 0 allowed',
  ])
})

test('what is reached exactly is enough, and sets without a threshold pass', () => {
  const thresholds = { sets: { a: { right: 50, cited: 50, invented: 1 } }, all: { right: 30, invented: 9 } }
  const other = caseScore({ set: 'b', right: false })
  expect(shortfalls(summariseScores([right, wrong, other]), thresholds)).toEqual([])
})

test('all together are judged only when every set that has a threshold was asked', () => {
  const thresholds = {
    sets: { a: { right: 0, invented: 9 }, b: { right: 0, invented: 9 } },
    all: { right: 90, invented: 9 },
  }
  expect(shortfalls(summariseScores([wrong]), thresholds)).toEqual([])
  const both = [wrong, caseScore({ set: 'b' })]
  expect(shortfalls(summariseScores(both), thresholds)).toEqual(['all: 50.0 % right, at least 90 % wanted'])
})

test("each of the project's own sets has a threshold, and no other", async () => {
  const { sets } = await readThresholds(join(CASES, 'thresholds.json'))
  const asked = new Set((await readCaseFolder(CASES)).map(({ set }) => set))
  expect(Object.keys(sets).sort()).toEqual([...asked].sort())
})

test('a mistake in the file is named', async () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'thresholds.json')
  writeFileSync(file, '{"sets":{"a":{"right":101,"invented":0}},"all":{"right":0,"invented":0}}')
  await expect(readThresholds(file)).rejects.toThrow(ConfigurationError)
  await expect(readThresholds(file)).rejects.toThrow(/thresholds\.json: sets\.a\.right: /)
})
