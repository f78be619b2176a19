import { placesIn } from '../../text/chinese-places.ts'
import type { Dictionary } from './dictionary.ts'

export interface Mention {
  readonly text: string
  readonly start: number
  readonly end: number
}

const LEGAL_FORM =
  /(?:集团)?[)）]?(?:股份)?有限(?:责任)?公司|集团公司|集团(?=与|和|及|、|投资|在|的|将|等|拟|计划|，|。|$)|分公司/gu
const INSTITUTION = /(?:大学|学院|研究院|研究所|银行)(?=与|和|同|将|携手|联合|拟|投资|在|、)/gu
const MARK = /[，。；：、！？“”"《》,;:!?\s]/u
/** Words that stand before a name and are seldom part of one. */
const BEFORE_NAME =
  /与|由|是|向|对|将|被|的|^同|携手|牵手|来自|引进|引入|包括|其中|分别为|会上|现场|同期|同日|此次|本次|吸引|促成|推动|邀请|以及|随着|签约|落户|(?:企业|公司|单位)有(?!限)|(?:方|主体|单位|企业|业主|公司)为/gu
const AND = /和|及|联合/gu
const ENDS_ENTITY = /(?:公司|集团|管委会|委员会|政府|局|银行|大学|院|所|中心|园|区|项目|基地|产线|工厂)[)）]?$/u
const KIND_OF_COMPANY = /(?:企业|公司|项目|客商|龙头|巨头|单位|\d+家)$/u
const COUNT = /^(?:等)?\d+[余多]?(?:家|个|户)/u
const SHORTEST = 2

/** Where the name that ends at the legal form begins, within a run of text without marks. */
function nameStart(run: string, legal: number): number {
  let start = 0
  const mayBegin = (at: number): boolean => legal - at >= SHORTEST
  for (const { index, 0: word } of run.slice(0, legal).matchAll(BEFORE_NAME)) {
    if (mayBegin(index + word.length)) start = index + word.length
  }
  for (const { index, 0: word } of run.slice(start, legal).matchAll(AND)) {
    const at = start + index
    if (ENDS_ENTITY.test(run.slice(start, at)) && mayBegin(at + word.length)) start = at + word.length
  }
  const name = run.slice(start, legal)
  for (const place of placesIn(name)) {
    const at = name.indexOf(place)
    if (at > 0 && KIND_OF_COMPANY.test(name.slice(0, at))) return start + at
  }
  const count = COUNT.exec(name)?.[0].length ?? 0
  return start + count
}

const runStart = (text: string, end: number, from: number): number => {
  let start = end
  while (start > from && !MARK.test(text.charAt(start - 1))) start -= 1
  return start
}

/** A bracket that the name does not close does not belong to it. */
function withoutOpenBracket(text: string, start: number, end: number): number {
  const name = text.slice(start, end)
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('))
  return open >= 0 && !/[)）]/u.test(name.slice(open)) ? start + open + 1 : start
}

/** Companies and institutions in a text, in order: by their legal form, or known to the knowledge base. */
export function companiesIn(text: string, { companies }: Dictionary): Mention[] {
  const found: Mention[] = []
  const add = (start: number, end: number): void => {
    if (end - start > SHORTEST && found.every((one) => end <= one.start || start >= one.end))
      found.push({ text: text.slice(start, end), start, end })
  }
  let from = 0
  for (const { index, 0: form } of text.matchAll(LEGAL_FORM)) {
    const run = runStart(text, index, from)
    const end = index + form.length
    const start = run + nameStart(text.slice(run, end), index - run)
    add(withoutOpenBracket(text, start, end), end)
    from = end
  }
  for (const { index, 0: form } of text.matchAll(INSTITUTION)) {
    const run = runStart(text, index, 0)
    const start = run + nameStart(text.slice(run, index), index - run)
    if (placesIn(text.slice(start, start + 4)).length > 0 || text.startsWith('中国', start))
      add(start, index + form.length)
  }
  for (const { start, end } of companies.find(text)) add(start, end)
  return found.sort((a, b) => a.start - b.start)
}

/** A name without its legal form: 北京津鸣科技有限公司 is 北京津鸣科技. */
export const withoutLegalForm = (name: string): string =>
  name.replace(/[（(]集团[)）]/gu, '').replace(/(?:集团)?(?:股份)?有限(?:责任)?公司$|集团公司$|集团$/u, '')
