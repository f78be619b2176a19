import { expect, it } from 'vitest'
import { landmarksIn } from '../../../src/answering/matching/landmarks.ts'

it.each([
  ['离大兴机场近', ['大兴机场']],
  ['离北京南站近', ['北京南站']],
  ['靠近天津港', ['天津港']],
  ['有没有地铁直达的', ['地铁']],
])('%s names a landmark', (text, said) => {
  expect(landmarksIn(text).map((landmark) => landmark.said)).toEqual(said)
})

it.each(['要靠机场', '靠近机场', '离天津机场近', '附近有火车站', '做加氢站', '天津港保税区'])(
  '%s names none',
  (text) => {
    expect(landmarksIn(text)).toEqual([])
  },
)
