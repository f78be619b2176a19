const LEGAL_FORM =
  /(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|分公司|集团公司|公司|集团|株式会社|주식회사|co\.?,?ltd\.?|ltd\.?|inc\.?|llc|corp\.?|gmbh|ag|kg)$/iu
const NOISE = /[\s\p{P}\p{S}]+/gu

/** What two spellings of one company have in common: no blanks, signs or legal form; empty when nothing is left. */
export function companyKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|주식회사/gu, '')
    .replace(NOISE, '')
  const short = plain.replace(LEGAL_FORM, '')
  return short.length > 1 ? short : plain
}
