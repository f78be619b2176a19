import { normaliseText } from '../text/normalise.ts'

/** What questions ask for, by the words of the five languages that ask for it. */
const ASKED: Readonly<Record<string, RegExp>> = {
  duration: /多久|多长时间|几天|几个月|时限|how long|どのくらいの期間|何日|얼마나 걸|wie lange/u,
  date: /什么时候|何时|哪[年天]|几月|截止|when\b|いつ|언제|\bwann\b/u,
  distance: /多远|距离|公里|how far|どのくらいの距離|얼마나 멀|거리|wie weit/u,
  place: /在哪|哪里|地址|位置|\bwhere\b|address|どこ|住所|어디|주소|\bwo\b|adresse/u,
  telephone: /电话|联系方式|怎么联系|phone|contact|電話|电话番号|전화|telefon/u,
  person: /由谁|是谁|谁(?:负责|建设|管理)|法人|董事长|负责人|\bwho\b|誰|누구|\bwer\b/u,
  price:
    /价格|多少钱|租金|费用|电价|水价|气价|地价|收费|price|\brent\b|\bcost|fee\b|料金|家賃|賃料|가격|임대료|요금|preis|miete|kosten/u,
  size: /面积|多少(?:平米|平方米|亩|公顷)|多大|\barea\b|how (?:big|large)|面積|면적|fläche|wie groß/u,
  number: /多少[家个人名户]|几[家个人]|员工|人数|数量|how many|何社|何人|몇|wie viele/u,
  average: /平均|average|평균|durchschnitt/u,
  least: /最低|minimum|최저|mindest/u,
}

const askedFor = (text: string): readonly string[] => {
  const normalised = normaliseText(text)
  return Object.keys(ASKED).filter((name) => ASKED[name]?.test(normalised))
}

/** Whether two questions ask for different things, such as a price and a date, as far as their words tell. */
export function askForDifferent(one: string, other: string): boolean {
  const [first, second] = [askedFor(one), askedFor(other)]
  return first.length > 0 && second.length > 0 && !first.some((name) => second.includes(name))
}
