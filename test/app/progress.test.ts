import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { indexProgress } from '../../src/app/progress.ts'

function recording(isTTY: boolean) {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { written, stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream }
}

test('ten lines where there is no terminal, the last one complete', () => {
  const { written, stream } = recording(false)
  const progress = indexProgress('reading', stream)
  for (let done = 1; done <= 598; done += 1) progress(done, 598)
  expect(written).toHaveLength(10)
  expect(written.at(-1)).toBe('reading: 598/598\n')
})

test('a bar on one line of a terminal, ended when all is done', () => {
  const { written, stream } = recording(true)
  const progress = indexProgress('reading', stream)
  for (let done = 1; done <= 3; done += 1) progress(done, 3)
  expect(written.every((text) => text.startsWith('\rreading ['))).toBe(true)
  expect(written.filter((text) => text.endsWith('\n'))).toEqual([expect.stringMatching(/\[#{30}\] 3\/3\n$/)])
})
