import { figuresIn } from '../../text/figures.ts'
import type { AnnouncementText } from './announcement-text.ts'
import type { Dictionary } from './dictionary.ts'
import type { Evidence } from './proposal.ts'
import { RecordDraft } from './record-draft.ts'
import { lastDayOfYears, saidDates } from './said-dates.ts'
import { saidDistricts } from './said-places.ts'
import { takeSupport } from './support-rows.ts'

const TITLE_WORD = '(?:办法|措施|细则|意见|规定|政策|条例|方案|规则|条款|通知)'
const QUOTED = /《([^《》]{4,60})》/u
const IS_TITLE = new RegExp(`${TITLE_WORD}(?:[（(][^（）()]{1,12}[)）])?$`, 'u')
const ISSUER = /^\p{Script=Han}{2,30}(?:人民政府(?:办公室|办公厅)?|管理委员会|管委会|委员会|办公室|办公厅|局|厅)$/u
const DATE_ONLY = /^(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u
const IN_FORCE = /自[^，。；]{2,30}?起(?:施行|实施|执行|生效)/u
const ON_ISSUE = /自(?:印发|发布|公布|颁布)之日起/u
const TERM = /有效期(?:限)?(?:至|为|到)?[^，。；]{1,24}/u
const YEARS = /^有效期(?:限)?(?:为)?/u
const IS_DRAFT = /征求意见/u

function titleOf({ title, paragraphs }: AnnouncementText): { name: string; evidence: Evidence } | undefined {
  const quoted = QUOTED.exec(title.text)?.[1]
  if (quoted !== undefined && IS_TITLE.test(quoted) && /印发|发布|关于|公开/u.test(title.text))
    return { name: quoted, evidence: title }
  if (IS_TITLE.test(title.text) && !/^关于/u.test(title.text)) return { name: title.text, evidence: title }
  const heading = paragraphs.find(({ text }) => IS_TITLE.test(text) && text.length <= 40 && /^第[一1]条/u.test(text))
  return heading && { name: heading.text, evidence: heading }
}

function takeIssue(draft: RecordDraft, text: AnnouncementText): void {
  const { paragraphs, labels, labelled } = text
  for (const paragraph of paragraphs) {
    const number = figuresIn(paragraph.text).find(({ unit }) => unit === 'document-number')
    if (number)
      draft.take('document_number', number.text.replace(/^.*(?:文号|字号)[：:]?/u, ''), paragraph, {
        confidence: 'high',
      })
  }
  const signed = paragraphs.findIndex(
    (paragraph, at) => ISSUER.test(paragraph.text.trim()) && DATE_ONLY.test(paragraphs[at + 1]?.text.trim() ?? ''),
  )
  const [issuer, dated] = signed < 0 ? [] : [paragraphs[signed], paragraphs[signed + 1]]
  const labelledIssuer = labelled.find(({ text: line }) => /发文机关|发布机构|发布单位/u.test(line))
  if (labelledIssuer && labels.publisher) draft.take('issuer', labels.publisher, labelledIssuer, { confidence: 'high' })
  if (issuer) draft.take('issuer', issuer.text.trim(), issuer, { confidence: 'high' })
  if (dated)
    draft.take('issued', saidDates(dated.text, undefined)[0]?.iso ?? '', dated, {
      confidence: 'high',
      words: dated.text,
    })
  const labelledDate = labelled.find(({ text: line }) => /发布日期|发布时间|成文日期|印发日期|发文日期/u.test(line))
  if (labelledDate && labels.published)
    draft.take('issued', labels.published, labelledDate, { confidence: 'medium', words: labels.published.slice(0, 4) })
}

function takeValidity(draft: RecordDraft, sentence: Evidence): void {
  const { text } = sentence
  const force = IN_FORCE.exec(text)
  const term = TERM.exec(text)
  if (!force && !term) return
  const start = Math.min(force?.index ?? text.length, term?.index ?? text.length)
  const end = Math.max(...[force, term].flatMap((one) => (one ? [one.index + one[0].length] : [])))
  draft.take('validity', text.slice(start, end), sentence, { confidence: 'high' })
  const issued = ON_ISSUE.test(text) ? draft.text('issued') : undefined
  const from = (force && saidDates(force[0], undefined)[0]?.iso) ?? issued
  if (from && force)
    draft.take('effective_from', from, sentence, {
      confidence: issued === undefined ? 'high' : 'medium',
      words: force[0],
    })
  if (!term) return
  const until = saidDates(term[0], undefined)[0]?.iso
  if (until) draft.take('effective_until', until, sentence, { confidence: 'high', words: term[0] })
  const years = figuresIn(term[0]).find(({ unit }) => unit === 'duration-year')
  const last = from && years && YEARS.test(term[0]) ? lastDayOfYears(from, years.value) : undefined
  if (last) draft.take('effective_until', last, sentence, { confidence: 'medium', words: term[0] })
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/管委会|管理委员会/u, '功能区'],
  [/区|县/u, '区级'],
  [/市/u, '市级'],
  [/省/u, '省级'],
]

/** The policy that an announcement issues; undefined where it issues none. */
export function findPolicy(text: AnnouncementText, dictionary: Dictionary): RecordDraft | undefined {
  const named = titleOf(text)
  if (!named) return undefined
  const draft = new RecordDraft('policy')
  draft.take('title', named.name, named.evidence, { confidence: 'high' })
  takeIssue(draft, text)
  for (const sentence of text.paragraphs.flatMap(({ sentences }) => sentences)) takeValidity(draft, sentence)
  if (!draft.has('document_number') && !draft.has('validity') && !draft.has('issuer')) return undefined
  const issuer = draft.values.find(({ field }) => field === 'issuer')
  const level = issuer && LEVELS.find(([words]) => words.test(String(issuer.value)))?.[1]
  if (issuer && level)
    draft.take('level', level, issuer.evidence, { confidence: 'medium', words: String(issuer.value) })
  const districts = saidDistricts(named.name, dictionary)
  draft.take('districts', districts.names, named.evidence, { confidence: 'high', words: districts.words })
  const industries = dictionary.industries.find(named.name)
  draft.take(
    'industries',
    industries.map(({ meaning }) => meaning),
    named.evidence,
    {
      confidence: 'medium',
      words: industries.map(({ word }) => word),
    },
  )
  const force = draft.values.find(({ field }) => field === 'effective_from')
  if (IS_DRAFT.test(text.title.text))
    draft.take('state', 'draft', text.title, { confidence: 'high', words: '征求意见' })
  else if (force) draft.take('state', 'current', force.evidence, { confidence: 'medium', words: '起' })
  takeSupport(draft, text, (words) => dictionary.industries.find(words).map(({ word }) => word))
  const validity = draft.values.find(({ field }) => field === 'validity')
  if (validity) draft.addFact(validity.evidence)
  return draft
}
