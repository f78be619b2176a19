import { describe, expect, test } from 'vitest'
import { unpackArchive } from '../../../src/adapters/documents/unpacked-archive.ts'
import { deflatedMegabytes, encryptedPackage, giantCellXlsx } from '../../support/documents/hostile-files.ts'
import { announcementDocx } from '../../support/documents/office-files.ts'
import { type ZipEntry, zipArchive } from '../../support/documents/zip-archive.ts'

const unpack = (bytes: Uint8Array, path = '公告/通知.docx') => unpackArchive({ path, bytes })
const part = (name: string, more: Partial<ZipEntry> = {}): ZipEntry => ({ name, content: '<a>天津</a>', ...more })

test('the XML parts come out as text, pictures and other parts do not', async () => {
  const archive = await unpack(zipArchive([part('word/document.xml'), part('word/media/image1.png')]))
  expect([...archive]).toEqual([['word/document.xml', '<a>天津</a>']])
})

test('XML in UTF-16 is read too', async () => {
  const content = Buffer.from('\ufeff<a>天津</a>', 'utf16le')
  expect((await unpack(zipArchive([part('a.xml', { content })]))).get('a.xml')).toBe('<a>天津</a>')
})

describe('refused, with the reason', () => {
  test.each<[string, readonly ZipEntry[], string]>([
    ['a doubled part', [part('a.xml'), part('A.xml')], 'holds the part "A.xml" twice'],
    ['a path that leads outside', [part('../../etc/a.xml')], 'invalid relative path'],
    ['such a path with backslashes', [part('..\\a.xml')], 'invalid relative path'],
    ['an absolute path', [part('/etc/a.xml')], 'absolute path'],
    ['an encrypted part', [part('a.xml', { encrypted: true })], 'needs a password'],
    ['macros', [part('word/vbaProject.bin')], 'holds macros: save it as .docx without macros'],
    [
      'a DOCTYPE',
      [part('a.xml', { content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' })],
      'DOCTYPE',
    ],
    ['a DOCTYPE in UTF-16', [part('a.xml', { content: Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') })], 'DOCTYPE'],
    ['more than it says', [part('a.xml', { deflated: deflatedMegabytes(5, 'A') })], 'damaged'],
  ])('%s', async (_, entries, reason) => {
    await expect(unpack(zipArchive(entries))).rejects.toThrow(reason)
  })

  test('an archive that unpacks to more than the limit, whichever part does', async () => {
    const bomb = part('word/media/image1.png', { content: Buffer.alloc(30 * 1024 * 1024) })
    await expect(unpack(zipArchive([bomb]))).rejects.toThrow('unpacks to more than 20 MB')
  })

  test('a cell of a gigabyte, before anything else looks at it', async () => {
    await expect(unpack(giantCellXlsx(), 'a.xlsx')).rejects.toThrow(/damaged|unpacks to more/)
  })

  test('an empty file', async () => {
    await expect(unpack(new Uint8Array())).rejects.toThrow('is empty')
  })

  test('a file with a password', async () => {
    await expect(unpack(encryptedPackage())).rejects.toThrow('needs a password')
  })

  test('an old office file under a new name', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])
    await expect(unpack(old)).rejects.toThrow('open it and save it as .docx')
  })

  test('a file that is cut off anywhere', async () => {
    const whole = await announcementDocx()
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      await expect(unpack(whole.subarray(0, Math.floor(whole.length * share)))).rejects.toThrow('damaged')
    }
  })
})
