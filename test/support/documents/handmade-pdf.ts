interface HandmadePdf {
  /** The operators that draw the page. */
  readonly content: string
  /** Entries of the font's dictionary. */
  readonly font?: string
  /** Further entries of the catalogue, such as an action. */
  readonly catalogue?: string
  /** Further entries of the trailer, such as encryption. */
  readonly trailer?: string
  readonly information?: string
  /** How often the page is there. */
  readonly pages?: number
}

const HELVETICA = '/Subtype /Type1 /BaseFont /Helvetica'

/** A PDF of pages of A4, put together by hand: what no printing program makes any more. Its font is /F1. */
export function handmadePdf(made: HandmadePdf): Uint8Array {
  const { content, font = HELVETICA, catalogue = '', trailer = '', information = '', pages = 1 } = made
  const kids = Array.from({ length: pages }, (_, at) => `${at + 6} 0 R`)
  const resources = '/Resources << /Font << /F1 4 0 R >> >>'
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R ${resources} >>`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font ${font} >>`,
    `<< ${information} >>`,
    ...kids.map(() => page),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text + table + end, 'latin1'))
}

/** Lines of text, one below the other, as Latin letters. */
export const drawnLines = (lines: readonly string[]): string =>
  lines.map((line, at) => `BT /F1 12 Tf 72 ${760 - at * 18} Td (${line}) Tj ET`).join('\n')

/** Chinese in a font that is not embedded and says nothing of Unicode: only the encoding's name tells the characters. */
export function gbPdf(text: string): Uint8Array {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>'
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ${system} /DW 1000 >>`
  return handmadePdf({
    content: `BT /F1 14 Tf 72 760 Td <${codes}> Tj ET`,
    font: `/Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant}]`,
  })
}

/** A PDF that opens with a password alone. */
export function lockedPdf(): Uint8Array {
  const key = (seed: number) => Buffer.alloc(32, seed).toString('hex')
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key(7)}> /U <${key(9)}> /P -4 >>`
  return handmadePdf({
    content: drawnLines(['hidden']),
    trailer: `${encryption} /ID [<${key(1)}> <${key(1)}>]`,
  })
}

/** A PDF that would run a script, start a program and carry a file, if one let it. */
export const hostilePdf = (): Uint8Array =>
  handmadePdf({
    content: drawnLines(['The district has 12 parks and 3,500 companies.']),
    catalogue:
      '/OpenAction << /S /JavaScript /JS (app.launchURL\\("https://example.com"\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>',
    information: '/Title (Microsoft Word - draft.docx)',
  })
