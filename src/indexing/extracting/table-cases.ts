import { figuresIn } from '../../text/figures.ts'
import { type AnnouncementTable, rowInWords } from './announcement-text.ts'
import { caseTitle, takeIndustries, takeInvestment } from './case-values.ts'
import type { Dictionary } from './dictionary.ts'
import type { Evidence } from './proposal.ts'
import { RecordDraft } from './record-draft.ts'
import { saidDates } from './said-dates.ts'
import { saidSums } from './said-investments.ts'
import { saidDistricts } from './said-places.ts'
import { saidStage } from './said-stage.ts'

const COLUMNS = {
  project: /^(?:签约|合作|开工|投产)?项目(?:名称)?$|^名称$/u,
  investor:
    /^(?:投资方|投资主体|投资企业|投资单位|投资人|投资商|企业名称|签约企业|企业|建设单位|实施主体|甲方)(?:名称)?$/u,
  host: /^(?:合作方|承接方|签约方|承接单位|乙方)$/u,
  amount: /投资额?$|投资总额|总投资|金额/u,
  park: /园区|载体|选址|落户地|落地/u,
  district: /^(?:所在|落户|所属)?(?:区县?|地区|区域|属地)$/u,
  industry: /产业|行业|领域/u,
  date: /时间|日期/u,
  stage: /阶段|状态|进展|进度/u,
} as const

type Column = keyof typeof COLUMNS

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  for (const [column, name] of Object.entries(COLUMNS) as [Column, RegExp][]) {
    const at = header.findIndex((one, index) => name.test(one.trim()) && !Object.values(found).includes(index))
    if (at >= 0) found[column] = at
  }
  return found
}

const hasFigure = (cell: string): boolean => figuresIn(cell).length > 0

/** The projects of a table, a row each; none where no column names projects. */
export function tableCases(
  table: AnnouncementTable,
  published: string | undefined,
  dictionary: Dictionary,
): RecordDraft[] {
  const columns = columnsOf(table.header)
  if (columns.project === undefined || (columns.investor === undefined && columns.amount === undefined)) return []
  const dated = columns.date === undefined ? '' : (table.header[columns.date] ?? '')
  const stageOfAll = saidStage(dated.replace(/时间|日期/u, '')) ?? saidStage(table.heading.replace(/项目|情况/gu, ''))
  return table.rows.flatMap(({ cells, line }): RecordDraft[] => {
    const cellOf = (column: Column): string => {
      const at = columns[column]
      return at === undefined ? '' : (cells[at]?.trim() ?? '')
    }
    const project = cellOf('project')
    if (project === '' || /^(?:合计|总计|小计)/u.test(project)) return []
    const evidence: Evidence = { text: rowInWords(table.header, cells), line }
    const investor = cellOf('investor') || undefined
    const draft = new RecordDraft('case')
    const { title, words } = caseTitle(project, investor)
    draft.take('title', title, evidence, { confidence: 'high', words })
    if (investor) draft.take('investor', investor, evidence, { confidence: 'high' })
    if (cellOf('host')) draft.take('host', cellOf('host'), evidence, { confidence: 'high' })
    const place = `${cellOf('park')}，${cellOf('district')}`
    const [park] = dictionary.parks.find(place)
    if (park)
      draft.take('park', park.meaning.id, evidence, { confidence: 'high', words: park.word, name: park.meaning.name })
    const districts = saidDistricts(place, dictionary)
    draft.take('districts', districts.names, evidence, { confidence: 'high', words: districts.words })
    if (park) draft.take('districts', park.meaning.districts, evidence, { confidence: 'high', words: park.word })
    const industries = cellOf('industry')
      .split(/[、,，/]/u)
      .filter(Boolean)
    draft.take('industries', industries, evidence, { confidence: 'high' })
    takeIndustries(draft, project, evidence, dictionary, 'medium')
    const [sum] = saidSums(cellOf('amount'))
    if (sum && hasFigure(cellOf('amount'))) takeInvestment(draft, sum, evidence)
    const [date] = saidDates(cellOf('date'), published)
    if (date)
      draft.take('date', date.iso, evidence, { confidence: 'high', words: cellOf('date').slice(date.start, date.end) })
    const stage = saidStage(cellOf('stage')) ?? stageOfAll
    if (cellOf('stage') && !saidStage(cellOf('stage')))
      draft.take('stage', cellOf('stage'), evidence, { confidence: 'high' })
    else if (stage) {
      const told = evidence.text.includes(stage.words) ? evidence : { text: table.heading, line }
      draft.take('stage', stage.stage, told, { confidence: 'medium', words: stage.words })
    }
    draft.addFact(evidence)
    return [draft]
  })
}
