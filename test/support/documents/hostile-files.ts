import { constants, deflateRawSync } from 'node:zlib'
import { type ZipEntry, zipArchive } from './zip-archive.ts'

const MEGABYTE = 1024 * 1024
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const relationship = (type: string, target: string): ZipEntry => ({
  name: '_rels/.rels',
  content: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
})

/** Parts of a workbook with one sheet of the given rows, as XML. */
export function workbookParts(sheetXml: string): ZipEntry[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${CONTENT_TYPES}"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    },
    relationship('officeDocument', 'xl/workbook.xml'),
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${SPREADSHEET}">${sheetXml}</worksheet>` },
  ]
}

/** Parts of a Word document with the given body, as XML; `prolog` stands before its root. */
export function wordParts(bodyXml: string, prolog = ''): ZipEntry[] {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${CONTENT_TYPES}"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    relationship('officeDocument', 'word/document.xml'),
    {
      name: 'word/document.xml',
      content: `${prolog}<w:document xmlns:w="${WORD}"><w:body>${bodyXml}</w:body></w:document>`,
    },
  ]
}

/** Deflated bytes that unpack to so many megabytes of one character, made without holding these. */
export function deflatedMegabytes(megabytes: number, character: string): Uint8Array {
  const part = deflateRawSync(Buffer.alloc(MEGABYTE, character), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([...Array.from({ length: megabytes }, () => part), end])
}

/** A workbook whose one cell unpacks to a gigabyte. */
export function giantCellXlsx(): Uint8Array {
  const parts = workbookParts('')
  return zipArchive(
    parts.map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, deflated: deflatedMegabytes(1024, 'A') } : part,
    ),
  )
}

/** The beginning of a compound file that wraps an encrypted package, as a password leaves it. */
export function encryptedPackage(): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024)
  return bytes
}
