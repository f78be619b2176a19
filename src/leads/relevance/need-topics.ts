import type { LeadNeed } from '../../domain/lead.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sameFigure } from '../../text/same-figure.ts'
import { type Content, contentOf } from './content-words.ts'

/** One clause of a staff message, read. */
export interface ReadClause {
  /** Normalised. */
  readonly text: string
  readonly content: Content
  readonly figures: readonly Figure[]
}

/** Parts of a need that a message can deal with; naming the company is only polite. */
export type NeedTopic = Exclude<keyof LeadNeed, 'company'>

const INVESTMENT =
  /投资(?:总?额|强度|规模|金额|门槛|体量|计划)|总投资|(?:计划|拟|固定资产|设备)投资|注册资[本金]|出资|\binvestment (?:amount|volume|size|intensity)|(?:total|planned|minimum) investment|registered capital|investitions(?:summe|volumen)|投资额|투자 ?(?:금액|규모)|자본금/u
const AREA =
  /面积|多大|平方|平米|\d\s*亩|几亩|多少亩|占地|楼层|层高|\b(?:floor )?area\b|square met|\bhectares?\b|fläche|quadratmeter|면적|평방/u
const TIMING =
  /开工|动工|投产|量产|工期|建设周期|交付|交房|入驻时间|落地时间|时间节点|时间表|进度|什么时候(?:要|用|需要|开|投|入驻|落地)|\btime(?:line|table|frame)|\bschedule\b|start of (?:production|construction)|baubeginn|zeitplan|착공|일정|着工|稼働/u
const SITES = ['land', 'premises'] as const
const LEADING_CITY = /^(?:\p{Script=Han}{2}市|天津|北京|上海|重庆)(?=\p{Script=Han}{2})/u

const shares = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => !a.isDisjointFrom(b)

/** Words in common: telling ones, or any where the need has none. */
function sharesWords(need: string, { content }: ReadClause): boolean {
  const wanted = contentOf(need)
  if (shares(wanted.strong, content.strong) || shares(wanted.subjects, content.subjects)) return true
  return wanted.strong.size + wanted.subjects.size === 0 && shares(wanted.weak, content.weak)
}

const sharesFigure = (need: string, { figures }: ReadClause): boolean =>
  figuresIn(need).some((wanted) => figures.some((figure) => sameFigure(wanted, figure)))

/** The place alone is where everybody is; with something said of it, it is dealt with. */
function speaksOfPlace(district: string, { text, content }: ReadClause): boolean {
  const name = normaliseText(district)
    .replace(LEADING_CITY, '')
    .replace(/(?<=..)(?:新?区|县)$/u, '')
  return name.length > 1 && text.includes(name) && content.subjects.size + content.strong.size > 0
}

const TOPICS: Readonly<Record<NeedTopic, (need: string, clause: ReadClause) => boolean>> = {
  industry: sharesWords,
  project: (need, clause) => sharesWords(need, clause) || sharesFigure(need, clause),
  investment: (need, clause) => INVESTMENT.test(clause.text) || sharesFigure(need, clause),
  area: (need, clause) =>
    AREA.test(clause.text) ||
    sharesFigure(need, clause) ||
    clause.figures.some(({ unit }) => unit.startsWith('area')) ||
    SITES.some((subject) => clause.content.subjects.has(subject)),
  district: speaksOfPlace,
  timing: (need, clause) => TIMING.test(clause.text) || sharesFigure(need, clause),
}

const NAMES = Object.keys(TOPICS) as readonly NeedTopic[]

/** The stated parts of a need that clauses deal with. */
export const needTopicsIn = (clauses: readonly ReadClause[], need: LeadNeed): readonly NeedTopic[] =>
  NAMES.filter((topic) => {
    const stated = need[topic]?.trim()
    return stated !== undefined && stated !== '' && clauses.some((clause) => TOPICS[topic](stated, clause))
  })
