const NUMBERS = /\d+|第[一二三四五六七八九十百]+/gu
const PLACES = /[\p{Script=Han}]{2}(?:区|县|市|镇)/gu

const found = (text: string, pattern: RegExp): string => (text.match(pattern) ?? []).sort().join(' ')

const bothSayOther = (one: string, other: string, pattern: RegExp): boolean => {
  const [left, right] = [found(one, pattern), found(other, pattern)]
  return left !== '' && right !== '' && left !== right
}

/** Whether two titles name other years, editions or places: 第七届 and 第八届 are told apart by nothing else. */
export const tellApart = (one: string, other: string): boolean =>
  bothSayOther(one, other, NUMBERS) || bothSayOther(one, other, PLACES)
