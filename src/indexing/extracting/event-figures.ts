import { figuresIn } from '../../text/figures.ts'
import { printedFigure } from './printed-figure.ts'
import { saidSums } from './said-investments.ts'

export interface SaidFigure {
  readonly label: string
  /** As printed. */
  readonly value: string
}

/** What a sentence counts is the event's, not a district's or a year's. */
const OF_THE_EVENT = /签约|活动|大会|本次|此次|会上|推介会|洽谈会|仪式|到会|参会|与会|集中开工/u
const OF_OTHERS = /累计|今年以来|全年|季度(?!重大|重点)|月份|截至|去年|分别|达产|年产值/u
const SUM_LABEL =
  /(意向投资总?额|意向总?投资额?|意向金额|协议投资总?额|协议总投资额?|协议总?金额|计划总?投资额|计划总投资|总投资额?|投资总额|签约总?额|签约总?金额|(?:协议|合同|总)金额|(?:协议)?引资额)[^，。；、\d]{0,4}$/u
const SIGNED = /(签约|开工)(?:的|了)?(?:重点|重大|合作|产业)?项目[^，。；\d]{0,3}$|(签约|签下|开工)(?:了)?$/u
const SIGNED_AFTER = /^(?:重点|重大|合作|优质|产业)?项目[^，。；\d]{0,14}?(签约|开工)/u
const OF_PROJECTS_AFTER = /^(?:重点|重大|合作|优质|产业)*项目/u
const ATTEND = /参会|参加|到会|出席|与会|参与/u

function clausesOf(sentence: string): string[] {
  return sentence.split(/[，；。]/u).filter(Boolean)
}

function countsIn(clause: string, attended: boolean): SaidFigure[] {
  return figuresIn(clause).flatMap((figure): SaidFigure[] => {
    if (figure.unit !== 'count') return []
    const [before, after] = [clause.slice(0, figure.start), clause.slice(figure.end)]
    const value = printedFigure(clause, figure)
    const act = SIGNED_AFTER.exec(after)?.[1] ?? SIGNED.exec(before)?.[1]
    const direct = OF_PROJECTS_AFTER.test(after) ? SIGNED.exec(before)?.[2] : undefined
    if (/个$/u.test(value) && (act ?? direct))
      return [{ label: (act ?? direct) === '开工' ? '开工项目数' : '签约项目数', value }]
    if (!attended) return []
    if (figure.counter === 'organisation') return [{ label: '参会企业数', value }]
    return figure.counter === 'person' ? [{ label: '参会人数', value }] : []
  })
}

/** The labelled figures that a sentence tells of an event: projects signed, sums, companies and people. */
export function eventFigures(sentence: string): SaidFigure[] {
  if (!OF_THE_EVENT.test(sentence) || OF_OTHERS.test(sentence)) return []
  const sums = saidSums(sentence).flatMap(({ text, start }): SaidFigure[] => {
    const label = SUM_LABEL.exec(sentence.slice(Math.max(0, start - 14), start))?.[1]
    return label === undefined ? [] : [{ label, value: text }]
  })
  const attended = ATTEND.test(sentence)
  return [...clausesOf(sentence).flatMap((clause) => countsIn(clause, attended)), ...sums]
}
