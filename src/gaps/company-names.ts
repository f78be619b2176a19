/** What stands before 有限公司 and the like, after words that end before a name. */
const CHINESE = /(?:有限责任|股份有限|有限|股份|控股|集团)公司|集团/gu
const BEFORE_NAME = /[\p{Script=Han}\p{L}\p{N}]+$/u
const NO_NAME = /^.*(?:哪些|多少|几家|[的在是有和与对给让请问])/u
const LATIN =
  /((?:\p{Lu}[\p{L}\p{N}&.-]*\s+){1,4})(?:gmbh|ag|kg|se|ltd|limited|inc|llc|corp|corporation|co)(?![\p{L}\p{N}])/giu
const AFTER_LEGAL_FORM =
  /(?:株式会社|주식회사|㈜|\(주\))\s*([\p{Script=Han}\p{Script=Katakana}ー\p{Script=Hangul}a-z0-9]+)/giu
const BEFORE_LEGAL_FORM = /([\p{Script=Han}\p{Script=Katakana}ー\p{Script=Hangul}a-z0-9]+)\s*(?:株式会社|주식회사)/giu

function chineseNames(text: string): string[] {
  return [...text.matchAll(CHINESE)].flatMap(({ index }) => {
    const name = BEFORE_NAME.exec(text.slice(0, index))?.[0].replace(NO_NAME, '') ?? ''
    return name.length > 1 ? [name] : []
  })
}

const namesIn = (text: string): readonly string[] => {
  const plain = text.normalize('NFKC')
  const others = [LATIN, AFTER_LEGAL_FORM, BEFORE_LEGAL_FORM].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([, name = '']) => name.trim()),
  )
  return [...chineseNames(plain), ...others].map((name) => name.toLowerCase())
}

/** Whether one names a company, by its legal form, that the other does not; 天津海河装备 and 海河装备 are one. */
export function nameOtherCompanies(one: string, other: string): boolean {
  const [first, second] = [namesIn(one), namesIn(other)]
  const lacks = (names: readonly string[], from: readonly string[]) =>
    from.some((wanted) => !names.some((name) => name.includes(wanted) || wanted.includes(name)))
  return lacks(first, second) || lacks(second, first)
}
