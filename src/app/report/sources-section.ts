import type { Source, Trust } from '../../domain/source.ts'
import { barTables, partsBar, type Tone } from './charts.ts'
import { counted } from './count.ts'
import { type Html, html } from './html.ts'
import type { ReportInput } from './report-input.ts'

const TRUSTS: readonly (readonly [Trust, string, Tone])[] = [
  ['official', '官方（政府、园区官网等）', 'good'],
  ['press', '媒体（报刊、通讯社、电视台）', 'first'],
  ['other', '其他网站', 'fair'],
]
const PUBLISHERS = 12
const UNNAMED = new Set(['未注明', '—', '-', ''])

/** Only pages of the web are linked. */
const linked = ({ url, title }: Source): Html =>
  url && /^https?:$/.test(URL.parse(url)?.protocol ?? '')
    ? html`<a href="${url}" rel="noreferrer noopener">${title}</a>`
    : html`${title}`

/** Sources by trust and publisher, and each of them. */
export function sourcesSection({ contents }: ReportInput): Html {
  const { sources } = contents
  const named = counted(sources.flatMap(({ publisher = '' }) => (UNNAMED.has(publisher) ? [] : [publisher])))
  const unnamed = sources.length - named.reduce((sum, { count }) => sum + count, 0)
  const reprints = sources.filter(({ reprint }) => reprint).length
  const trustName = (trust: Trust) => TRUSTS.find(([id]) => id === trust)?.[1].replace(/（.*/, '')
  return html`<section id="sources"><h2>来源</h2><div class="grid">
<div class="card wide">${partsBar(
    '可信类别',
    TRUSTS.map(([trust, name, tone]) => ({
      name,
      tone,
      count: sources.filter((source) => source.trust === trust).length,
    })),
  )}<p class="note">其中${reprints}个是转载或镜像。</p></div>
<div class="card wide">${barTables('来源最多的发布方', ['发布方', '来源数'], named.slice(0, PUBLISHERS))}
<p class="note">共${named.length}个发布方；${unnamed}个来源未注明发布方。</p>
<details><summary>全部来源（${sources.length}）</summary><div class="scroll" role="region" aria-label="全部来源" tabindex="0"><table class="plain"><thead><tr><th scope="col">编号</th><th scope="col">标题</th><th scope="col">发布方</th><th scope="col">日期</th><th scope="col">类别</th></tr></thead>
<tbody>${sources.map(
    (source) =>
      html`<tr><td><code>${source.id}</code></td><td>${linked(source)}</td><td>${source.publisher}</td><td class="date">${source.published}</td><td class="date">${trustName(source.trust)}</td></tr>`,
  )}</tbody></table></div></details></div></div></section>`
}
