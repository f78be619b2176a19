import { dateAndTime } from './dates.ts'
import { type Html, html } from './html.ts'
import type { ReportInput } from './report-input.ts'

const number = (value: number): string => value.toLocaleString('zh-CN')

const tile = (label: string, value: string, note: string): Html =>
  html`<div class="tile"><dt>${label}</dt><dd>${value}<small>${note}</small></dd></div>`

interface Task {
  readonly label: string
  readonly count: number
  readonly target: string
  readonly tone: 'bad' | 'fair'
}

function tasksOf({ review, golden, gaps, rejected }: ReportInput): Task[] {
  const real = review.conflicts.filter(({ kind }) => kind !== 'noted-conflict').length
  const soon = review.lapsed.filter(({ kind }) => kind === 'lapses-soon').length
  const waiting = (gaps ?? []).filter(({ state }) => state === 'open' || state === 'taken').length
  const tasks: Task[] = [
    { label: '个人信息', count: review.personalData.length, target: 'personal', tone: 'bad' },
    { label: '违规承诺', count: review.forbidden.length, target: 'forbidden', tone: 'bad' },
    { label: '来源互相矛盾', count: real, target: 'conflicts', tone: 'bad' },
    { label: '已过有效期', count: review.lapsed.length - soon, target: 'lapsed', tone: 'bad' },
    {
      label: '标准问题未通过',
      count: (golden ?? []).filter(({ passed }) => !passed).length,
      target: 'golden',
      tone: 'bad',
    },
    { label: '文件被拒收', count: rejected.length, target: 'rejected', tone: 'bad' },
    { label: '90天内到期', count: soon, target: 'lapsed', tone: 'fair' },
    { label: '疑似重复', count: review.duplicates.length, target: 'duplicates', tone: 'fair' },
    { label: '失效引用', count: review.deadReferences.length, target: 'dead', tone: 'fair' },
    { label: '未能回答的问题', count: waiting, target: 'gaps', tone: 'fair' },
  ]
  return tasks.filter(({ count }) => count > 0)
}

/** What is in the base in a few numbers, and what waits for somebody. */
export function overviewSection(input: ReportInput): Html {
  const { contents, passages, createdAt, golden } = input
  const passed = (golden ?? []).filter((outcome) => outcome.passed).length
  const tasks = tasksOf(input)
  return html`<section id="overview"><h2>概览</h2>
<dl class="tiles">${[
    tile('资料', number(contents.documents.length), '篇'),
    tile('检索段落', number(passages), '段'),
    tile('结构化记录', number(contents.records.length), '条'),
    tile('来源', number(contents.sources.length), '个'),
    tile('标准问题', golden?.length ? `${passed}/${golden.length}` : '—', golden?.length ? '通过' : '未提问'),
  ]}</dl>
<p class="note">当前知识库生成于 ${dateAndTime(new Date(createdAt))}（北京时间），编号 ${input.snapshot}。</p>
<h3>需要处理</h3>
${
  tasks.length === 0
    ? html`<p class="fine">没有发现需要处理的问题。</p>`
    : html`<ul class="tasks">${tasks.map(
        ({ label, count, target, tone }) =>
          html`<li class="${tone}"><a href="#${target}"><b>${number(count)}</b> ${label}</a></li>`,
      )}</ul>`
}</section>`
}
