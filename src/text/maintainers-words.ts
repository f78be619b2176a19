const ID = '(?<![A-Za-z0-9])[PKCES]\\d{3}(?!\\d)'
/** Without a word that points, only numbers as a base of a few hundred records has them: C919 is an aircraft. */
const BARE_ID = /(?<![A-Za-z0-9])[PKCES][0-3]\d{2}(?!\d)/u
/** Such as P012(金融支持政策): the name stands behind the id. */
const NAMED_ID = new RegExp(`${ID}[(（]([^()（）]+)[)）]`, 'gu')
/** Where records are pointed to, down to the end of the clause: 见P007, 现行支持可看P002, 见C系列. */
const POINTER = `(?:见|[^,，;；。()（）]*可看)(?:${ID}|[PKCE]系列)[^()（）,，;；。]*`
const REFERENCE = new RegExp(`[(（]${POINTER}[)）]|[,，;；]\\s*${POINTER}`, 'gu')
/** A remark in brackets on what was seen of a source. */
const SEEN = /[(（][^()（）]*节选(?:之外|以外)[^()（）]*[)）]/gu
/** How a source was found or read is said among maintainers. */
const ON_SOURCES =
  /不采用|未采用|未(?:能)?(?:读到|找到)|未能在检索|转载(?:页|全文)|原网页|读到的是|只确认存在|未(?:逐条)?见到?[^,，。;；]{0,4}(?:原文|网页)|所见(?:节选|网页)|自相矛盾|前后矛盾|不是同一文件/u
const SENTENCES = /[^。；;]+[。；;]?/gu

/** A text without its references to other records, whose ids mean nothing to readers. */
export const withoutReferences = (text: string): string =>
  text.replace(NAMED_ID, '《$1》').replace(REFERENCE, '').replace(SEEN, '')

/** Whether a text is a remark of maintainers: on how a source was read, or by the id of a record. */
export const isMaintainersRemark = (text: string): boolean => {
  const said = withoutReferences(text)
  return BARE_ID.test(said) || ON_SOURCES.test(said)
}

/** A statement as readers may see it: without references, and without sentences for maintainers where others stand beside them. */
export function statementForReaders(text: string): string {
  const said = withoutReferences(text)
  if (!isMaintainersRemark(said)) return said
  const sentences = said.match(SENTENCES) ?? []
  const left = sentences.filter((sentence) => !isMaintainersRemark(sentence))
  return left.length > 0 ? left.join('').replace(/[；;]$/u, '。') : said
}
