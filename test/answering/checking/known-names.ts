import type { KnownName, NameIndex } from '../../../src/answering/checking/name-index.ts'

/** A name index over a few names, each given with its aliases. */
function knownNames(table: Readonly<Record<string, readonly string[]>>): NameIndex {
  const namesIn = (text: string): KnownName[] =>
    Object.entries(table).flatMap(([canonical, others]) => {
      const aliases = [canonical, ...others]
      const found = aliases.find((alias) => text.includes(alias))
      return found === undefined ? [] : [{ canonical, aliases, text: found }]
    })
  return { namesIn }
}

export const NAMES = knownNames({
  天津武清经济技术开发区: ['武清开发区', '武清经开区', 'Wuqing Development Area'],
  天津经济技术开发区: ['天津经开区', 'TEDA'],
  武清区: ['武清', 'Wuqing'],
  东丽区: ['东丽', 'Dongli'],
})
