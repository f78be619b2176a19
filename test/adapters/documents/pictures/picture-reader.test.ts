import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../../../src/adapters/documents/pictures/picture-reader.ts'
import type { TextContent } from '../../../../src/domain/read-content.ts'
import { browserNote, hasChromium } from '../../../support/browser/chromium.ts'
import { tiffOf } from '../../../support/documents/handmade-tiff.ts'
import { SCAN_FACTS } from '../../../support/documents/pdf-facts.ts'
import { scannedJpeg, scannedPng } from '../../../support/documents/pdf-files.ts'

const SLOW = 180_000
const read = async (bytes: Uint8Array) => (await readPicture({ path: '扫描.png', bytes })) as TextContent

const EXPECTED = [
  ['序号', '项目名称', '建设单位', '投资额', '占比', '签约时间'],
  ...SCAN_FACTS.rows.map(([number, name, company, sum, share, date]) => [
    number,
    name,
    company,
    `${sum}万元`,
    `${share}%`,
    date,
  ]),
]
/** Recognition takes wide marks for narrow ones and the other way round. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const figuresIn = (text: string) => text.match(/\d[\d,.:-]*\d%?|\d/g) ?? []

/** The share of the expected characters that stand in the read text in their order. */
function shareRight(expected: string, text: string): number {
  let row = new Uint16Array(text.length + 1)
  for (const character of expected) {
    const next = new Uint16Array(text.length + 1)
    for (let at = 1; at <= text.length; at++) {
      const kept = Math.max(next[at - 1] ?? 0, row[at] ?? 0)
      next[at] = text[at - 1] === character ? (row[at - 1] ?? 0) + 1 : kept
    }
    row = next
  }
  return (row[text.length] ?? 0) / expected.length
}

function expectPage({ labels, blocks, confidence }: TextContent, name: string): void {
  const texts = blocks.flatMap((block) => (block.type === 'row' ? [] : [plain(block.text)]))
  const rows = blocks.flatMap((block) => (block.type === 'row' ? [block.cells] : []))
  const expected = [SCAN_FACTS.title, ...SCAN_FACTS.paragraphs].map(plain)
  console.log(`${name}: ${(shareRight(expected.join(''), texts.join('')) * 100).toFixed(1)} % of the characters right`)
  expect(confidence).toBe('medium')
  expect(labels.title).toBe(SCAN_FACTS.title)
  expect(rows).toEqual(EXPECTED)
  expect(texts).toHaveLength(expected.length)
  expect(texts.map(figuresIn)).toEqual(expected.map(figuresIn))
  expect(shareRight(expected.join(''), texts.join(''))).toBeGreaterThan(0.99)
}

describe.skipIf(!hasChromium)(`a clean scan at 200 dots an inch${browserNote}`, () => {
  test(
    'gives every figure, cell and paragraph as PNG',
    async () => {
      expectPage(await read(await scannedPng()), 'PNG')
    },
    SLOW,
  )

  test(
    'gives every figure, cell and paragraph as JPEG',
    async () => {
      expectPage(await read(await scannedJpeg()), 'JPEG')
    },
    SLOW,
  )

  test(
    'does so when it lies askew, is blurred and strongly packed',
    async () => {
      const turned = sharp(await scannedPng())
        .rotate(1.3, { background: '#fff' })
        .blur(0.8)
      expectPage(await read(await turned.jpeg({ quality: 60 }).toBuffer()), 'askew')
    },
    SLOW,
  )

  test(
    'gives all pages of a TIFF',
    async () => {
      const page = sharp(await scannedPng())
        .resize({ width: 1240 })
        .greyscale()
      const { data, info } = await page.removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
      const { blocks } = await read(
        tiffOf([
          { ...info, data },
          { ...info, data },
        ]),
      )
      expect(new Set(blocks.map(({ line }) => line))).toEqual(new Set([1, 2]))
    },
    SLOW,
  )
})

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })

test(
  'a picture without text gives none',
  async () => {
    expect((await read(await blank(400, 300).png().toBuffer())).blocks).toEqual([])
  },
  SLOW,
)

test('a small file of very many dots is refused before it is unpacked', async () => {
  const bomb = await blank(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.length).toBeLessThan(2_000_000)
  await expect(read(bomb)).rejects.toThrow('a picture of 144 million dots, more than 80 million')
})

test('what is no picture, or only the beginning of one, is refused', async () => {
  await expect(read(new Uint8Array(4000).fill(7))).rejects.toThrow('not a picture that can be decoded')
  const noise = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer()
  await expect(read(noise.subarray(0, noise.length / 2))).rejects.toThrow('a broken picture')
})
