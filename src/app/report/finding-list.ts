import type { Finding, FindingKind, FoundPlace } from '../../indexing/reviewing/finding.ts'
import { FINDING_WORDS } from './finding-words.ts'
import { type Html, html } from './html.ts'

/** So many findings of a kind stand open; the others are folded away. */
const OPEN = 12

const MOST_SOURCES = 3

/** Sources of the catalogue; a document that is its own source is named already. */
function sourcesOf(ids: readonly string[]): Html | undefined {
  const listed = ids.filter((id) => !id.startsWith('doc:'))
  return listed.length === 0 || listed.length > MOST_SOURCES
    ? undefined
    : html`<span class="note">来源 ${listed.join('、')}</span>`
}

const place = ({ documentId, recordId, title, text, sourceIds }: FoundPlace): Html =>
  html`<li><code>${recordId && !documentId.includes(recordId) ? `${documentId} ${recordId}` : documentId}</code> ${title}${
    text === undefined ? undefined : html`<q>${text}</q>`
  } ${sourcesOf(sourceIds)}</li>`

/** What a finding is about, where the bare date, id or share would not say it. */
const DETAILS: Partial<Record<FindingKind, (detail: string) => string>> = {
  lapsed: (date) => `期限至 ${date}`,
  'lapsed-by-its-words': (date) => `期限至 ${date}`,
  'lapses-soon': (date) => `期限至 ${date}`,
  'replaced-but-current': (id) => `替代文件 ${id}`,
  'old-draft': (date) => `${date} 公布`,
  'same-text': (share) => `${share} 的内容相同`,
}

const item = ({ kind, detail, places }: Finding): Html =>
  html`<li><b>${DETAILS[kind]?.(detail) ?? detail}</b><ul class="places">${places.map(place)}</ul></li>`

function kindBlock(findings: readonly Finding[]): Html {
  const [name, advice] = FINDING_WORDS[findings[0]!.kind]
  const rest = findings.slice(OPEN)
  return html`<div class="kind"><h4>${name}<span class="count">${findings.length}</span></h4><p class="note">${advice}</p>
<ul class="findings">${findings.slice(0, OPEN).map(item)}</ul>${
    rest.length > 0
      ? html`<details><summary>其余${rest.length}处</summary><ul class="findings">${rest.map(item)}</ul></details>`
      : ''
  }</div>`
}

/** Findings by kind, each kind with what to do; `nothing` where there are none. */
export const findingList = (findings: readonly Finding[], nothing: string): Html =>
  findings.length === 0
    ? html`<p class="fine">${nothing}</p>`
    : html`${[...Map.groupBy(findings, ({ kind }) => kind).values()].map(kindBlock)}`
