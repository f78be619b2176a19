import { lettersOf } from './text-similarity.ts'

/** Characters in one piece of a text. */
const SHINGLE = 5
/** The smallest hashes of a text's pieces stand for the text: like texts share most of them. */
const SKETCH = 96

/** A text as numbers that can be compared quickly, in ascending order, each once. */
export type Sketch = Uint32Array

/** The last step of a hash function (MurmurHash3), by which like numbers are scattered. */
function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (again ^ (again >>> 16)) >>> 0
}

/** The sketch of a text; empty for one of a few characters. */
export function sketchOf(text: string): Sketch {
  const letters = lettersOf(text)
  const hashes = new Uint32Array(Math.max(0, letters.length - SHINGLE + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0
    for (let step = 0; step < SHINGLE; step++) hash = Math.imul(hash, 65_599) + letters.charCodeAt(at + step)
    hashes[at] = scattered(hash)
  }
  hashes.sort()
  let kept = 0
  for (const hash of hashes) {
    if (kept === SKETCH) break
    if (kept === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash
  }
  return hashes.slice(0, kept)
}

/** How much of their pieces two texts share, from 0 to 1 (Jaccard), as their sketches tell. */
export function sharedPart(one: Sketch, other: Sketch): number {
  let [at, otherAt, shared, seen] = [0, 0, 0, 0]
  while (seen < SKETCH && (at < one.length || otherAt < other.length)) {
    const [left, right] = [one[at] ?? Number.POSITIVE_INFINITY, other[otherAt] ?? Number.POSITIVE_INFINITY]
    if (left === right) shared += 1
    if (left <= right) at += 1
    if (right <= left) otherAt += 1
    seen += 1
  }
  return seen === 0 ? 0 : shared / seen
}
