import type { Count } from './count.ts'
import { type Html, html } from './html.ts'

const number = (value: number): string => value.toLocaleString('zh-CN')
const share = (value: number, whole: number): string => (whole === 0 ? '0' : ((value / whole) * 100).toFixed(2))

const nothing = (caption: string): Html => html`<h3>${caption}</h3><p class="note">没有数据。</p>`

/**
 * Horizontal bars that are a table at once: it is read aloud, copied and printed as one.
 * @param most the count of a whole bar, where several tables share a scale.
 */
export function barTable(
  caption: string,
  columns: readonly [string, string],
  counts: readonly Count[],
  most = Math.max(1, ...counts.map(({ count }) => count)),
): Html {
  if (counts.length === 0) return nothing(caption)
  return html`<table class="bars"><caption>${caption}</caption>
<thead class="unseen"><tr><th scope="col">${columns[0]}</th><th scope="col">${columns[1]}</th><td></td></tr></thead>
<tbody>${counts.map(
    ({ name, count }) => html`<tr><th scope="row">${name}</th><td class="number">${number(count)}</td>
<td class="bar"><svg aria-hidden="true" width="100%" height="12"><rect class="track" width="100%" height="12" rx="3"/><rect class="fill" width="${share(count, most)}%" height="12" rx="3"/></svg></td></tr>`,
  )}</tbody></table>`
}

/** Columns by year in their order, with the same as a table below. */
export function columnChart(caption: string, columns: readonly [string, string], counts: readonly Count[]): Html {
  if (counts.length === 0) return nothing(caption)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const width = 100 / Math.max(1, counts.length)
  const height = 150
  const spoken = counts.map(({ name, count }) => `${name} ${count}`).join('，')
  return html`<figure class="columns"><figcaption>${caption}</figcaption>
<svg role="img" aria-label="${caption}：${spoken}" width="100%" height="${height + 46}">${counts.map(
    ({ name, count }, at) => {
      const tall = Math.round((count / most) * height)
      const middle = (at + 0.5) * width
      return html`<rect class="fill" x="${(at * width + width * 0.16).toFixed(2)}%" y="${20 + height - tall}" width="${(width * 0.68).toFixed(2)}%" height="${tall}" rx="3"/>
<text class="value" x="${middle.toFixed(2)}%" y="${14 + height - tall}">${count === 0 ? '' : number(count)}</text><text class="${(counts.length - at) % 2 === 0 ? 'label second' : 'label'}" x="${middle.toFixed(2)}%" y="${height + 38}">${name}</text>`
    },
  )}<line class="axis" x1="0" x2="100%" y1="${height + 20.5}" y2="${height + 20.5}"/></svg>
<details><summary>数据表</summary><table class="plain"><thead><tr><th scope="col">${columns[0]}</th><th scope="col">${columns[1]}</th></tr></thead>
<tbody>${counts.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td class="number">${number(count)}</td></tr>`)}</tbody></table></details></figure>`
}

/** Bars in two tables side by side, on one scale. */
export function barTables(caption: string, columns: readonly [string, string], counts: readonly Count[]): Html {
  const half = Math.ceil(counts.length / 2)
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const [first, second] = [counts.slice(0, half), counts.slice(half)]
  return html`<div class="halves">${barTable(caption, columns, first, most)}${
    second.length > 0 ? barTable(`${caption}（续）`, columns, second, most) : ''
  }</div>`
}

export type Tone = 'good' | 'fair' | 'bad' | 'first' | 'second' | 'quiet'

export interface Part extends Count {
  readonly tone: Tone
}

/** One bar in parts of a whole, each named with its number in the table below. */
export function partsBar(caption: string, parts: readonly Part[]): Html {
  const shown = parts.filter(({ count }) => count > 0)
  const whole = shown.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return nothing(caption)
  let start = 0
  const rects = shown.map(({ count, tone }) => {
    const rect = html`<rect class="tone-${tone}" x="${share(start, whole)}%" width="${share(count, whole)}%" height="18"/>`
    start += count
    const edge =
      start < whole
        ? html`<line class="edge" x1="${share(start, whole)}%" x2="${share(start, whole)}%" y1="0" y2="18"/>`
        : ''
    return [rect, edge]
  })
  return html`<div class="parts"><svg aria-hidden="true" width="100%" height="18">${rects}</svg>
<table class="legend"><caption>${caption}</caption><thead class="unseen"><tr><th scope="col">分类</th><th scope="col">数量</th><th scope="col">占比</th></tr></thead>
<tbody>${shown.map(
    ({ name, count, tone }) =>
      html`<tr><th scope="row"><svg aria-hidden="true" class="key" width="12" height="12"><rect class="tone-${tone}" width="12" height="12" rx="3"/></svg>${name}</th><td class="number">${number(count)}</td><td class="number">${Math.round((count / whole) * 100)}%</td></tr>`,
  )}</tbody></table></div>`
}
