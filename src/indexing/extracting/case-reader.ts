import { takeProgress } from './case-progress.ts'
import { caseTitle, takeIndustries, takeInvestment, takePlaces } from './case-values.ts'
import { withoutLegalForm } from './company-mentions.ts'
import type { Dictionary } from './dictionary.ts'
import { type ProjectFrame, projectFrames } from './project-frames.ts'
import { projectIn } from './project-phrases.ts'
import type { Evidence } from './proposal.ts'
import { RecordDraft } from './record-draft.ts'
import { type SaidDate, saidDates } from './said-dates.ts'
import { saidStage } from './said-stage.ts'

/** A project while later sentences may still tell more of it. */
interface OpenCase {
  readonly draft: RecordDraft
  readonly project: string
}

const NUMBER = /^(?:第?[一二三四五六七八九十\d]{1,3}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*/u
const FINAL_MARK = /[。：:；]$/u
const GOES_ON =
  /^(?:该|此|这一)?(?:项目|基地|园区|工厂|生产线|产线)|^(?:该|此)(?:中心|产业园|工厂|总部|生产线|平台)|^其(?!中)|^总?投资|^建成|^达产|^计划/u
const IS_ABOUT = /^(?:该|此|这一)(?:项目|基地|中心|产业园|工厂|总部|生产线|平台)/u
const IS_OF_LAND = /(?:园|园区|开发区|示范区)(?:[一二三四]期)?$/u
const SAME_DAY = /^(?:同日|当日|当天|同一天)/u

/** Reads the sentences of a section in order for projects. */
export class CaseReader {
  readonly #dictionary: Dictionary
  readonly #published: string | undefined
  readonly #cases: OpenCase[] = []
  /** The projects of the sentence before. */
  #latest: readonly OpenCase[] = []
  #lastDate: { readonly said: SaidDate; readonly evidence: Evidence } | undefined

  constructor(dictionary: Dictionary, published: string | undefined) {
    this.#dictionary = dictionary
    this.#published = published
  }

  get drafts(): readonly RecordDraft[] {
    return this.#cases.map(({ draft }) => draft)
  }

  read(sentence: Evidence): void {
    const { text } = sentence
    const heading = this.#headingOf(sentence)
    if (heading) {
      this.#latest = [heading]
      return
    }
    const frames = IS_ABOUT.test(text) ? [] : projectFrames(text, this.#dictionary)
    const named = frames.filter((frame) => this.#isCase(frame, text))
    const isWhole = named.some(({ project, investor }) => project !== undefined && investor !== undefined)
    if (this.#isBelowHeading() && !isWhole) {
      const before = this.#latest[0]?.draft.values.length
      this.#goOn(sentence)
      if (this.#latest[0]?.draft.values.length === before) this.#latest = []
      return
    }
    if (named.length > 0) {
      this.#latest = named.map((frame, at) => {
        const part = named.length === 1 ? text : this.#partOf(named, at, text)
        return this.#open(frame, sentence, part)
      })
    } else if (GOES_ON.test(text)) this.#goOn(sentence)
    else this.#latest = []
    const [said] = saidDates(text, this.#published)
    if (said) this.#lastDate = { said, evidence: sentence }
  }

  /** A line that holds a project's name alone; it becomes a record when what follows tells who, how much or how far. */
  #headingOf({ text, line }: Evidence): OpenCase | undefined {
    const plain = text.replace(NUMBER, '').replace(FINAL_MARK, '')
    if (projectIn(plain, 0)?.text !== plain) return undefined
    const draft = new RecordDraft('case')
    const evidence = { text, line }
    draft.take('title', plain, evidence, { confidence: 'high' })
    takeIndustries(draft, plain, evidence, this.#dictionary, 'medium')
    return { draft, project: plain }
  }

  #isBelowHeading(): boolean {
    const [only] = this.#latest
    return only !== undefined && !this.#cases.includes(only)
  }

  /** What is said of one of several projects, with what the sentence says of all of them at its end. */
  #partOf(frames: readonly ProjectFrame[], at: number, text: string): string {
    const frame = frames[at]!
    const own = text.slice(frame.start, frames[at + 1]?.start ?? text.length)
    const last = frames.at(-1)!
    return frame === last
      ? own
      : `${own}，${
          text
            .slice(last.start)
            .split(last.project ?? '')
            .at(-1) ?? ''
        }`
  }

  #isCase({ project, investor, sum, settles }: ProjectFrame, text: string): boolean {
    if (project === undefined) return settles
    if (investor !== undefined || sum !== undefined) return true
    return !IS_OF_LAND.test(project) && saidStage(text) !== undefined
  }

  #open(frame: ProjectFrame, sentence: Evidence, part: string): OpenCase {
    const { investor, host, sum } = frame
    const project = frame.project ?? withoutLegalForm(investor ?? '')
    const known = this.#cases.find((one) => one.project === project && one.draft.text('investor') === investor)
    if (known) return known
    const draft = new RecordDraft('case')
    const { title, words } = caseTitle(project, investor)
    draft.take('title', title, sentence, { confidence: investor === undefined ? 'medium' : 'high', words })
    this.#takeParties(draft, { investor, host }, sentence)
    takePlaces(draft, part, sentence, this.#dictionary)
    takeIndustries(draft, project, sentence, this.#dictionary, 'medium')
    if (sum) takeInvestment(draft, sum, sentence)
    takeProgress(draft, part, sentence, this.#published)
    this.#takeSameDay(draft, sentence)
    draft.addFact(sentence)
    const one = { draft, project }
    this.#cases.push(one)
    return one
  }

  #takeParties(
    draft: RecordDraft,
    { investor, host }: { investor: string | undefined; host: string | undefined },
    evidence: Evidence,
  ): void {
    if (investor === undefined) return
    draft.take('investor', investor, evidence, { confidence: 'high', words: investor.split('、') })
    if (host !== undefined) draft.take('host', host, evidence, { confidence: 'high' })
  }

  #takeSameDay(draft: RecordDraft, { text }: Evidence): void {
    if (!this.#lastDate || !SAME_DAY.test(text) || !draft.has('stage')) return
    const { said, evidence } = this.#lastDate
    draft.take('date', said.iso, evidence, { confidence: 'medium', words: evidence.text.slice(said.start, said.end) })
  }

  /** A sentence that goes on about the one project before it. */
  #goOn(sentence: Evidence): void {
    const [only, ...more] = this.#latest
    if (!only || more.length > 0) return
    const { draft } = only
    const [frame] = projectFrames(sentence.text, this.#dictionary)
    if (frame && !draft.has('investor'))
      this.#takeParties(draft, { investor: frame.investor, host: frame.host }, sentence)
    if (frame?.sum) takeInvestment(draft, frame.sum, sentence)
    takePlaces(draft, sentence.text, sentence, this.#dictionary)
    takeIndustries(draft, sentence.text, sentence, this.#dictionary, 'low')
    takeProgress(draft, sentence.text, sentence, this.#published)
    draft.addFact(sentence)
    const isTold = ['investor', 'amount', 'stage'].some((field) => draft.has(field))
    if (isTold && !this.#cases.includes(only)) this.#cases.push(only)
  }
}
