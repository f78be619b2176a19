import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { IsolatedDocumentReader } from '../../../src/adapters/documents/isolated-document-reader.ts'

// Tells the process id of its reader, then has it read a file that never ends.
const [, , extension = ''] = process.argv
const reader = new IsolatedDocumentReader({
  registry: new URL('./hostile-readers.ts', import.meta.url),
  extensions: ['.who', extension],
  limitsOf: () => ({ seconds: 60, memoryBytes: 512 * 1024 * 1024 }),
})
const absolute = path.join(tmpdir(), `reading-child-${process.pid}`)
writeFileSync(absolute, '文字')
const content = await reader.read({ path: 'file.who', absolute })
const reading = reader.read({ path: `file${extension}`, absolute })
if (content.type === 'text' && content.blocks[0]?.type === 'paragraph') console.log(content.blocks[0].text)
await reading
