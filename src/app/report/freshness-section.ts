import type { ValidityState } from '../../domain/validity.ts'
import type { ReviewedDocument } from '../../indexing/reviewing/knowledge-contents.ts'
import { barTable, columnChart, type Part, partsBar, type Tone } from './charts.ts'
import { byYear } from './dates.ts'
import { findingList } from './finding-list.ts'
import { type Html, html } from './html.ts'
import type { ReportInput } from './report-input.ts'

const STATES: readonly (readonly [ValidityState, string, Tone])[] = [
  ['draft', '征求意见稿', 'second'],
  ['expired', '已失效', 'quiet'],
  ['superseded', '已被取代', 'quiet'],
  ['unknown', '效力不明', 'fair'],
]
const AGES: readonly (readonly [string, number])[] = [
  ['半年以内', 0.5],
  ['半年至1年', 1],
  ['1至2年', 2],
  ['2至3年', 3],
  ['3至5年', 5],
  ['5年以上', Number.POSITIVE_INFINITY],
]
const YEAR = 365.25 * 86_400_000

function agesOf({ contents, now }: ReportInput) {
  const ages = contents.sources.flatMap(({ published }) =>
    published === undefined ? [] : [(now.getTime() - Date.parse(published)) / YEAR],
  )
  const counts = AGES.map(([name, most], at) => {
    const least = AGES[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY
    return { name, count: ages.filter((age) => age > least && age <= most).length }
  })
  return [...counts, { name: '未注明日期', count: contents.sources.length - ages.length }]
}

const isUndated = ({ validity }: ReviewedDocument): boolean =>
  validity?.state === 'current' && validity.effectiveUntil === undefined

function validityParts(documents: readonly ReviewedDocument[]): Part[] {
  const of = (state: ValidityState) => documents.filter(({ validity }) => validity?.state === state)
  const current = of('current')
  const undated = current.filter(isUndated).length
  return [
    { name: '现行，有截止日期', count: current.length - undated, tone: 'good' },
    { name: '现行，未写截止日期', count: undated, tone: 'first' },
    ...STATES.map(([state, name, tone]) => ({ name, count: of(state).length, tone })),
  ]
}

/** How old sources and facts are, which policies hold, and which end. */
export function freshnessSection(input: ReportInput): Html {
  const { contents, review, now } = input
  const valid = contents.documents.filter(({ validity }) => validity !== undefined)
  const dates = contents.documents.flatMap(({ statements }) => statements.flatMap(({ asOf }) => asOf ?? []))
  const statements = contents.documents.reduce((sum, document) => sum + document.statements.length, 0)
  const undated = valid.filter(isUndated)
  return html`<section id="freshness"><h2>时效</h2><div class="grid">
<div class="card">${columnChart('事实的截至年份', ['年份', '事实条数'], byYear(dates, now))}
<p class="note">按每条事实“截至”的年份；另有${statements - dates.length}条没有日期。</p></div>
<div class="card">${barTable('来源发布至今', ['时间', '来源数'], agesOf(input))}</div>
<div class="card wide">${partsBar('政策效力', validityParts(valid))}</div>
<div class="card wide" id="lapsed"><h3>已过期与即将到期</h3>${findingList(review.lapsed, '没有过期未改的政策，90天内也没有政策到期。')}
${
  undated.length > 0
    ? html`<details><summary>未写截止日期的现行政策（${undated.length}）</summary><ul class="names">${undated.map(
        ({ recordId, id, title, validity }) =>
          html`<li><code>${recordId ?? id}</code> ${title}${validity?.issued ? html` <span class="note">${validity.issued}发布</span>` : ''}</li>`,
      )}</ul></details>`
    : ''
}</div></div></section>`
}
