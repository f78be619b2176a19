import type { FeatureName } from './feature.ts'

/** Something that a wish names, so that only what tells of it fulfils the wish: 大兴机场, 北京南站, 地铁. */
export interface Landmark {
  readonly feature: FeatureName
  /** As it was said. */
  readonly said: string
  /** All of them stand in what tells of it. */
  readonly words: readonly string[]
}

/** No proper name holds these; the own city's airport or station needs no name. */
const NAME =
  '(?!国际|北京|天津|附近|周边)(?:(?![靠近离临邻要有的到去距在和或与及挨贴最好个接通附周围从没无])\\p{Script=Han}){2}'
const AIRPORT = new RegExp(`(${NAME})(?:国际)?机场`, 'gu')
const STATION = new RegExp(`(${NAME}[东南西北]?站|(?:北京|天津)[东南西北]?站)(?!点|式|台)`, 'gu')
const NO_STATION = /火车|高铁|加氢|充电|变电|换电|电站|车站|地铁|网站|一站|工作|公交/u
const SEAPORT = /(天津港(?!保税)|曹妃甸港|黄骅港|秦皇岛港)/gu
const METRO = /(地铁|轻轨|\bmetro\b|\bsubway\b|u-bahn|지하철|地下铁)/gu

/** The landmarks that a normalised text names. */
export function landmarksIn(text: string): readonly Landmark[] {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
  return [
    ...found(AIRPORT).map((name): Landmark => ({ feature: 'airport', said: `${name}机场`, words: [name, '机场'] })),
    ...found(STATION)
      .filter((name) => !NO_STATION.test(name))
      .map((name): Landmark => ({ feature: 'rail', said: name, words: [name] })),
    ...found(SEAPORT).map((name): Landmark => ({ feature: 'seaport', said: name, words: [name] })),
    ...found(METRO).map((said): Landmark => ({ feature: 'rail', said, words: ['地铁'] })),
  ]
}
