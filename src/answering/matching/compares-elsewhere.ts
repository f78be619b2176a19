const JOINED = '(?:和|与|跟|同|及|、|还是|或者?|vs\\.?|比|,| and | or | und | oder )'

/** Whether a normalised text compares something with a place that lies outside what the base covers: 苏州工业园和武清比哪个好. */
export function comparesElsewhere(text: string, places: readonly string[]): boolean {
  return places.some((place) => {
    const name = RegExp.escape(place)
    const own = '(?:(?!企业|公司|客户|总部|的)[^,，。?？]){0,8}?'
    return new RegExp(
      `(?<!来自|从|由|是|在)${name}${own}\\s?${JOINED}[^,，。?？]{1,16}(?:比|哪|更|which|better|besser)|[^,，。?？]{2,12}${JOINED}\\s?${name}${own}(?:比|哪|更|which|better|besser|[?？]|$)`,
      'u',
    ).test(text)
  })
}
