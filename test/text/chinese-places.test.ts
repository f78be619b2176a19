import { expect, it } from 'vitest'
import { placesIn } from '../../src/text/chinese-places.ts'

it.each<[string, string[]]>([
  ['上海浦东的补贴', ['上海', '浦东']],
  ['深圳市对企业的奖励', ['深圳']],
  ['武清的园区', []],
  ['', []],
])('%s: %j', (text, places) => {
  expect(placesIn(text).toSorted()).toEqual(places.toSorted())
})
