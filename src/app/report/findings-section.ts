import { findingList } from './finding-list.ts'
import { type Html, html } from './html.ts'
import type { ReportInput } from './report-input.ts'

type Place = { readonly file: string; readonly line?: number; readonly reason: string }

const places = (found: readonly Place[], nothing: string): Html =>
  found.length === 0
    ? html`<p class="fine">${nothing}</p>`
    : html`<ul class="findings">${found.map(
        ({ file, line, reason }) =>
          html`<li><code>${line === undefined ? file : `${file}:${line}`}</code><p class="note">${reason}</p></li>`,
      )}</ul>`

/** What the review found, gravest first. */
export function findingsSection({ review, rejected }: ReportInput): Html {
  const isNoted = (kind: string) => kind === 'noted-conflict'
  const conflicts = review.conflicts.toSorted((one, other) => Number(isNoted(one.kind)) - Number(isNoted(other.kind)))
  return html`<section id="findings"><h2>检查结果</h2><div class="grid">
<div class="card" id="personal"><h3>个人信息</h3>${findingList(review.personalData, '没有发现个人手机号、身份证号、银行卡号或个人邮箱。')}</div>
<div class="card" id="forbidden"><h3>违规承诺</h3>${places(review.forbidden, '没有发现税收返还、一事一议、保证获批之类的承诺。')}</div>
<div class="card wide" id="conflicts"><h3>来源之间的矛盾</h3>${findingList(conflicts, '没有发现互相矛盾的说法。')}</div>
<div class="card" id="duplicates"><h3>重复</h3>${findingList(review.duplicates, '没有发现重复的资料、活动、项目或政策。')}</div>
<div class="card" id="dead"><h3>失效引用</h3>${findingList(review.deadReferences, '没有发现失效的引用。')}</div>
<div class="card wide" id="rejected"><h3>被拒收的文件</h3>${places(rejected, '建库时没有文件被拒收。')}</div>
</div></section>`
}
