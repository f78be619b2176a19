import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReadContent } from '../../src/domain/read-content.ts'
import type { DocumentReader } from '../../src/ports/document-reader.ts'
import { savedPages } from '../support/documents/web-files.ts'
import { zipArchive } from '../support/documents/zip-archive.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const PAGE = '<html><head><title>公告标题</title></head><body><p>园区面积三千亩。</p></body></html>'

const ENDLESS = zipArchive([{ name: 'xl/workbook.xml', content: Buffer.alloc(50 * 1024 * 1024, ' ') }])

/** Reads bytes as a file of that name, in a folder that is gone afterwards. */
async function readBytes(reader: DocumentReader, name: string, bytes: Uint8Array | string): Promise<ReadContent> {
  using folder = new TemporaryFolder()
  const absolute = path.join(folder.path, 'a file')
  writeFileSync(absolute, bytes)
  return await reader.read({ path: `notices/${name}`, absolute })
}

/** What every reader of documents keeps to. */
export function describeDocumentReader(name: string, open: () => DocumentReader): void {
  describe(`reader of documents (${name})`, () => {
    test('names the extensions that it reads, and the version of its reading', async () => {
      await using reader = open()
      expect(reader.extensions).toEqual(expect.arrayContaining(['.pdf', '.docx', '.xlsx', '.html', '.warc.gz']))
      expect(reader.extensions.every((one) => /^\.[a-z.]+$/.test(one))).toBe(true)
      expect(reader.version).toMatch(/^[\w-]{43} .*pdfjs-dist@\d/)
      await using another = open()
      expect(another.version).toBe(reader.version)
    })

    test('reads by the extension of the path that people know, in whatever case', async () => {
      await using reader = open()
      expect(await readBytes(reader, '公告.HTM', PAGE)).toEqual({
        type: 'text',
        labels: { title: '公告标题' },
        blocks: [{ type: 'paragraph', text: '园区面积三千亩。', line: 1 }],
      })
    })

    test('reads several files asked for at once', async () => {
      await using reader = open()
      const contents = await Promise.all(savedPages.map(({ html }) => readBytes(reader, 'a.html', html)))
      expect(contents.map(({ labels }) => labels.title)).toEqual(savedPages.map(({ labels }) => labels.title))
    })

    test.each<[string, string, Uint8Array | string, RegExp]>([
      ['of an unknown kind', 'a.exe', 'MZ', /^not one of \.pdf/],
      ['that is empty', 'a.html', '', /^empty$/],
      ['without text', 'a.html', '<html><script>x()</script></html>', /^holds no text$/],
      ['that is nested too deeply', 'a.html', `${'<div>'.repeat(100_000)}文字`, /^nested too deeply/],
      ['that is no text', 'a.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff), /^not a text file$/],
      ['larger than 20 MB', 'a.html', new Uint8Array(20 * 1024 * 1024 + 1), /^larger than 20 MB$/],
      ['that unpacks to no end', 'a.xlsx', ENDLESS, /^unpacks to more than \d+ MB$/],
      ['that is not what its extension says', 'a.warc', 'no archive', /holds no page|damaged/],
    ])('refuses a file %s by name and with a reason', async (_, file, bytes, reason) => {
      await using reader = open()
      const refused = readBytes(reader, file, bytes)
      await expect(refused).rejects.toMatchObject({
        name: 'RejectedFileError',
        file: `notices/${file}`,
        message: expect.stringMatching(reason),
      })
      expect(await readBytes(reader, 'b.html', PAGE)).toMatchObject({ labels: { title: '公告标题' } })
    })

    test('refuses what is not there, and folders', async () => {
      await using reader = open()
      using folder = new TemporaryFolder()
      const missing = reader.read({ path: 'a.html', absolute: path.join(folder.path, 'a.html') })
      await expect(missing).rejects.toThrow(/cannot be read \(ENOENT\)/)
      await expect(reader.read({ path: 'b.html', absolute: folder.path })).rejects.toThrow('not a file')
    })
  })
}
