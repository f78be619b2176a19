import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive that no library would write. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** The compressed bytes themselves, where they are not simply the content's. */
  readonly deflated?: Uint8Array
  readonly encrypted?: boolean
}

/** Writes a zip archive exactly as told: doubled names, outside paths and untrue sizes too. */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string)
    const packed = Buffer.from(entry.deflated ?? deflateRawSync(content))
    const name = Buffer.from(entry.name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(content), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(content.length, 18)
    header.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), header, central, name)
    const local = [Buffer.from('504b0304', 'hex'), header, name, packed]
    parts.push(...local)
    offset += local.reduce((sum, part) => sum + part.length, 0)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
