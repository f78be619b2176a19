import type { FeatureName } from './feature.ts'

/** Something that a wish names, so that only what tells of it fulfils the wish: 大兴机场, 北京南站, 地铁. */
export interface Landmark {
  readonly feature: FeatureName
  /** All of them stand in what tells of it. */
  readonly words: readonly string[]
}

const AIRPORT =
  /(?!靠近|临近|邻近|毗邻|距离|附近|周边|国际|有无|有没|没有|需要|最好|我们|去往|直达|哪个|北京|天津)(\p{Script=Han}{2})(?:国际)?机场/gu
const STATION = /(?!靠近|临近|邻近|距离|附近|有个|最好)(\p{Script=Han}{2}[东南西北]?站)(?!点|式|台)/gu
const NO_STATION = /火车|高铁|加氢|充电|变电|换电|电站|车站|地铁|网站|一站|工作|公交/u
const SEAPORT = /(天津港(?!保税)|曹妃甸港|黄骅港|秦皇岛港)/gu
const METRO = /(地铁|轻轨|\bmetro\b|\bsubway\b|u-bahn|지하철|地下铁)/gu

/** The landmarks that a normalised text names. */
export function landmarksIn(text: string): readonly Landmark[] {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
  return [
    ...found(AIRPORT).map((name): Landmark => ({ feature: 'airport', words: [name, '机场'] })),
    ...found(STATION)
      .filter((name) => !NO_STATION.test(name))
      .map((name): Landmark => ({ feature: 'rail', words: [name] })),
    ...found(SEAPORT).map((name): Landmark => ({ feature: 'seaport', words: [name] })),
    ...found(METRO).map((): Landmark => ({ feature: 'rail', words: ['地铁'] })),
  ]
}
