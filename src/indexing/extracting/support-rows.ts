import { stringify } from 'yaml'
import { RejectedFileError } from '../../domain/errors.ts'
import { figuresIn } from '../../text/figures.ts'
import { supportTiers } from '../loading/support-rows.ts'
import { supportRow } from '../loading/support-schema.ts'
import { parseYaml } from '../loading/yaml-text.ts'
import type { AnnouncementText } from './announcement-text.ts'
import type { Evidence } from './proposal.ts'
import type { RecordDraft } from './record-draft.ts'
import { conditionsIn, type WrittenCondition } from './support-conditions.ts'
import { measureOf } from './support-measure.ts'

type WrittenRow = Record<string, unknown>

const ARTICLE = /^(?:第[一二三四五六七八九十百]+条|[（(]?[一二三四五六七八九十\d]+[)）、.])\s*/u
/** 按照X的5%, or 给予X5%的补贴. */
const RATES: readonly RegExp[] = [
  /(?:按照?|给予)(?:其|不超过|最高)?([^，。；的按]{1,16}?)的(?:比例)?(最高|不超过)?(\d+(?:\.\d+)?%)/u,
  /给予(?:其)?([^，。；\d]{2,12}?)(最高|不超过)?(\d+(?:\.\d+)?%)的/u,
]
const AT_MOST = /(?:最高|不超过|上限|封顶|至多)[^，。；\d]{0,10}$/u
const GIVEN = /奖励|补助|补贴|资助|支持|扶持|奖补/u
const PAYS = /，?(?:再|分别)?(?:给予|予以|一次性|按照?(?!时|期)|奖励(?=\d)|最高(?:给予)?奖励)/u
const SHARE_OF: readonly (readonly [RegExp, string])[] = [
  [/设备/u, '设备投资'],
  [/研发/u, '研发费用'],
  [/租金/u, '租金'],
  [/投资/u, '总投资'],
]
const QUANTITY = new Set(['设备投资', '研发费用', '销售收入', '场地面积', '租金', '总投资', '业务量'])
const PER = /每[个条项家件人辆]/u
const IS_TRADE = /(?:企业|项目|机构|单位|平台|基地|园区)$/u
const TELLS = /奖励|补助|补贴|资助|给予|扶持|适用于|有效期|不超过|最高/u
const SHORTEST_BEGINNING = 8

const sumsOf = (text: string) => figuresIn(text).filter(({ unit }) => unit === 'money-cny')

function rateOf(part: string) {
  const match = RATES.map((form) => form.exec(part)).find((found) => found !== null)
  if (!match) return undefined
  const [, of = '', limit, percent = ''] = match
  const property = SHARE_OF.find(([words]) => words.test(of))?.[1] ?? '其他'
  const isLimited = limit !== undefined || /不超过|最高/u.test(match[0].slice(0, match[0].indexOf(of)))
  return {
    end: match.index + match[0].length,
    property,
    rate: { percent, of, property, ...(isLimited ? { at_most: true } : {}) },
  }
}

/** One sum or share that a part of an article gives; undefined where it is not sure. */
function payoutOf(part: string): WrittenRow | undefined {
  const given = rateOf(part)
  if (given) {
    const cap = sumsOf(part).find(({ start }) => start >= given.end && AT_MOST.test(part.slice(0, start)))
    return { rate: given.rate, ...(cap ? { cap: cap.text } : {}) }
  }
  if (part.includes('%')) return undefined
  const pays = PAYS.exec(part)
  const sums = sumsOf(part).filter(({ start }) => start >= (pays?.index ?? 0))
  const [sum, ...more] = sums
  if (!sum || more.length > 0 || !GIVEN.test(part)) return undefined
  const isLimited = AT_MOST.test(part.slice(0, sum.start))
  return { award: { amount: sum.text, ...(isLimited ? { at_most: true } : {}) } }
}

/** The trade, or what else the measure asks for where no other condition tells it. */
function withSubject(conditions: readonly WrittenCondition[], measure: string, isTrade: boolean): WrittenCondition[] {
  if (isTrade) return [{ property: '行业', text: measure }, ...conditions]
  return conditions.length > 0 ? [...conditions] : [{ property: '其他', text: measure }]
}

function rowsOf(fact: string, industries: readonly string[]): WrittenRow[] {
  const rows: WrittenRow[] = []
  let whom: string | undefined
  let meant: string | undefined
  for (const part of fact.split(/[；。]/u).filter(Boolean)) {
    const pays = PAYS.exec(part)
    const payout = payoutOf(part)
    if (!pays || !payout) continue
    const own = part.slice(0, pays.index)
    const conditions = conditionsIn(own, meant)
    if (!conditions) continue
    const measure = whom ?? measureOf(own, conditions, industries)
    if (measure === undefined || measure === '') continue
    whom = measure
    meant = conditions.find((one) => QUANTITY.has(one.property ?? ''))?.property
    const trade = IS_TRADE.test(measure) ? industries.find((word) => measure.includes(word)) : undefined
    const per = /每年/u.exec(part)?.[0] ?? PER.exec(part)?.[0] ?? (part.includes('一次性') ? '一次性' : undefined)
    rows.push({
      measure,
      conditions: withSubject(conditions, measure, trade !== undefined),
      ...payout,
      ...(per === undefined ? {} : { per }),
    })
  }
  return rows
}

/** The beginning by which one fact is told from the others: down to the end of a clause. */
function beginningOf(fact: string, facts: readonly string[]): string {
  const ends = [...fact.matchAll(/[，；。]/gu)].map(({ index }) => index).filter((end) => end >= SHORTEST_BEGINNING)
  const beginnings = [...ends.map((end) => fact.slice(0, end)), fact]
  return beginnings.find((start) => facts.filter((one) => one.startsWith(start)).length === 1) ?? fact
}

/** Whether the loader would take the row: every word and figure stands in the facts that it names. */
function isAccepted(row: WrittenRow, title: string, facts: readonly string[]): boolean {
  const parsed = supportRow.safeParse(parseYaml(stringify(row), '').value)
  if (!parsed.success) return false
  const units = facts.map((text) => ({ text, sourceIds: [], confidence: 'medium' as const }))
  try {
    supportTiers([parsed.data], { title, units, file: '', lineOf: () => 1 })
    return true
  } catch (error) {
    if (error instanceof RejectedFileError) return false
    throw error
  }
}

/** Reads what a policy gives under which conditions; only rows that the loader would accept are proposed. */
export function takeSupport(
  draft: RecordDraft,
  { paragraphs }: AnnouncementText,
  industriesIn: (text: string) => string[],
): void {
  const title = draft.text('title') ?? ''
  const told = paragraphs
    .filter(({ text }) => /。$/u.test(text) && TELLS.test(text))
    .map(({ text, line }): Evidence => ({ text: text.replace(ARTICLE, ''), line }))
  for (const fact of told) draft.addFact(fact)
  const facts = draft.facts.map(({ text }) => text)
  for (const evidence of told) {
    for (const written of rowsOf(evidence.text, industriesIn(evidence.text))) {
      const { measure, ...rest } = written
      const row = { measure, facts: [beginningOf(evidence.text, facts)], ...rest }
      if (isAccepted(row, title, facts)) draft.support.push({ row, evidence, confidence: 'medium' })
    }
  }
}
