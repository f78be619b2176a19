import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import wabt from 'wabt'

const file = (name: string) => new URL(`../../../src/retrieval/maximum-similarity/${name}`, import.meta.url)

test('the kernel that runs is the kernel that can be read', async () => {
  const { parseWat } = await wabt()
  const parsed = parseWat('kernel.wat', await readFile(file('kernel.wat')), { relaxed_simd: true })
  const assembled = Buffer.from(parsed.toBinary({}).buffer)
  parsed.destroy()
  expect(assembled.equals(await readFile(file('kernel.wasm')))).toBe(true)
})
