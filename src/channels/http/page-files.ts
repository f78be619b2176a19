import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Hono } from 'hono'
import type { HttpEnvironment } from './environment.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const FOLDER = new URL('./page/', import.meta.url)

/** The page's own files, read once at start; a request can name one of them and nothing else. */
export function pageFiles(): Hono<HttpEnvironment> {
  const files = new Hono<HttpEnvironment>()
  for (const name of readdirSync(FOLDER)) {
    const content = readFileSync(new URL(name, FOLDER))
    const headers = {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      ETag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    }
    files.get(name === 'index.html' ? '/' : `/page/${name}`, (context) =>
      context.req.header('if-none-match') === headers.ETag
        ? context.body(null, 304, headers)
        : context.body(content, 200, headers),
    )
  }
  return files
}
