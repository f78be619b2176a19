import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { FORMAT_READERS } from '../../src/adapters/documents/format-readers.ts'
import { IsolatedDocumentReader } from '../../src/adapters/documents/isolated-document-reader.ts'
import { extensionOf } from '../../src/adapters/documents/read-format.ts'
import { RejectedFileError } from '../../src/domain/errors.ts'
import type { ReadContent } from '../../src/domain/read-content.ts'
import type { DocumentReader } from '../../src/ports/document-reader.ts'
import { randomFrom } from '../support/day/random.ts'
import type { Random } from '../support/documents/mutations.ts'
import { loadFiles } from '../support/knowledge-folder.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'
import { Counts } from './counts.ts'
import { documentSeeds, type Seed, textSeeds } from './seeds.ts'

const SECONDS = Number(process.env.FUZZ_SECONDS ?? (process.env.CI ? 60 : 10))
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
/** Of the time, what goes to the readers of text, which are far quicker. */
const TEXT_SHARE = 0.15
const LIMITS = { seconds: 10, memoryBytes: 1024 * 1024 * 1024 }
const GRACE_SECONDS = 5
const EXTENSIONS = Object.keys(FORMAT_READERS)
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come back
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Whether content is what the port promises. */
function expectWellFormed(content: ReadContent): void {
  expect(JSON.stringify(content)).not.toMatch(CONTROL)
  if (content.type === 'text') {
    expect(content.blocks.length).toBeGreaterThan(0)
    return
  }
  for (const { header, rows } of content.sheets) {
    expect(new Set(header).size).toBe(header.length)
    expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true)
  }
}

/** How a damaged file came out: read, refused, or stopped by a limit. Anything else fails the test. */
async function outcomeOf(reader: DocumentReader, name: string, bytes: Uint8Array, folder: string): Promise<string> {
  const absolute = path.join(folder, 'file')
  writeFileSync(absolute, bytes)
  const began = performance.now()
  try {
    expectWellFormed(await reader.read({ path: name, absolute }))
    return 'read'
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error
    const [limit] = /^(?:took longer|needed more|made its reader crash)/.exec(error.message) ?? []
    return limit ?? 'refused'
  } finally {
    expect((performance.now() - began) / 1000).toBeLessThan(LIMITS.seconds + GRACE_SECONDS)
  }
}

/** Gives each seed its turn, damaged anew, until the time is up. */
async function inTurns(
  seeds: readonly Seed[],
  seconds: number,
  judge: (seed: Seed, bytes: Uint8Array) => Promise<void>,
) {
  const end = Date.now() + seconds * 1000
  for (let round = 0; Date.now() < end; round += 1) {
    for (const [index, seed] of seeds.entries()) {
      if (Date.now() >= end) break
      const random: Random = randomFrom(SEED + round * seeds.length + index)
      const bytes = seed.damage(random)
      try {
        await judge(seed, bytes)
      } catch (cause) {
        const kept = keep(seed.name, bytes)
        throw new Error(`${seed.name} in round ${round} of FUZZ_SEED=${SEED} (kept as ${kept})`, { cause })
      }
    }
  }
}

function keep(name: string, bytes: Uint8Array): string {
  const target = path.join('test/output/fuzz', name.replaceAll('/', '-'))
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  return target
}

it(`damaged files are read or refused, and harm nobody (FUZZ_SEED=${SEED}, ${SECONDS} s)`, {
  timeout: (SECONDS + 120) * 1000,
}, async () => {
  using folder = new TemporaryFolder()
  await using reader = new IsolatedDocumentReader({
    registry: new URL('../../src/adapters/documents/format-readers.ts', import.meta.url),
    extensions: EXTENSIONS,
    limitsOf: () => LIMITS,
  })
  const counts = new Counts()
  const whole = Object.fromEntries(textSeeds.map(({ name, bytes }) => [name, bytes]))
  expect((await loadFiles(whole)).rejected).toEqual([])
  await inTurns(textSeeds, SECONDS * TEXT_SHARE, async (seed, bytes) => {
    const { rejected } = await loadFiles({ ...whole, [seed.name]: bytes })
    counts.add(path.extname(seed.name), rejected.some(({ file }) => file === seed.name) ? 'refused' : 'read')
  })
  const seeds = await documentSeeds()
  for (const { name, bytes } of seeds) {
    expect([name, await outcomeOf(reader, name, bytes, folder.path)]).toEqual([name, 'read'])
  }
  await inTurns(seeds, SECONDS * (1 - TEXT_SHARE), async (seed, bytes) => {
    const outcome = await outcomeOf(reader, seed.name, bytes, folder.path)
    counts.add(extensionOf(seed.name, EXTENSIONS) ?? '', outcome)
  })
  console.log(counts.table())
  expect(counts.total).toBeGreaterThan(20)
})
