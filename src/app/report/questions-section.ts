import type { GapState } from '../../domain/gap.ts'
import { gapName } from '../../domain/gap.ts'
import { withoutPersonalData } from '../../text/personal-data.ts'
import { partsBar } from './charts.ts'
import { goldenFault } from './golden-fault.ts'
import { type Html, html } from './html.ts'
import type { ReportGap, ReportInput } from './report-input.ts'

const STATES: Readonly<Record<GapState, string>> = {
  open: '待处理',
  taken: '处理中',
  closed: '已补齐',
  dismissed: '不处理',
}
const SHOWN = 30

function goldenCard(golden: ReportInput['golden']): Html {
  if (!golden)
    return html`<h3>标准问题覆盖</h3><p class="note">这一版知识库没有提问标准问题。在知识库文件夹里放入 golden.yaml 后重新建库，就会逐条提问。</p>`
  if (golden.length === 0) return html`<h3>标准问题覆盖</h3><p class="note">没有标准问题。</p>`
  const failed = golden.filter(({ passed }) => !passed)
  return html`${partsBar('标准问题覆盖', [
    { name: '通过', count: golden.length - failed.length, tone: 'good' },
    { name: '未通过', count: failed.length, tone: 'bad' },
  ])}${
    failed.length > 0
      ? html`<h4>未通过的问题</h4><ul class="findings">${failed.map(
          ({ question, reason }) =>
            html`<li><b>${withoutPersonalData(question)}</b>${reason === undefined ? '' : html`<p class="note">${withoutPersonalData(goldenFault(reason))}</p>`}</li>`,
        )}</ul>`
      : html`<p class="fine">全部通过。</p>`
  }<details><summary>全部标准问题（${golden.length}）</summary><ul class="names">${golden.map(
    ({ question, passed }) => html`<li>${passed ? '✓' : '✗'} ${withoutPersonalData(question)}</li>`,
  )}</ul></details>`
}

const gapRow = ({ id, question, count, lastAskedAt, state, owner }: ReportGap): Html =>
  html`<tr><td><code>${gapName(id)}</code></td><td class="number">${count}</td><td>${withoutPersonalData(question)}</td><td class="date">${lastAskedAt.slice(0, 10)}</td><td class="date">${STATES[state]}</td><td class="date">${owner}</td></tr>`

function gapsCard({ gaps, unsortedQuestions }: ReportInput): Html {
  if (!gaps) return html`<h3>未能回答的问题</h3><p class="note">这个数据文件夹里还没有问答记录。</p>`
  const waiting = gaps.filter(({ state }) => state === 'open' || state === 'taken')
  const unsorted =
    unsortedQuestions > 0
      ? html`<p class="note">另有${unsortedQuestions}个新问题尚未归并，运行 npm run gaps 后计入。</p>`
      : ''
  if (gaps.length === 0) return html`<h3>未能回答的问题</h3><p class="fine">没有未能回答的问题。</p>${unsorted}`
  const of = (state: GapState) => gaps.filter((gap) => gap.state === state).length
  return html`${partsBar('未能回答的问题', [
    { name: STATES.open, count: of('open'), tone: 'bad' },
    { name: STATES.taken, count: of('taken'), tone: 'fair' },
    { name: STATES.closed, count: of('closed'), tone: 'good' },
    { name: STATES.dismissed, count: of('dismissed'), tone: 'quiet' },
  ])}${
    waiting.length === 0
      ? html`<p class="fine">没有等待回答的问题。</p>`
      : html`<div class="scroll" role="region" aria-label="未能回答的问题" tabindex="0"><table class="plain"><thead><tr><th scope="col">编号</th><th scope="col">次数</th><th scope="col">问题</th><th scope="col">最近一次</th><th scope="col">状态</th><th scope="col">负责人</th></tr></thead><tbody>${waiting
          .slice(0, SHOWN)
          .map(
            gapRow,
          )}</tbody></table></div>${waiting.length > SHOWN ? html`<p class="note">另有${waiting.length - SHOWN}个，见 npm run gaps。</p>` : ''}`
  }${unsorted}`
}

/** How the golden questions went, and what the assistant could not answer. */
export const questionsSection = (input: ReportInput): Html =>
  html`<section id="questions"><h2>问答覆盖</h2><div class="grid">
<div class="card wide" id="golden">${goldenCard(input.golden)}</div>
<div class="card wide" id="gaps">${gapsCard(input)}</div></div></section>`
