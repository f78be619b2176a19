import type { IncomingMessage } from 'node:http'

/** A file that came with a call. */
export interface UploadedFile {
  readonly name: string
  readonly content: Buffer
}

type Payload = Readonly<Record<string, unknown>>

/** Names of files come without quotes, which the platform's own parser insists on; Telegram takes them up to a blank. */
const quoteNames = (body: Buffer): Buffer =>
  Buffer.from(body.toString('latin1').replace(/;filename=([^"; \t\r\n]*)[^\r\n]*/g, ';filename="$1"'), 'latin1')

async function readForm(body: Buffer, type: string): Promise<Payload> {
  const form = await new Response(new Uint8Array(quoteNames(body)), { headers: { 'content-type': type } }).formData()
  const payload: Record<string, unknown> = {}
  for (const [key, value] of form) {
    if (typeof value !== 'string') continue
    const attached = value.startsWith('attach://') ? form.get(value.slice('attach://'.length)) : undefined
    payload[key] = attached instanceof File ? await readFile(attached) : value
  }
  return payload
}

async function readFile(file: File): Promise<UploadedFile> {
  return { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

/** The parameters of a call, sent as JSON or, with files, as a form. */
export async function readPayload(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  return type.startsWith('multipart/form-data') ? readForm(body, type) : JSON.parse(body.toString() || '{}')
}
