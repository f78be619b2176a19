import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { hasChromium } from '../support/browser/chromium.ts'
import { mutated, mutatedArchive, mutatedText, type Random, zipEntries } from '../support/documents/mutations.ts'
import { announcementDocx, briefingPptx, projectsXls, projectsXlsx } from '../support/documents/office-files.ts'
import { governmentPage } from '../support/documents/pages/government-page.ts'
import { announcementPdf, mergedPdf } from '../support/documents/pdf-files.ts'
import { mhtmlBytes, pageBytes, savedPages, warcBytes } from '../support/documents/web-files.ts'

/** A whole file, and how it is damaged. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly damage: (random: Random) => Uint8Array
}

const seed = (name: string, bytes: Uint8Array): Seed => ({ name, bytes, damage: (random) => mutated(bytes, random) })

/** An archive is damaged as often inside, where its own checks find nothing, as outside. */
async function archiveSeed(name: string, bytes: Uint8Array): Promise<Seed> {
  const entries = await zipEntries(bytes)
  return {
    name,
    bytes,
    damage: (random) => (random() < 0.75 ? mutatedArchive(entries, random) : mutated(bytes, random)),
  }
}

/** A packed file is damaged before packing, for what is damaged afterwards fails its checksum. */
const packedSeed = (name: string, bytes: Uint8Array): Seed => ({
  name,
  bytes: new Uint8Array(gzipSync(bytes)),
  damage: (random) => new Uint8Array(gzipSync(mutated(bytes, random))),
})

/** A text is damaged as often within its encoding as across it. */
function textSeed(name: string, bytes: Uint8Array): Seed {
  const text = new TextDecoder().decode(bytes)
  return {
    name,
    bytes,
    damage: (random) => (random() < 0.7 ? new TextEncoder().encode(mutatedText(text, random)) : mutated(bytes, random)),
  }
}

const PICTURE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="60"><rect width="320" height="60" fill="#fff"/><text x="10" y="42" font-size="32" font-family="sans-serif">Area 1509 km</text></svg>',
)

async function pictureSeeds(): Promise<Seed[]> {
  const formats = { png: '.png', jpeg: '.jpg', webp: '.webp', tiff: '.tif' } as const
  return Promise.all(
    Object.entries(formats).map(async ([format, extension]) => {
      const bytes = await sharp(PICTURE)
        .toFormat(format as keyof typeof formats)
        .toBuffer()
      return seed(`picture${extension}`, new Uint8Array(bytes))
    }),
  )
}

/** One small but whole file or more of each format; those that only Chromium makes are left out without it. */
export async function documentSeeds(): Promise<Seed[]> {
  const page = { url: 'https://www.tjwq.gov.cn/1.html', contentType: 'text/html', body: pageBytes(governmentPage) }
  const fromChromium = hasChromium
    ? [
        seed('announcement.pdf', await announcementPdf()),
        seed('merged.pdf', await mergedPdf()),
        seed('page.mhtml', await mhtmlBytes(governmentPage.html, page.url)),
      ]
    : []
  return [
    ...fromChromium,
    ...(await pictureSeeds()),
    await archiveSeed('announcement.docx', await announcementDocx()),
    await archiveSeed('projects.xlsx', await projectsXlsx()),
    await archiveSeed('briefing.pptx', await briefingPptx()),
    seed('projects.xls', projectsXls()),
    ...savedPages.map((saved) => textSeed(saved.name, pageBytes(saved))),
    seed('page.warc', await warcBytes([page])),
    packedSeed('page.warc.gz', await warcBytes([page])),
  ]
}

const text = (name: string, content: string): Seed => textSeed(name, new TextEncoder().encode(content))

/** The kinds of text that maintainers write by hand or export. */
export const textSeeds: readonly Seed[] = [
  text(
    'parks/K001.md',
    '---\nid: K001\nkind: park\ntitle: 甲产业园\ntrust: official\nconfidence: high\nsources: [S001]\n---\n\n# 甲产业园\n\n- 面积3000亩。 [S001] {截至: 2024-01-01}\n\n| 楼号 | 面积 |\n|---|---|\n| 1号 | 5000平方米 |\n',
  ),
  text(
    'notes/a.md',
    '# 通知\n来源：天津日报\n\n第一段，没有结束\n的句子。\n\n## 条件\n\n1. 甲类。\n   续行。\n\n> 引文\n',
  ),
  text('lists/a.csv', '名称,区,"投资额（万元）"\r\n"甲,乙",武清区,5000\r\n丙,东丽区,"6,000"\r\n'),
  text('lists/a.yaml', 'kind: list\ntitle: 名单\ncolumns:\n  name: 名称\n'),
  text(
    'notes/b.yaml',
    'id: P001\nkind: policy\ntitle: 办法\ntrust: official\nconfidence: high\nstate: current\nsources: [S001]\nfacts:\n  - &a 一。\n  - *a\n',
  ),
  text('bulk.jsonl', '{"id":"a","title":"甲","text":"一。"}\n{"id":"b","text":"二。","published":"2024-01-02"}\n'),
  text(
    'notes/c.txt',
    '武清区举办活动\n发布时间：2024年9月25日 来源：武清区融媒体中心\n\n一、概况\n现场签约53个项目。\n',
  ),
]
