import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dateAndTime } from './dates.ts'
import { findingsSection } from './findings-section.ts'
import { freshnessSection } from './freshness-section.ts'
import { holdingsSection } from './holdings-section.ts'
import { Html, html } from './html.ts'
import { overviewSection } from './overview-section.ts'
import { questionsSection } from './questions-section.ts'
import type { ReportInput } from './report-input.ts'
import { sourcesSection } from './sources-section.ts'

const STYLE = ['page', 'charts', 'media']
  .map((part) => readFileSync(new URL(`./report-${part}.css`, import.meta.url), 'utf8'))
  .join('')
  .replaceAll('\r\n', '\n')
/** Nothing is loaded and nothing runs: only the style sheet below is allowed, by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

const PARTS = [
  ['overview', '概览'],
  ['holdings', '收录内容'],
  ['freshness', '时效'],
  ['sources', '来源'],
  ['questions', '问答覆盖'],
  ['findings', '检查结果'],
] as const

/** The report as one page that needs nothing else: no network, no script, no file beside it. */
export function reportPage(input: ReportInput): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>知识库报告</title><style>${new Html(STYLE)}</style></head>
<body><header><h1>知识库报告</h1><p>生成于 ${dateAndTime(input.now)}（北京时间）</p>
<nav aria-label="目录"><ul>${PARTS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>
<main>${[overviewSection, holdingsSection, freshnessSection, sourcesSection, questionsSection, findingsSection].map((section) => section(input))}</main>
<footer><p>内容取自知识库当前版本；检查结果和问题中的个人信息已遮盖。</p></footer></body></html>
`.markup
}
