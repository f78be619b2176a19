import { companiesIn, type Mention } from './company-mentions.ts'
import type { Dictionary } from './dictionary.ts'
import { hostIn } from './project-host.ts'
import { projectIn } from './project-phrases.ts'
import { type SaidInvestment, saidSums } from './said-investments.ts'

/** What one sentence tells of one project. */
export interface ProjectFrame {
  investor: string | undefined
  host: string | undefined
  project: string | undefined
  sum: SaidInvestment | undefined
  /** The part of the sentence that speaks of this project. */
  /** The company itself comes, without a project by name. */
  settles: boolean
  readonly start: number
  end: number
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly company?: Mention
}

const PIECE_END = /(?:[，。；：、！？]|——|以及|[和及与])$/u
const CLAUSE_END = /[，。；：！？、]|(?<=—)—/gu
const INVESTS_IN_IT = /(?:由|投资方为?|投资主体[是为]?|投资人为?|业主[是为]?|建设单位[是为]?|投资商[是为]?)$/u
const TOGETHER = /^(?:与|和|、|及|联合|携手|同)$/u
const RESPECTIVELY = /分别(?:为|是|达)/u
const SETTLES = /^(?:已|将)?(?:正式|成功|顺利)?(?:落户|落地|注册成立|揭牌|开业|入驻)/u
const LISTED = /(?:项目|工程|基地)$/u

/** Cuts a sentence at its marks and before each company. */
function piecesOf(sentence: string, companies: readonly Mention[]): Piece[] {
  const inName = (at: number) => companies.some(({ start, end }) => at >= start && at < end)
  const cuts = new Set([0, sentence.length])
  for (const { index } of sentence.matchAll(CLAUSE_END)) if (!inName(index)) cuts.add(index + 1)
  for (const { start } of companies) cuts.add(start)
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, at) => {
    const company = companies.find((one) => one.start === start)
    const text = sentence.slice(start, sorted[at + 1]).replace(PIECE_END, '')
    return { text, start, ...(company ? { company } : {}) }
  })
}

/** Sums behind 分别为 belong to the projects before, one each. */
function distribute(frames: readonly ProjectFrame[], sentence: string, sums: readonly SaidInvestment[]): void {
  const mark = RESPECTIVELY.exec(sentence)
  if (!mark) return
  const listed = sums.filter(({ start }) => start > mark.index)
  const open = frames.filter(
    ({ project, sum }) => project !== undefined && (sum === undefined || sum.start > mark.index),
  )
  if (listed.length !== open.length) return
  open.forEach((frame, at) => {
    const sum = listed[at]
    if (sum) frame.sum = sum
  })
}

/** The projects of a sentence in order, each with what is said beside it. */
export function projectFrames(sentence: string, dictionary: Dictionary): ProjectFrame[] {
  const companies = companiesIn(sentence, dictionary)
  const sums = saidSums(sentence)
  const frames: ProjectFrame[] = []
  const open = (start: number): ProjectFrame => {
    const frame: ProjectFrame = {
      investor: undefined,
      host: undefined,
      project: undefined,
      sum: undefined,
      settles: false,
      start,
      end: start,
    }
    frames.push(frame)
    return frame
  }
  for (const { text, start, company } of piecesOf(sentence, companies)) {
    let frame = frames.at(-1) ?? open(0)
    let from = 0
    if (company) {
      from = company.end - company.start
      const before = sentence.slice(frame.start, start)
      if (frame.host?.includes(company.text)) from = 0
      else if (frame.investor === undefined && (frame.project === undefined || INVESTS_IN_IT.test(before)))
        frame.investor = company.text
      else if (
        frame.project === undefined &&
        frame.investor !== undefined &&
        frame.sum === undefined &&
        TOGETHER.test(sentence.slice(frame.end, start))
      )
        frame.investor = `${frame.investor}、${company.text}`
      else {
        frame = open(start)
        frame.investor = company.text
      }
      frame.host ??= hostIn(sentence, company)
      frame.settles ||= frame.investor === company.text && SETTLES.test(sentence.slice(company.end))
    }
    const project = projectIn(text, from)
    if (project) {
      const isListed = LISTED.test(project.text) && LISTED.test(frame.project ?? '') && !company
      if (frame.project === undefined) frame.project = project.text
      else if (isListed && sentence.charAt(start - 1) === '、') {
        frame = open(start)
        frame.project = project.text
      }
    }
    const sum = sums.find((one) => one.isInvested && one.start >= start && one.end <= start + text.length)
    if (sum) frame.sum ??= sum
    frame.end = start + text.length
  }
  distribute(frames, sentence, sums)
  return frames
}
