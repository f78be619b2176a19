const SUPPLIES = /(?:给|为|向)([\p{Script=Han}a-z0-9、]{2,16}?)(?:等?(?:做|提供)?(?:配套|供货|供应|供件|代工))/gu
const BESIDE =
  /(?:挨着|靠近|贴近|邻近|紧邻|毗邻|围绕|靠着)([\p{Script=Han}a-z0-9]{2,10}?)(?=近|些|一点|的|附近|[,，。;；!！?？\s]|$)/gu
const AND = /[、和及与]/u

/** Whom a company supplies and what it wants to be next to, as a normalised text says it. */
export const neighboursWanted = (text: string): string[] =>
  [...text.matchAll(SUPPLIES), ...text.matchAll(BESIDE)]
    .flatMap(([, names = '']) => names.split(AND))
    .filter((name) => name.length > 1)
