const KIND =
  '(?:签约仪式|签约会|签约活动|签约大会|洽谈会|推介会|招商会|恳谈会|对接会|博览会|交流会|发布会|动员会|开工仪式|开工活动|启动仪式|揭牌仪式|峰会|论坛|大会|(?:签约|招商|推介|对接|开工)[”"]?活动)'
const NAME = new RegExp(
  `^[\\p{Script=Han}\\p{L}\\p{N}（）()·—\\-“”]{4,50}?${KIND}(?:暨\\p{Script=Han}{2,20}${KIND})?`,
  'u',
)
/** An event's name stands behind these words, or begins the clause. */
const BEFORE =
  /(?<=主办|承办|举办|召开|组织|发起)的|举行了?|举办了?|召开了?|出席|参加|由来|，|：|^(?:日前|近日|当天|昨日|今天|当日)/gu
const IS_HELD =
  /在[^，。]{2,30}(?:举行|举办|召开|启幕|开幕|启动)|日前|近日|成功|圆满|顺利|隆重|举行|举办|召开|落幕|启幕|开幕|拉开/u
const SHORTEST = 8

/** The name of an event that a sentence speaks of as held; undefined where it names none. */
export function eventNameIn(sentence: string): { readonly name: string; readonly end: number } | undefined {
  const starts = [0, ...[...sentence.matchAll(BEFORE)].map(({ index, 0: word }) => index + word.length)]
  for (const start of starts.toSorted((a, b) => b - a)) {
    const name = NAME.exec(sentence.slice(start))?.[0]
    if (name === undefined || name.length < SHORTEST || /主办|承办|举行|举办|在.*(?:召开|项目)|项目在/u.test(name))
      continue
    if (
      IS_HELD.test(sentence.slice(start + name.length)) ||
      /举行了?$|举办了?$|召开了?$/u.test(sentence.slice(0, start))
    )
      return { name, end: start + name.length }
  }
  return undefined
}
