import type { Industry } from '../../domain/industry.ts'
import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import { barTable, barTables, columnChart } from './charts.ts'
import { type Count, counted, leading } from './count.ts'
import { byYear } from './dates.ts'
import { type Html, html } from './html.ts'
import type { ReportInput } from './report-input.ts'

const KINDS: readonly (readonly [RecordKind, string])[] = [
  ['policy', '政策'],
  ['park', '园区'],
  ['event', '招商活动'],
  ['case', '项目与案例'],
  ['row', '清单条目'],
]
const SHOWN = 16
const SHOWN_INDUSTRIES = 20

function byKind({ contents }: ReportInput): Count[] {
  const lists = new Set(contents.records.map(({ documentId }) => documentId))
  const texts = contents.documents.filter(({ id, recordId }) => recordId === undefined && !lists.has(id)).length
  return [
    ...KINDS.map(([kind, name]) => ({ name, count: contents.records.filter((record) => record.kind === kind).length })),
    { name: '其他文字资料', count: texts },
  ].filter(({ count }) => count > 0)
}

/** Names of industries as the base's own list writes them. */
function byIndustry(records: readonly KnowledgeRecord[], industries: readonly Industry[]): Count[] {
  const names = new Map(
    industries.flatMap(({ name, synonyms }) => [...synonyms, name].map((word) => [word, name] as const)),
  )
  return counted(
    records.flatMap((record) => [...new Set(record.industries.map((industry) => names.get(industry) ?? industry))]),
  )
}

const yearOf = (record: KnowledgeRecord): string | undefined => record.from ?? record.validity?.issued ?? record.until

/** What is in the base, by kind, district, industry and year. */
export function holdingsSection(input: ReportInput): Html {
  const { records } = input.contents
  const districts = counted(records.flatMap((record) => record.districts))
  const industries = byIndustry(records, input.industries)
  const dates = records.flatMap((record) => yearOf(record) ?? [])
  const more = industries.slice(SHOWN_INDUSTRIES)
  return html`<section id="holdings"><h2>收录内容</h2><div class="grid">
<div class="stack"><div class="card">${barTable('按类型', ['类型', '数量'], byKind(input))}</div>
<div class="card">${columnChart('按年份', ['年份', '记录数'], byYear(dates, input.now))}
<p class="note">政策按发布或施行年份，活动与项目按发生年份；${records.length - dates.length}条没有日期（园区和多数清单条目本来就没有）。</p></div></div>
<div class="card">${barTable(
    '按地区',
    ['地区', '记录数'],
    leading(districts, SHOWN, (kinds) => `其余${kinds}个地区`),
  )}
<p class="note">一条记录涉及几个地区就各计一次；${records.filter((record) => record.districts.length === 0).length}条未注明地区。</p></div>
<div class="card wide">${barTables('按产业', ['产业', '记录数'], industries.slice(0, SHOWN_INDUSTRIES))}
${more.length > 0 ? html`<details><summary>其余${more.length}个产业</summary><p class="words">${more.map(({ name, count }) => `${name} ${count}`).join('、')}</p></details>` : ''}</div>
</div></section>`
}
