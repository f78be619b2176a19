const SHORT = 3
const LONG = 4

/** A page of grey dots, one byte each. */
interface GreyPage {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A TIFF of several pages, unpacked. */
export function tiffOf(pages: readonly GreyPage[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('49492a0008000000', 'hex')]
  let at = 8
  pages.forEach(({ data, width, height }, number) => {
    const fields = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, 0],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, data.length],
    ] as const
    const size = 2 + fields.length * 12 + 4
    const directory = Buffer.alloc(size)
    directory.writeUInt16LE(fields.length)
    fields.forEach(([tag, type, value], field) => {
      directory.writeUInt16LE(tag, 2 + field * 12)
      directory.writeUInt16LE(type, 4 + field * 12)
      directory.writeUInt32LE(1, 6 + field * 12)
      directory.writeUInt32LE(tag === 273 ? at + size : value, 10 + field * 12)
    })
    at += size + data.length
    directory.writeUInt32LE(number === pages.length - 1 ? 0 : at, size - 4)
    parts.push(directory, Buffer.from(data))
  })
  return new Uint8Array(Buffer.concat(parts))
}
