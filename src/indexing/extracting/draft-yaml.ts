import { stringify } from 'yaml'
import type { DocumentLabels } from '../../domain/read-content.ts'
import type { Confidence } from '../../domain/validity.ts'
import { parseFactLine } from '../loading/fact-line.ts'
import { ownSource } from '../loading/own-source.ts'
import type { Evidence, ProposedRecord, ProposedSupport, ProposedValue } from './proposal.ts'

/** An announcement with the records that it suggests. */
export interface Draft {
  /** The file's name, as people know it. */
  readonly file: string
  readonly title: string
  readonly labels: DocumentLabels
  readonly records: readonly ProposedRecord[]
}

const NAMES: Readonly<Record<Confidence, string>> = { high: '高', medium: '中', low: '低' }
/** Values that the form of a record has no key for: they stand in the facts. */
const ONLY_IN_FACTS: Readonly<Record<string, string>> = { area: '面积' }
/** The order in which the forms of records name their keys. */
const ORDER = [
  'title',
  'document_number',
  'issuer',
  'issued',
  'effective_from',
  'effective_until',
  'validity',
  'state',
  'districts',
  'industries',
  'level',
  'founded',
  'residents',
  'contact',
  'investor',
  'host',
  'park',
  'event',
  'stage',
  'date',
  'place',
  'organisers',
  'theme',
  'amount',
  'amount_yi',
]
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu

const FLOW = { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false, blockQuote: false } as const
const flow = (value: unknown): string => stringify(value, FLOW).trim()
/** Numbers of 亿元 without quotes: the loader reads every value as text. */
const written = ({ field, value }: ProposedValue): string => flow(field === 'amount_yi' ? Number(value) : value)
const quoted = (text: string): string => JSON.stringify(text.replace(BREAKS, ' ').trim())
const comment = (text: string): string => `# ${text.replace(BREAKS, ' ').trim()}`

const head = (file: string): string[] =>
  [
    `草稿：从《${file}》自动摘出，尚未核对。未核对的内容不会进入知识库。`,
    '每个值的上一行写着可信程度（高、中、低，或“模型”）和它出自的原句。请这样做：',
    '1. 逐条对照原句核对：错的改正，多余的连同上一行一起删去，缺的补上。',
    '2. 一条核对完，删去它的 review 这一行；没有删去的，索引时不会收录。',
    '3. 去掉文件名里的 .draft，把文件移到 knowledge/ 下（例如 knowledge/news/），再运行 npm run index。',
    '编号 id 是按知识库里下一个空号填的；如果已被占用，请换一个。',
  ].map(comment)

/** Says above a value how sure it is and where it stands; a sentence that was just quoted is not quoted again. */
class Remarks {
  #last = ''

  on({ text, line }: Evidence, sureness: string, about = ''): string {
    const place = `${sureness}${about} · 第${line}行`
    const isSame = this.#last === text
    this.#last = text
    return comment(isSame ? `${place} · 同上句` : `${place} · ${text}`)
  }
}

const surenessOf = ({ confidence, origin }: Pick<ProposedValue, 'confidence' | 'origin'>): string =>
  origin === 'model' ? `模型·${NAMES[confidence]}` : NAMES[confidence]

/** A fact as the loader reads it back word for word; undefined where its end would be taken for marks. */
function factLine({ text }: Evidence): string | undefined {
  for (const line of [text, `${text}。`]) {
    try {
      const read = parseFactLine(line, '')
      if (read.text === line.trim() && read.sourceIds.length === 0) return line
    } catch {
      // Not readable as it is: the next form may be.
    }
  }
  return undefined
}

function supportLines({ row, evidence, confidence }: ProposedSupport, remarks: Remarks): string[] {
  const [first, ...rest] = Object.entries(row).flatMap(([key, value]) =>
    key === 'conditions' && Array.isArray(value) && value.length > 0
      ? [`${key}:`, ...value.map((one) => `  - ${flow(one)}`)]
      : [`${key}: ${flow(value)}`],
  )
  return [remarks.on(evidence, NAMES[confidence]), `- ${first}`, ...rest.map((line) => `  ${line}`)]
}

/** Where the record comes from; a person decides how far to trust it. */
function sourceLines({ labels, title, file }: Draft): string[] {
  const { trust } = ownSource(file, { ...labels, title }).source
  const given = (['publisher', 'url', 'published'] as const).flatMap((key) =>
    labels[key] === undefined ? [] : [`${key}: ${flow(labels[key])}`],
  )
  const hasSource = labels.publisher !== undefined || labels.url !== undefined
  const missing = comment('缺来源：请补 publisher、url、published，或写 sources: [S…]（见 sources.yaml）')
  return [
    comment('请核定来源的可信程度：official 政府，press 媒体，other 其他；confidence 高 high、中 medium、低 low'),
    `trust: ${trust}`,
    'confidence: medium',
    ...given,
    ...(hasSource ? [] : [missing]),
  ]
}

function valueLines(values: readonly ProposedValue[], remarks: Remarks): string[] {
  const lines = (value: ProposedValue, key: string) => [
    remarks.on(value.evidence, surenessOf(value)),
    `${key}: ${written(value)}${value.name === undefined ? '' : ` ${comment(value.name)}`}`,
  ]
  const plain = values.filter(({ field }) => !field.startsWith('figures.') && ONLY_IN_FACTS[field] === undefined)
  plain.sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field))
  const figures = values.filter(({ field }) => field.startsWith('figures.'))
  // Remarks refer to the one before, so they are made in the order of the lines.
  const own = plain.flatMap((value) => lines(value, value.field))
  const inFigures = figures.flatMap((value) => lines(value, flow(value.field.slice('figures.'.length))))
  return [...own, ...(figures.length > 0 ? ['figures:', ...inFigures.map((line) => `  ${line}`)] : [])]
}

const factRemarks = (values: readonly ProposedValue[], remarks: Remarks): string[] =>
  values.flatMap((value) => {
    const label = ONLY_IN_FACTS[value.field]
    return label === undefined ? [] : [remarks.on(value.evidence, surenessOf(value), `，${label}${value.value}`)]
  })

function recordLines(record: ProposedRecord, draft: Draft): string[] {
  const { kind, id, isKnown, values, support } = record
  const remarks = new Remarks()
  const facts = record.facts.flatMap((fact) => factLine(fact) ?? [])
  const state = kind === 'policy' && !values.some(({ field }) => field === 'state')
  const lines = [
    `kind: ${kind}`,
    'review: 待核对 # 核对完这一条，删去这一行',
    ...(isKnown ? [comment(`知识库里已有 ${id}：请把新内容并入原文件，再删去这一条`)] : []),
    `id: ${id}`,
    ...valueLines(values, remarks),
    ...(state ? [comment('请核定：current 有效，draft 征求意见，expired 失效，unknown 不明'), 'state: unknown'] : []),
    ...sourceLines(draft),
    ...(support.length > 0
      ? ['support:', ...support.flatMap((row) => supportLines(row, remarks)).map((line) => `  ${line}`)]
      : []),
    ...factRemarks(values, remarks),
    'facts:',
    ...facts.map((fact) => `  - ${quoted(fact)}`),
  ]
  return lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`))
}

/**
 * The draft as a maintainer edits it: a list of records in the form of the knowledge folder, above each value the
 * sentence it came from. Every record holds `review`, which the loader refuses until a person deletes it.
 */
export const draftYaml = (draft: Draft): string =>
  `${[...head(draft.file), ...draft.records.flatMap((record) => ['', ...recordLines(record, draft)])].join('\n')}\n`
