import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { RejectedFileError } from '../../../domain/errors.ts'
import { MOST_PAGES, MOST_PIXELS } from '../limits.ts'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A folder of the package, as pdf.js wants it in Node: a path that ends in a slash. */
const packageFolder = (name: string): string => `${join(PACKAGE, name)}/`

/** The refusal of a PDF that breaks off or contradicts itself. */
export const brokenPdf = (path: string, cause: Error): RejectedFileError =>
  new RejectedFileError(path, `a broken PDF (${cause.message}): print it to a new one`, undefined, { cause })

/**
 * Opens a PDF without running, fetching or unpacking anything that it embeds: no scripts, forms or attachments.
 * @throws RejectedFileError when it is broken, locked or too long.
 */
export async function openPdf(path: string, bytes: Uint8Array): Promise<PDFDocumentProxy & AsyncDisposable> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MOST_PIXELS,
    cMapUrl: packageFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packageFolder('standard_fonts'),
    wasmUrl: packageFolder('wasm'),
    iccUrl: packageFolder('iccs'),
  })
  const pdf = await task.promise.catch((cause: Error) => {
    if (cause.name !== 'PasswordException') throw brokenPdf(path, cause)
    throw new RejectedFileError(path, 'needs a password: save it without one', undefined, { cause })
  })
  if (pdf.numPages > MOST_PAGES) {
    await task.destroy()
    throw new RejectedFileError(path, `has ${pdf.numPages} pages, more than ${MOST_PAGES}: divide it`)
  }
  return Object.assign(pdf, { [Symbol.asyncDispose]: () => task.destroy() })
}
