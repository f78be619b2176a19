const PRODUCTS: readonly RegExp[] = [
  /(?:主营|主要做|专门做|从事|(?<!自动)生产|制造|(?<!业)研发|经营|(?<!深)加工|做|搞|卖)(?:的是|的|着)?([\p{Script=Han}a-z0-9]{2,14}?)(?=的|生意|业务|生产|研发|制造|加工|代工|行业|产业|企业|公司|项目|工厂|厂|[,，。;；!！?？\s]|$)/gu,
  /([\p{Script=Han}]{2,10}?)(?:(?:生产|制造|加工|代工)?(?:工厂|厂(?!房)|企业|公司|项目|行业|产业|基地)|生产|研发|制造|加工|代工|灌装)(?=[,，。;；!！?？\s去放落适选想要可设建推]|生产|研发|$)/gu,
  /(?:^|[,，。;；\s])([\p{Script=Han}a-z0-9]{2,12}?)(?:可以|应该|适合|打算|准备)?(?:选址|推荐|建议|选|放|设|落|去|投)(?:在|到)?(?:哪|\p{Script=Han}{2,4}(?:还是|好))/gu,
  /\bwe (?:make|produce|manufacture|sell|are (?:an? )?(?:maker|manufacturer|producer)s? of) ([a-z][a-z -]{2,30}?)(?=[,.;!?]| and | with | in |$)/gu,
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,14})の?(?:メーカー|会社|企業|製造|制造)/gu,
]
/** What stands there, but is no product. */
const NO_PRODUCT =
  /^(?:这个?|那个?|一个?|大|新|好|投资?|什么|哪.*|.{0,2}(?:企业|公司|项目|产业|行业|园区|工厂)|制造|生产|研发|进口|出口|贸易|外资|内资|民营|国有|科技|高新|哪|建|租|(?:应该|应当|可以|到底|究竟|最好|一般|优先|首先|具体|目前|现在|今年|明年|如果|要是|那么?|其他|别的|大家|外地|本地|总部|分公司|新|第二).{0,2}|.*(?:适合|合适|推荐|比较|哪个|还是|多少).*)$/u
/** Verbs and pronouns are part of no product's name. */
const NO_NOUN = /[我你们想在投把将要帮吧是去租找求]|准备|计划|打算|请问|搬|选址/u

/** What a normalised text says a company makes or deals in, in its own words. */
export function productIn(text: string): string | undefined {
  for (const pattern of PRODUCTS) {
    for (const [, product = ''] of text.matchAll(pattern)) {
      if (!NO_PRODUCT.test(product.trim()) && !NO_NOUN.test(product)) return product.trim()
    }
  }
  return undefined
}
