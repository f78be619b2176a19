import type { AnnouncementText, Paragraph } from './announcement-text.ts'
import type { Dictionary } from './dictionary.ts'
import { eventFigures } from './event-figures.ts'
import { eventNameIn } from './event-names.ts'
import type { Evidence } from './proposal.ts'
import { RecordDraft } from './record-draft.ts'
import { saidDates } from './said-dates.ts'
import { saidDistricts } from './said-places.ts'

const HELD_IN =
  /在(?!会上|现场|京津|活动|大会)([^，。；在]{2,30}?)(?:隆重|成功|正式|顺利)?(?:举行|举办|召开|启幕|开幕|揭幕|启动|拉开帷幕|拉开序幕)/u
const IS_HELD = /举行|举办|召开|启幕|开幕|揭幕|拉开/u
const THEME = /(?:以[“"「]([^”"」]{2,40})[”"」]为主题|主题(?:为|是|：)[“"「]([^”"」]{2,40})[”"」])/u
const ORGANISED = /由?((?:(?!，|。|；|由).){2,60}?)(?:联合|共同)?(主办|承办|协办|支持举办)(?=、|，|。|；|的|$)/gu

/** An event with the paragraphs that speak of it. */
export interface FoundEvent {
  readonly draft: RecordDraft
  readonly title: string
  readonly heading: string
  readonly named: Evidence
}

function takeOrganisers(draft: RecordDraft, sentence: Evidence): void {
  const parts = [...sentence.text.matchAll(ORGANISED)].map(
    ([, who = '', role = '']) =>
      [role, who.replace(/^[、，]|^.*(?:活动|大会|推介会|仪式|洽谈会|本次会议)由/u, '').replace(/^、/u, '')] as const,
  )
  if (parts.length === 0) return
  draft.take('organisers', parts.map(([role, who]) => `${role}:${who}`).join(';'), sentence, {
    confidence: 'high',
    words: parts.map(([, who]) => who),
  })
}

function takeDate(draft: RecordDraft, sentence: Evidence, published: string | undefined): void {
  if (!IS_HELD.test(sentence.text)) return
  const [date] = saidDates(sentence.text, published)
  if (!date) return
  const words = sentence.text.slice(date.start, date.end)
  draft.take('date', date.iso, sentence, { confidence: date.isCompleted ? 'medium' : 'high', words })
}

function read(draft: RecordDraft, sentence: Evidence, published: string | undefined): void {
  const before = draft.values.length
  takeDate(draft, sentence, published)
  const place = HELD_IN.exec(sentence.text)?.[1]
  if (place !== undefined) draft.take('place', place, sentence, { confidence: 'high' })
  takeOrganisers(draft, sentence)
  const [, first, second] = THEME.exec(sentence.text) ?? []
  const theme = first ?? second
  if (theme !== undefined) draft.take('theme', theme, sentence, { confidence: 'high' })
  for (const { label, value } of eventFigures(sentence.text))
    draft.take(`figures.${label}`, value, sentence, { confidence: 'medium' })
  if (draft.values.length > before) draft.addFact(sentence)
}

/** Paragraphs from the one that names an event down to the next event or the next heading. */
function scopeOf(paragraphs: readonly Paragraph[], from: number, isNamed: (text: string) => boolean): Paragraph[] {
  const { heading } = paragraphs[from]!
  const rest = paragraphs.slice(from + 1)
  const end = rest.findIndex((one) => one.heading !== heading || one.sentences.some(({ text }) => isNamed(text)))
  return [paragraphs[from]!, ...(end < 0 ? rest : rest.slice(0, end))]
}

/** The events that an announcement reports, each with what is said of it. */
export function findEvents(
  { paragraphs, title }: AnnouncementText,
  published: string | undefined,
  dictionary: Dictionary,
): FoundEvent[] {
  const found: FoundEvent[] = []
  paragraphs.forEach((paragraph, at) => {
    for (const sentence of paragraph.sentences) {
      if (sentence.text === title.text) continue
      const name = eventNameIn(sentence.text)?.name
      if (name === undefined || found.some((one) => one.title === name)) continue
      const draft = new RecordDraft('event')
      draft.take('title', name, sentence, { confidence: 'high' })
      draft.addFact(sentence)
      const isOther = (text: string) => {
        const other = eventNameIn(text)?.name
        return other !== undefined && other !== name
      }
      for (const one of scopeOf(paragraphs, at, isOther).flatMap(({ sentences }) => sentences))
        read(draft, one, published)
      const districts = saidDistricts(name, dictionary)
      const said = districts.names.length > 0 ? districts : saidDistricts(sentence.text, dictionary)
      draft.take('districts', said.names, sentence, { confidence: 'medium', words: said.words })
      const [park] = dictionary.parks.find(sentence.text)
      if (park) draft.take('districts', park.meaning.districts, sentence, { confidence: 'low', words: park.word })
      found.push({ draft, title: name, heading: paragraph.heading, named: sentence })
    }
  })
  return found
}
