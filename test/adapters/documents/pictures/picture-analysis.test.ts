import { describe, expect, test } from 'vitest'
import { inkBox } from '../../../../src/adapters/documents/pictures/ink.ts'
import { withSizes } from '../../../../src/adapters/documents/pictures/letter-sizes.ts'
import { pictureRulings } from '../../../../src/adapters/documents/pictures/picture-rulings.ts'
import { textBoxes } from '../../../../src/adapters/documents/pictures/text-boxes.ts'

const WIDTH = 600
const HEIGHT = 400

/** A sheet of `paper` with boxes of `ink`, as left, top, right, bottom. */
function sheet<Values extends Uint8Array | Float32Array>(
  values: Values,
  paper: number,
  ink: number,
  boxes: readonly number[][],
): Values {
  values.fill(paper)
  for (const [left = 0, top = 0, right = 0, bottom = 0] of boxes) {
    for (let y = top; y < bottom; y++) values.fill(ink, y * WIDTH + left, y * WIDTH + right)
  }
  return values
}
const grey = (boxes: readonly number[][]) => sheet(new Uint8Array(WIDTH * HEIGHT), 255, 0, boxes)
const map = (value: number, boxes: readonly number[][]) => sheet(new Float32Array(WIDTH * HEIGHT), 0, value, boxes)

describe('where the model sees text', () => {
  test('each patch is a box, somewhat larger than the patch', () => {
    const boxes = textBoxes(
      map(0.9, [
        [50, 50, 250, 60],
        [300, 50, 350, 60],
      ]),
      WIDTH,
    )
    expect(boxes).toHaveLength(2)
    expect(boxes[0]?.left).toBeLessThan(50)
    expect(boxes[0]?.right).toBeGreaterThan(250)
    expect(boxes[0]?.right).toBeLessThan(300)
  })

  test('specks and doubtful patches are none', () => {
    expect(textBoxes(map(0.9, [[50, 50, 52, 52]]), WIDTH)).toEqual([])
    expect(textBoxes(map(0.4, [[50, 50, 250, 60]]), WIDTH)).toEqual([])
  })

  test('a line that falls shows by how much', () => {
    const steps = Array.from({ length: 40 }, (_, at) => [50 + at * 10, 50 + at, 62 + at * 10, 60 + at])
    expect(textBoxes(map(0.9, steps), WIDTH)[0]?.slope).toBeCloseTo(0.1, 1)
  })
})

describe('lines in a picture', () => {
  const FRAME = [
    [100, 100, 500, 102],
    [100, 200, 500, 202],
    [100, 100, 102, 202],
    [300, 100, 302, 202],
    [498, 100, 500, 202],
  ]

  test('those of a table are found, each once', () => {
    const rulings = pictureRulings(grey(FRAME), WIDTH, HEIGHT, 4)
    expect(rulings.filter(({ isHorizontal }) => isHorizontal)).toHaveLength(2)
    expect(rulings.filter(({ isHorizontal }) => !isHorizontal)).toHaveLength(3)
  })

  test('dark areas and strokes of large letters are none', () => {
    expect(pictureRulings(grey([[100, 100, 400, 300]]), WIDTH, HEIGHT, 4)).toEqual([])
    expect(
      pictureRulings(
        grey([
          [100, 100, 150, 104],
          [120, 100, 124, 150],
        ]),
        WIDTH,
        HEIGHT,
        4,
      ),
    ).toEqual([])
  })
})

test('a lone figure in a cell is found, dust and the lines around the cell are not', () => {
  const cell = { left: 100, right: 200, top: 100, bottom: 150 }
  const frame = [
    [98, 98, 202, 101],
    [98, 149, 202, 152],
  ]
  expect(inkBox(grey([...frame, [140, 115, 146, 135]]), WIDTH, cell)).toEqual({
    left: 134,
    right: 152,
    top: 109,
    bottom: 141,
  })
  expect(inkBox(grey([...frame, [140, 115, 142, 117]]), WIDTH, cell)).toBeUndefined()
})

test('the size of letters follows from the width that they take, and sizes nearly alike are one', () => {
  const box = (width: number) => ({ left: 0, right: width, top: 0, bottom: 40 })
  const sizes = withSizes([
    { text: '甲乙丙丁戊己庚辛壬癸'.repeat(2), box: box(660 + 24) },
    { text: '甲乙丙丁戊己庚辛', box: box(280 + 24) },
    { text: '8000', box: box(80) },
    { text: '关于通知公告', box: box(330 + 24) },
  ]).map(({ size }) => Math.round(size))
  expect(sizes.slice(0, 3)).toEqual([33, 33, 33])
  expect(sizes[3]).toBe(55)
})
