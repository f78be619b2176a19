import { utils, write } from '@e965/xlsx'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import type { Browser } from 'playwright-core'
import PptxGenJS from 'pptxgenjs'
import { gbkBytes, mhtmlBytes, warcBytes } from './web-files.ts'

/** A made-up park's announcement: one sentence and one table, each with figures of its own. */
interface Announced {
  readonly park: string
  readonly area: string
  readonly companies: readonly (readonly [name: string, investment: number, land: number])[]
}

/** A file of one format that holds an announcement. */
export interface FormatFile extends Announced {
  readonly path: string
  readonly bytes: Uint8Array
}

const HEADER = ['企业名称', '投资额（万元）', '用地面积（亩）']
/** Scans are made at 200 dots an inch of a page that Chromium lays out at 96. */
const SCAN = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 200 / 96 }
const MADE_UP = [
  '青石',
  '鹿鸣',
  '白桦',
  '银杏',
  '望江',
  '柳溪',
  '枫林',
  '梅岭',
  '兰亭',
  '橡木',
  '莲塘',
  '杏坛',
  '槐荫',
  '竹海',
  '桂岭',
  '松涛',
  '桐庐山',
]

const announced = (number: number): Announced => {
  const name = MADE_UP[number] ?? ''
  return {
    park: `${name}产业园`,
    area: `${12 + number}.${1 + (number % 8)}平方公里`,
    companies: ['恒泰机械', '瑞丰材料', '卓越电子'].map((company, at) => [
      `${name}${company}公司`,
      3100 + 137 * number + 1000 * at,
      21 + number + 10 * at,
    ]),
  }
}

const titleOf = ({ park }: Announced) => `${park}招商公告`
const sentenceOf = ({ park, area }: Announced) => `${park}规划面积${area}，欢迎企业前来考察。`
const captionOf = ({ park }: Announced) => `${park}入驻企业表`
const LABELS = '发布时间：2026-03-02 来源：产业园管委会'
const rowsOf = ({ companies }: Announced) => companies.map((row) => row.map(String))

const encoded = (text: string) => new TextEncoder().encode(text)

const textOf = (one: Announced): string =>
  [titleOf(one), LABELS, '', sentenceOf(one), '', ...tableLines(one)].join('\n')
const tableLines = (one: Announced): string[] => [HEADER, ...rowsOf(one)].map((row) => `| ${row.join(' | ')} |`)

const htmlOf = (one: Announced): string => {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${titleOf(one)}</title>
<style>body{font-family:'Noto Sans CJK SC';font-size:13pt;padding:50px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:6px}</style></head>
<body><article><h1>${titleOf(one)}</h1><p>${LABELS}</p><p>${sentenceOf(one)}</p><p>${captionOf(one)}</p>
<table>${row('th', HEADER)}${rowsOf(one)
    .map((cells) => row('td', cells))
    .join('')}</table></article></body></html>`
}

async function docxOf(one: Announced): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const row = (cells: readonly string[]) => new TableRow({ children: cells.map(cell) })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: titleOf(one), heading: HeadingLevel.HEADING_1 }),
          new Paragraph(LABELS),
          new Paragraph(sentenceOf(one)),
          new Paragraph(captionOf(one)),
          new Table({ rows: [row(HEADER), ...rowsOf(one).map(row)] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const sheetRows = (one: Announced) => [
  [captionOf(one)],
  [sentenceOf(one)],
  HEADER,
  ...one.companies.map((row) => [...row]),
]

async function xlsxOf(one: Announced): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('企业').addRows(sheetRows(one))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const xlsOf = (one: Announced): Uint8Array =>
  write(utils.book_new(utils.aoa_to_sheet(sheetRows(one)), '企业'), { type: 'buffer', bookType: 'biff8' })

async function pptxOf(one: Announced): Promise<Uint8Array> {
  const slides = new (PptxGenJS as unknown as new () => PptxGenJS.default)()
  const slide = slides.addSlide()
  slide.addText(titleOf(one), { x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 28 })
  slide.addText(sentenceOf(one), { x: 0.5, y: 1.3, w: 9, h: 0.8, fontSize: 16 })
  slide.addTable(
    [HEADER, ...rowsOf(one)].map((row) => row.map((text) => ({ text }))),
    { x: 0.5, y: 2.4, w: 9 },
  )
  return new Uint8Array((await slides.write({ outputType: 'nodebuffer' })) as Buffer)
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const csvOf = (one: Announced) => [HEADER, ...rowsOf(one)].map((row) => row.join(',')).join('\n')
const yamlOf = (one: Announced) =>
  `title: ${titleOf(one)}\ntext: |\n  ${[sentenceOf(one), '', ...tableLines(one)].join('\n  ')}\n`
const jsonlOf = (one: Announced) =>
  JSON.stringify({ id: 'bulk', title: titleOf(one), text: [sentenceOf(one), '', ...tableLines(one)].join('\n') })

/** One file of each format that needs no browser to be made. */
export async function officeFormats(): Promise<FormatFile[]> {
  const makers: readonly (readonly [path: string, make: (one: Announced) => Uint8Array | Promise<Uint8Array>])[] = [
    ['a.docx', docxOf],
    ['b.xlsx', xlsxOf],
    ['c.xls', xlsOf],
    ['d.pptx', pptxOf],
    ['e.html', (one) => encoded(htmlOf(one))],
    ['f.md', (one) => encoded(`# ${textOf(one)}`)],
    ['g.txt', (one) => gbkBytes(textOf(one))],
    ['h.txt', (one) => utf16(textOf(one))],
    ['i.csv', (one) => encoded(csvOf(one))],
    ['j.yaml', (one) => encoded(yamlOf(one))],
    ['bulk.jsonl', (one) => encoded(jsonlOf(one))],
    [
      'k.warc',
      (one) =>
        warcBytes([
          { url: 'https://example.org/k', contentType: 'text/html; charset=utf-8', body: encoded(htmlOf(one)) },
        ]),
    ],
  ]
  return Promise.all(
    makers.map(async ([path, make], number) => ({ ...announced(number), path, bytes: await make(announced(number)) })),
  )
}

/** One file of each format that a browser makes: pages printed, pages saved and scans. */
export async function browserFormats(browser: Browser, first: number): Promise<FormatFile[]> {
  const made = async (number: number, path: string, make: (one: Announced) => Promise<Uint8Array>) => ({
    ...announced(number),
    path,
    bytes: await make(announced(number)),
  })
  const onPage = async <T>(html: string, use: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>) => {
    const page = await browser.newPage(SCAN)
    try {
      await page.setContent(html)
      return await use(page)
    } finally {
      await page.close()
    }
  }
  const scan = (one: Announced, type: 'png' | 'jpeg') => onPage(htmlOf(one), (page) => page.screenshot({ type }))
  const scannedPdf = async (one: Announced) => {
    const picture = Buffer.from(await scan(one, 'jpeg')).toString('base64')
    const html = `<style>@page{margin:0}body{margin:0}img{width:210mm;display:block}</style><img src="data:image/jpeg;base64,${picture}">`
    return onPage(html, (page) => page.pdf({ format: 'A4', printBackground: true }))
  }
  const mhtml = (one: Announced) => mhtmlBytes(htmlOf(one), 'https://example.org/t')
  return [
    await made(first, 'p.pdf', (one) => onPage(htmlOf(one), (page) => page.pdf({ format: 'A4' }))),
    await made(first + 1, 'q.pdf', scannedPdf),
    await made(first + 2, 'r.png', (one) => scan(one, 'png')),
    await made(first + 3, 's.jpg', (one) => scan(one, 'jpeg')),
    await made(first + 4, 't.mhtml', mhtml),
  ]
}
