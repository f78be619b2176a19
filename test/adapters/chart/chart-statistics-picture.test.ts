import { expect, it } from 'vitest'
import { ChartStatisticsPicture } from '../../../src/adapters/chart/chart-statistics-picture.ts'
import type { LeadStatistics } from '../../../src/domain/lead-statistics.ts'
import { readPicture } from './pixels.ts'
import { emptyStatistics, hostileStatistics, weekStatistics } from './statistics-fixtures.ts'

const TITLE = '招商线索周报'
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Title and period. */
const HEADER = { x: 0, y: 0, width: 1200, height: 152 }
/** The first label of the left chart below. */
const FIRST_DISTRICT = { x: 60, y: 1060, width: 160, height: 46 }

async function drawn(statistics: LeadStatistics, title = TITLE, timeZone?: string) {
  return readPicture(await new ChartStatisticsPicture(timeZone ? { timeZone } : {}).draw(statistics, title))
}

const labelled = (name: string) => drawn({ ...emptyStatistics, byDistrict: [{ name, count: 1 }] })

it('draws a PNG of the same size for a busy week, for nothing at all and for nonsense', async () => {
  for (const statistics of [weekStatistics, emptyStatistics, hostileStatistics]) {
    const bytes = await new ChartStatisticsPicture().draw(statistics, TITLE)
    expect([...bytes.slice(0, 8)]).toEqual(PNG_SIGNATURE)
    const { width, height } = await readPicture(bytes)
    expect({ width, height }).toEqual({ width: 1200, height: 1494 })
  }
})

it('draws the same picture of the same statistics again, also when others are drawn at the same time', async () => {
  const picture = new ChartStatisticsPicture()
  const [one, other, hostile] = await Promise.all([
    picture.draw(weekStatistics, TITLE),
    new ChartStatisticsPicture().draw(weekStatistics, TITLE),
    picture.draw(hostileStatistics, TITLE),
  ])
  expect(Buffer.from(one).equals(other)).toBe(true)
  expect(Buffer.from(one).equals(hostile)).toBe(false)
})

it('draws Chinese characters, frequent and rare ones, and not the box of a missing one', async () => {
  const characters = [...'武清碲崞灣龘']
  const seen = new Set<string>()
  for (const character of characters) seen.add((await labelled(character)).pixels(FIRST_DISTRICT).toString('base64'))
  // Boxes would all be alike.
  expect(seen.size).toBe(characters.length)
  expect(seen).not.toContain((await labelled('')).pixels(FIRST_DISTRICT).toString('base64'))
})

it('heads the picture with the title and with the period in the zone that was asked for', async () => {
  const header = async (...picture: Parameters<typeof drawn>) =>
    (await drawn(...picture)).pixels(HEADER).toString('base64')
  const seen = await Promise.all([
    header(weekStatistics, '本周'),
    header(weekStatistics, '上周'),
    header(weekStatistics, '本周', 'Europe/Berlin'),
    header(emptyStatistics, '本周'),
  ])
  expect(new Set(seen).size).toBe(4)
})

it.each([
  ['left', { x: 0, y: 0, width: 40, height: 1494 }],
  ['right', { x: 1162, y: 0, width: 38, height: 1494 }],
  ['lower', { x: 0, y: 1440, width: 1200, height: 54 }],
  ['inner left', { x: 41, y: 152, width: 22, height: 1342 }],
  ['inner middle', { x: 570, y: 152, width: 60, height: 1342 }],
  ['inner right', { x: 1138, y: 152, width: 22, height: 1342 }],
])('leaves the %s margin free, whatever is drawn', async (_, margin) => {
  const free = (await drawn(emptyStatistics)).pixels(margin)
  for (const picture of [await drawn(weekStatistics), await drawn(hostileStatistics, TITLE.repeat(10_000))]) {
    expect(picture.pixels(margin).equals(free)).toBe(true)
  }
})
