import { figuresIn } from '../../text/figures.ts'
import type { AnnouncementText, Paragraph } from './announcement-text.ts'
import { companiesIn } from './company-mentions.ts'
import type { Dictionary } from './dictionary.ts'
import { printedFigure } from './printed-figure.ts'
import type { Evidence } from './proposal.ts'
import { RecordDraft } from './record-draft.ts'
import { saidDistricts } from './said-places.ts'

const PARK =
  '(?:产业园区?|园区|开发区|高新区|经开区|产业区|科技城|科技园|工业园区?|物流园|科技谷|合作区|示范区|保税区|生态城|产业港|创新园|科创园|科学园|软件园|创意园|生态园|健康城|产业城|科学城|医学城|小镇)'
const SUBJECT = new RegExp(
  `^(\\p{Script=Han}[\\p{Script=Han}（）()·—]{1,30}?${PARK})(?:[（(][^（）()]{2,20}[)）])?(?:[一二三四]期)?(?:位于|坐落|地处|是|为(?!了)|系|(?:总|规划)?面积|规划|总规划|总占地|占地|于|由|始建|成立|主导产业|现有|(?:19|20)\\d{2}年|，)`,
  'u',
)
const NOT_A_NAME = /^(?:该|本|此|全区|各|这|我区|项目|此次|重点|目前|当前)|[与和]|亿元|项目/u
const SUBJECT_GOES_ON =
  /^(?:目前|当前|现)?(?:，)?(?:该)?(?:园区|园|区内|开发区|产业园)|规划面积|主导|入驻|招商(?:热线|电话)|联系电话/u
const AREA = /面积/u
const LEVEL =
  /(?:国家级|省级|市级|区级)\p{Script=Han}{0,14}?(?:经济技术开发区|经济开发区|高新技术产业开发区|开发区|高新区|工业园区|产业园区|示范园区|示范基地|园区|合作区|孵化器)/u
const FOUNDED =
  /((?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:经[^，。]{2,12})?(?:获批|批准)?(?:设立|成立|建立|始建|共建|挂牌|启动建设)|(?:设立|成立|始建|挂牌)于((?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?)/u
const INDUSTRIES =
  /(?:主导产业(?:为|是|包括|有|：|涵盖)|重点发展|聚焦(?:发展)?|形成了?(?:以)?|主攻)([^，。；]{2,60}?)(?=等?(?:[一二两三四五六七八]大)?(?:主导|支柱|特色|优势|重点)?产业|等|，|。|；|$)/u
const SO_MANY =
  /(?:形成|聚集|集聚|培育|构建|确立|打造)了?([^，。；]{4,50}?)[一二两三四五六七八]大(?:主导|支柱|特色|优势)产业/u
const LED_BY = /以([^，。；]{4,50}?)(?:等?[一二两三四五六七八]大)?(?:等)?(?:产业)?为(?:主导|主|重点|支柱)/u
const TRADES_GROW = /(?:^|，)([^，。；\d]{4,40})等(?:\p{Script=Han}{2})?产业(?=加速|集聚|蓬勃|快速|不断)/u
const SEPARATORS = /、|以及|(?<=\p{Script=Han}{2})[和与](?=\p{Script=Han}{2})/u
const RESIDENTS = /(?:代表|龙头|重点|骨干)企业|入驻|落户|聚集|集聚|引进|汇聚|吸引/u
const PHONE = /(?:热线|电话|联系方式)[：:]\s*((?:0\d{2,3}[- ]?)?\d{3,4}[- ]?\d{4}|1\d{10})/u
const LONGEST_INDUSTRY = 14

function takeArea(draft: RecordDraft, sentence: Evidence): void {
  const areas = figuresIn(sentence.text).filter(({ unit }) => unit === 'area-square-metre' || unit === 'area-mu')
  const [first] = areas
  if (first && AREA.test(sentence.text.slice(0, first.start)))
    draft.take('area', printedFigure(sentence.text, first), sentence, { confidence: 'high' })
}

function takeIndustries(draft: RecordDraft, sentence: Evidence): void {
  const list = (SO_MANY.exec(sentence.text) ??
    INDUSTRIES.exec(sentence.text) ??
    LED_BY.exec(sentence.text) ??
    TRADES_GROW.exec(sentence.text))?.[1]
  if (list === undefined) return
  const names = list.split(SEPARATORS).map((name) => name.trim())
  if (names.every((name) => name.length > 1 && name.length <= LONGEST_INDUSTRY))
    draft.take('industries', names, sentence, { confidence: /主导产业/u.test(sentence.text) ? 'high' : 'medium' })
}

function read(draft: RecordDraft, sentence: Evidence, dictionary: Dictionary): void {
  const before = draft.values.length
  const { text } = sentence
  takeArea(draft, sentence)
  takeIndustries(draft, sentence)
  const level = LEVEL.exec(text)?.[0]
  if (level !== undefined) draft.take('level', level, sentence, { confidence: 'high' })
  const founded = FOUNDED.exec(text)
  const year = founded?.[1] ?? founded?.[2]
  if (year !== undefined) draft.take('founded', year, sentence, { confidence: 'medium' })
  const resident = RESIDENTS.exec(text)
  if (resident) {
    const names = companiesIn(text.slice(resident.index + resident[0].length), dictionary).map((one) => one.text)
    draft.take('residents', names, sentence, { confidence: 'high' })
  }
  const phone = PHONE.exec(text)?.[1]
  if (phone !== undefined) draft.take('contact', phone, sentence, { confidence: 'high' })
  if (draft.values.length > before) draft.addFact(sentence)
}

/** The park of which a clause of the sentence speaks. */
function subjectOf(text: string): string | undefined {
  const starts = [0, ...[...text.matchAll(/，/gu)].map(({ index }) => index + 1)]
  return starts.flatMap((start) => SUBJECT.exec(text.slice(start))?.[1] ?? []).find((name) => !NOT_A_NAME.test(name))
}

interface NamedPark {
  readonly name: string
  readonly sentence: Evidence
  readonly paragraph: Paragraph
}

function namedParks({ paragraphs, title }: AnnouncementText): NamedPark[] {
  const found: NamedPark[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      const name = sentence.text === title.text ? undefined : subjectOf(sentence.text)
      if (name !== undefined && !found.some((one) => one.name === name)) found.push({ name, sentence, paragraph })
    }
  }
  return found
}

/** The parks that an announcement describes: with an area, leading industries or a level. */
export function findParks(text: AnnouncementText, dictionary: Dictionary): RecordDraft[] {
  return namedParks(text).flatMap(({ name, sentence, paragraph }) => {
    const draft = new RecordDraft('park')
    draft.take('title', name, sentence, { confidence: 'high' })
    const districts = saidDistricts(sentence.text.slice(name.length), dictionary)
    draft.take('districts', districts.names, sentence, { confidence: 'high', words: districts.words })
    const named = saidDistricts(name, dictionary)
    draft.take('districts', named.names, sentence, { confidence: 'medium', words: named.words })
    const known = dictionary.parks.find(name).find(({ word }) => word === name)
    if (known) draft.take('districts', known.meaning.districts, sentence, { confidence: 'medium', words: name })
    read(draft, sentence, dictionary)
    draft.addFact(sentence)
    const isTheSubject = text.title.text.includes(name)
    const from = text.paragraphs.indexOf(paragraph)
    for (const one of text.paragraphs.slice(from)) {
      if (!isTheSubject && one !== paragraph) break
      for (const other of one.sentences) {
        const subject = subjectOf(other.text)
        if (other === sentence || (subject !== undefined && subject !== name)) continue
        if (SUBJECT_GOES_ON.test(other.text)) read(draft, other, dictionary)
      }
    }
    return ['area', 'industries', 'level'].some((field) => draft.has(field)) ? [draft] : []
  })
}
