import { fromBufferPromise } from 'yauzl'
import { pick } from '../day/random.ts'
import { type ZipEntry, zipArchive } from './zip-archive.ts'

export type Random = () => number

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]
/** What each kind of reader may stumble over. */
const WORDS = [
  '<table>',
  '</table>',
  '<td rowspan="65534" colspan="1000">',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&#0;',
  '&#x110000;',
  '<!--',
  ']]>',
  '\u0000',
  '\ufffe',
  '"',
  '|',
  '---\n',
  '&a *a',
  '{"a":',
  '99999999999999999999',
  '-1',
  'NaN',
  '1e308',
  '../../../etc/passwd',
  'endobj',
  'stream\n',
  'R',
]

const at = (length: number, random: Random): number => Math.floor(random() * length)

function spliced(bytes: Uint8Array, start: number, end: number, inserted: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)]))
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = new Uint8Array(bytes)
  for (let count = 1 + at(20, random); count > 0; count -= 1) copy[at(copy.length, random)]! ^= 1 << at(8, random)
  return copy
}

function truncated(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, 1 + at(bytes.length, random))
}

/** Without a piece, or with a piece once more elsewhere. */
function moved(bytes: Uint8Array, random: Random): Uint8Array {
  const start = at(bytes.length, random)
  const piece = bytes.subarray(start, start + 1 + at(Math.min(4096, bytes.length), random))
  if (random() < 0.5) return spliced(bytes, start, start + piece.length, new Uint8Array())
  const place = at(bytes.length, random)
  return spliced(bytes, place, place, piece)
}

/** With an extreme number where a length or a count may stand. */
function measured(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes)
  const width = pick([1, 2, 4], random) ?? 1
  if (copy.length <= width) return flipped(bytes, random)
  const value = (pick(EXTREMES, random) ?? 0) % 2 ** (8 * width)
  const place = at(copy.length - width, random)
  if (random() < 0.5) copy.writeUIntLE(value, place, width)
  else copy.writeUIntBE(value, place, width)
  return new Uint8Array(copy)
}

function worded(bytes: Uint8Array, random: Random): Uint8Array {
  const place = at(bytes.length, random)
  return spliced(bytes, place, place, new TextEncoder().encode(pick(WORDS, random)))
}

const MUTATIONS = [flipped, truncated, moved, measured, worded]

/** The same bytes with one to three kinds of damage. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes
  for (let count = 1 + at(3, random); count > 0 && result.length > 0; count -= 1) {
    result = (pick(MUTATIONS, random) ?? flipped)(result, random)
  }
  return result
}

/** The same text with one to three kinds of damage, still whole characters. */
export function mutatedText(text: string, random: Random): string {
  let characters = [...text]
  for (let count = 1 + at(3, random); count > 0; count -= 1) {
    const start = at(characters.length, random)
    const piece = characters.slice(start, start + 1 + at(Math.min(200, Math.ceil(characters.length / 8)), random))
    const place = at(characters.length, random)
    const kind = at(3, random)
    if (kind === 0) characters.splice(start, piece.length)
    else
      characters = [
        ...characters.slice(0, place),
        ...(kind === 1 ? piece : (pick(WORDS, random) ?? '')),
        ...characters.slice(place),
      ]
  }
  return characters.join('')
}

/** The entries of a whole zip archive. */
export async function zipEntries(bytes: Uint8Array): Promise<ZipEntry[]> {
  const archive = await fromBufferPromise(Buffer.from(bytes))
  const entries: ZipEntry[] = []
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk)
    entries.push({ name: entry.fileName, content: Buffer.concat(chunks) })
  }
  return entries
}

/** A whole archive again, with damage inside one of its parts or a part missing. */
export function mutatedArchive(entries: readonly ZipEntry[], random: Random): Uint8Array {
  const chosen = at(entries.length, random)
  const changed = entries.flatMap((entry, index) => {
    if (index !== chosen) return [entry]
    if (random() < 0.1) return []
    const bytes = mutated(new Uint8Array(Buffer.from(entry.content as string)), random)
    return [{ name: entry.name, content: bytes }]
  })
  return new Uint8Array(zipArchive(changed))
}
