import type { Place } from '../domain/place.ts'
import { placesIn } from '../text/chinese-places.ts'
import { foreignPlacesIn } from '../text/foreign-place-names.ts'
import { normaliseText } from '../text/normalise.ts'
import type { NameIndex } from './checking/name-index.ts'

/** What an investor asks of a place. */
const TOPIC =
  /政策|补贴|补助|奖励|扶持|优惠|资助|园区|开发区|高新区|产业园|自贸|土地|用地|地价|厂房|租金|招商|营商|落户|落地|选址|建厂|设厂|办厂|开公司|税|电价|人才|投资|项目|产业|适合|哪个更|polic|subsid|incentive|grant|support|\bparks?\b|\bzones?\b|\bland\b|\brent|\btax|invest|\bsites?\b|talent|förder|zuschuss|zuschüsse|gewerbegebiet|steuer|grundstück|miete|政策|補助|助成|優遇|団地|税制|投資|立地|進出|정책|보조금|지원|혜택|단지|세금|투자|입주|임대/iu
/** What only a government gives: asked of 深圳南山, it is asked of a place and not of a company. */
const GIVEN_BY_GOVERNMENT = /政策|补贴|补助|奖励|扶持|优惠|资助|地价|厂房|租金|写字楼|电价|人才|税/u
/** After a Chinese place these ask of the place itself; a company's name goes on otherwise (上海电气). */
const ASKED_OF_IT =
  /^(?:市|省|地区)?(?:的|有|对|给|和|与|怎|哪|什么|目前|现在|最近|当地|那边|那里|本地|可以|能|是|呢|[^\p{Script=Han}]|$|政策|补贴|补助|奖励|人才|厂房|租金|土地|招商|营商|投资|建厂|落户|\p{Script=Han}{0,5}(?:园区|开发区|高新区|经开区|工业园|产业园|科技园|自贸|保税|新区|新片区))/u
const ASKED_OF_PART = /^\p{Script=Han}{1,4}?(?:的|对|有|给)/u
const GOES_THERE = /(?:在|去|到|往|于|赴|选)$/u
/** Said right after or before a place, these make it where somebody comes from, or a measure of distance or comparison. */
const ORIGIN_AFTER =
  /^(?:市|省)?的?(?:一家|某家?|几家|这家)?(?:企业|公司|集团|客户|客商|老板|总部|团队|资本|资金|股东|高校|大学|院所|人(?!才)|项目|工厂|机场|港|站|过来|搬|迁|到|至|去|往|[-\s]?based|[-\s]?(?:compan|firm|enterprise|investor)|の(?:企業|会社|本社)|から|에서|의? ?(?:기업|회사|본사))/iu
const ORIGIN_BEFORE =
  /(?:来自|从|由|自|距离?|离|和|与|跟|同|比|相比|对接|承接|连接|from|with|to|than|aus|von|mit|nach)\s*(?:der |the )?$/iu
/** What is asked of the assistant's own region. */
const OURS =
  /你们|您们|贵(?:区|市|地|园)|咱们?(?:这|区|市)|我(?:区|市)|这里|这边|这儿|本(?:市|区|地)|\byour?s?\b|\bhere\b|\bbei ihnen\b|御地|そちら|귀 ?지역/iu

/** What tells the base's own places from others. */
export interface OwnPlaces {
  readonly names: NameIndex
  readonly places: readonly Place[]
}

/** Of places named together (苏州和无锡) only the last, so that what stands around all of them is seen. */
function withoutJoined(text: string, found: readonly string[]): string {
  const anyOf = found.map((place) => RegExp.escape(place)).join('|')
  return text.replace(new RegExp(`(?:${anyOf})(?:和|与|及|跟|、|,| and | or | und | oder )(?=${anyOf})`, 'gu'), '')
}

function isAskedOf(text: string, place: string): boolean {
  if (!/\p{Script=Han}/u.test(place)) return true
  const at = text.indexOf(place)
  const after = text.slice(at + place.length)
  if (ASKED_OF_IT.test(after) || GOES_THERE.test(text.slice(0, at))) return true
  return GIVEN_BY_GOVERNMENT.test(text) && ASKED_OF_PART.test(after)
}

/** Whether a normalised text names a place only as where somebody comes from, or to measure by it. */
export function isOrigin(text: string, place: string): boolean {
  const at = text.indexOf(place)
  return ORIGIN_BEFORE.test(text.slice(0, at)) || ORIGIN_AFTER.test(text.slice(at + place.length))
}

/** Which of two is the better one nobody can say who knows only one of them. */
const JUDGED =
  /哪个|哪里|哪边|哪儿|哪家|谁(?:更|比较|最)|更(?:好|合适|适合|划算|便宜)|(?:好|便宜|划算|合适)(?:吗|还是)|还是|怎么选|优劣|which|better|best|どちら|どっち|어느|어디|welche|besser/iu
/** Beijing's and Hebei's own zones and authorities; what they share with the base is asked of by its names. */
const OWN_OF_REGION =
  /^(?:市|省)?的?(?:经开区|经济(?:技术)?开发区|亦庄|高新区|中关村|自贸区|自贸试验区|(?:省|市)?(?:里|内|本地)|各(?:市|地)|承接|落户|(?:有|给|出台)[^,，。?？]{0,4}(?:补贴|优惠|奖励|扶持))/u

const spellings = ({ name, aliases }: Place): string[] => [name, ...aliases].map(normaliseText)

/** Somewhere else set against a place of the base: 苏州工业园和武清比哪个好. */
function comparedWithOurs(text: string, elsewhere: readonly string[], own: readonly string[]): OtherPlace | undefined {
  const ownPlace = own.find((name) => text.includes(name))
  if (ownPlace === undefined || !JUDGED.test(text)) return undefined
  const joins = '(?:和|与|跟|同|还是|、|,|vs\\.?| and | or | oder | und |と|과|와)'
  const sides = (left: string, right: string): RegExp =>
    new RegExp(`${RegExp.escape(left)}[^,。?？]{0,8}?${joins}[^,。?？]{0,4}${RegExp.escape(right)}`, 'iu')
  const place = elsewhere.find((other) => sides(other, ownPlace).test(text) || sides(ownPlace, other).test(text))
  return place === undefined ? undefined : { place, ownPlace }
}

/** What is asked of a neighbouring region's own zones or gifts: 北京经开区有什么优惠. */
function ofRegion(text: string, { names, places }: OwnPlaces): string | undefined {
  const regions = places.filter(({ isWide, name }) => isWide && placesIn(name).length > 0)
  return regions
    .map(({ name }) => name)
    .find((name) => {
      if (!text.startsWith(name) || !TOPIC.test(text)) return false
      const others = names.namesIn(text).filter((found) => !normaliseText(found.text).startsWith(name))
      return others.length === 0 && OWN_OF_REGION.test(text.slice(name.length))
    })
}

/** A place elsewhere that is asked about, and the place of the base that it is compared with. */
export interface OtherPlace {
  readonly place: string
  readonly ownPlace?: string
}

/**
 * The place elsewhere whose policies or sites a question is after, alone or compared with one of the base; undefined
 * where it only asks of the base's own, or names the place only as where somebody comes from.
 */
export function otherPlaceAsked(question: string, own: OwnPlaces): OtherPlace | undefined {
  const { names, places } = own
  const text = normaliseText(question)
  // Districts in that list are those of the base's own city.
  const elsewhere = [...placesIn(text).filter((place) => !place.endsWith('区')), ...foreignPlacesIn(text)]
  const found = names.namesIn(text)
  const wide = places.filter(({ isWide }) => isWide)
  const neighbours = new Set(
    [...found.flatMap(({ aliases }) => aliases), ...wide.flatMap(spellings)].map(normaliseText),
  )
  const home = wide.filter(({ name }) => placesIn(name).length === 0).flatMap(spellings)
  const strange = elsewhere.filter((place) => !neighbours.has(place))
  const compared = comparedWithOurs(text, strange, [...found.map((name) => normaliseText(name.text)), ...home])
  if (compared) return compared
  const region = ofRegion(text.replace(/^(?:请问|那么?|想问一?下?)[,，]?/u, ''), own)
  if (region !== undefined) return { place: region }
  if (elsewhere.length === 0 || !TOPIC.test(text) || OURS.test(text)) return undefined
  const isHome = wide.some((place) => spellings(place).some((word) => text.includes(word)))
  if (isHome || found.length > 0) return undefined
  const asked = withoutJoined(text, elsewhere)
  const left = elsewhere.filter((place) => asked.includes(place))
  const isMeant = left.every((place) => !isOrigin(asked, place)) && left.some((place) => isAskedOf(asked, place))
  return isMeant ? { place: elsewhere[0]! } : undefined
}
