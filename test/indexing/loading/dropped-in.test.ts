import { expect, it } from 'vitest'
import { loadFiles, parkFile, textsOf } from '../../support/knowledge-folder.ts'

const TEXT = `武清区举办京津产业对接活动
发布时间:2024年9月25日  来源:武清区融媒体中心  浏览次数:120

一、活动概况
时间:2024年9月24日
9月24日,活动在武清举行。现场签约53个项目,意向投资额超过300亿元。

(二)签约项目
康百洲计划投资1.2亿元。

原文链接:https://www.tjwq.gov.cn/xw/202409/t1.html
`

const PAGE = `<!DOCTYPE html><html><head><title>园区招商公告 - 某某网</title>
<meta name="PubDate" content="2025-03-02 09:00"></head><body>
<nav><a href="/">首页</a><a href="/zc">政策</a></nav>
<div class="sidebar">热门推荐 <a href="/x">别的新闻</a></div>
<div class="article"><h1>园区招商公告</h1>
<p>发布时间:2025-03-01 来源:天津市商务局 字号:大 中 小</p>
<h2>一、厂房</h2>
<p>标准厂房&nbsp;3万平方米。<b>租金</b>面议;欢迎来访。</p>
<ul><li>层高8米</li></ul>
<table><tr><th>楼号</th><th>面积</th></tr><tr><td>1号</td><td>5000平方米</td></tr><tr><td>2号</td><td>6000平方米</td></tr></table>
<p>原文链接:<a href="https://shangwuju.tj.gov.cn/gg/1.html">查看</a></p></div>
<footer>版权所有</footer><script>track()</script></body></html>`

it('recognises title, date, publisher and address of an announcement saved as text', async () => {
  const loaded = await loadFiles({ 'news/a.txt': TEXT })
  expect(loaded.rejected).toEqual([])
  expect(loaded.documents[0]).toMatchObject({ id: 'news/a', title: '武清区举办京津产业对接活动', confidence: 'high' })
  expect(loaded.sources.find((source) => source.id === 'doc:news/a')).toEqual({
    id: 'doc:news/a',
    title: '武清区举办京津产业对接活动',
    publisher: '武清区融媒体中心',
    url: 'https://www.tjwq.gov.cn/xw/202409/t1.html',
    published: '2024-09-25',
    trust: 'official',
  })
  expect(textsOf(loaded, 'news/a')).toEqual({
    '一、活动概况': ['时间:2024年9月24日', '9月24日,活动在武清举行。', '现场签约53个项目,意向投资额超过300亿元。'],
    '一、活动概况 > (二)签约项目': ['康百洲计划投资1.2亿元。'],
  })
  expect(loaded.documents[0]?.sections[0]?.units[0]).toMatchObject({ sourceIds: ['doc:news/a'], asOf: '2024-09-25' })
})

it('takes the main text of a saved page, with its headings and tables, without navigation', async () => {
  const loaded = await loadFiles({ 'news/b.html': PAGE })
  expect(loaded.rejected).toEqual([])
  expect(loaded.sources.find((source) => source.id === 'doc:news/b')).toMatchObject({
    title: '园区招商公告',
    publisher: '天津市商务局',
    url: 'https://shangwuju.tj.gov.cn/gg/1.html',
    published: '2025-03-01',
    trust: 'official',
  })
  expect(textsOf(loaded, 'news/b')).toEqual({
    '一、厂房': ['标准厂房 3万平方米。', '租金面议;欢迎来访。', '层高8米', '1号 | 5000平方米', '2号 | 6000平方米'],
  })
  expect(loaded.documents[0]?.sections.at(-1)?.tableHeader).toBe('楼号 | 面积')
})

it('finds the article of a page that does not name it', async () => {
  const page = `<html><head><title>新闻标题_某某网</title></head><body><div><ul>${'<li><a href="/a">栏目链接文字</a></li>'.repeat(20)}</ul></div>
<div><div><p>${'园区新增企业一百家。'.repeat(12)}</p></div></div><div><a href="/b">上一篇:别的新闻</a></div></body></html>`
  const loaded = await loadFiles({ 'c.html': page })
  expect(loaded.documents[0]?.title).toBe('新闻标题')
  expect(textsOf(loaded, 'c')).toEqual({ '': Array(12).fill('园区新增企业一百家。') })
})

it('takes a Markdown text with and without front matter', async () => {
  const loaded = await loadFiles({
    'a.md':
      '---\ntitle: 公告\npublisher: 武清区\npublished: 2025-01-02\ntags: [x]\n---\n\n前言。\n\n## 条件\n\n- **甲**类。乙类见[网页](https://a.cn)。\n  续行。\n\n| 项 | 额 |\n|---|---|\n| 设备 | 10% |\n',
    'b.md': '# 通知\n来源:天津日报\n\n第一段,没有结束\n的句子。\n',
  })
  expect(loaded.rejected).toEqual([])
  expect(textsOf(loaded, 'a')).toEqual({ '': ['前言。'], 条件: ['甲类。', '乙类见网页。', '续行。', '设备 | 10%'] })
  expect(loaded.sources.find((source) => source.id === 'doc:a')).toMatchObject({
    title: '公告',
    publisher: '武清区',
    published: '2025-01-02',
  })
  expect(loaded.sources.find((source) => source.id === 'doc:b')).toMatchObject({ title: '通知', publisher: '天津日报' })
})

it('keeps what a dropped-in text says of its validity', async () => {
  const loaded = await loadFiles({
    'a.md':
      '---\ntitle: 办法\nissuer: 武清区\nissued: 2019-03-05\neffective_until: 2021-12-31\nstate: expired\n---\n\n正文。\n',
    'b.jsonl': '{"id":"x","text":"一。","document_number":"津政办规〔2023〕4号"}',
  })
  expect(loaded.documents.map((one) => one.validity)).toEqual([
    { state: 'expired', issuer: '武清区', issued: '2019-03-05', effectiveUntil: '2021-12-31' },
    { state: 'unknown', documentNumber: '津政办规〔2023〕4号' },
  ])
})

it('takes any CSV: each row a unit and a record below the header', async () => {
  const loaded = await loadFiles({ 'lists/厂房.csv': '\ufeff序号,厂房,面积\r\n1,"一号,东区",5000\r\n2,二号,6000\r\n' })
  expect(loaded.documents[0]?.sections).toMatchObject([
    {
      headingPath: [],
      tableHeader: '序号 | 厂房 | 面积',
      units: [{ text: '1 | 一号,东区 | 5000' }, { text: '2 | 二号 | 6000' }],
    },
  ])
  expect(loaded.records).toMatchObject([
    {
      id: '厂房-1',
      kind: 'row',
      name: '一号,东区',
      list: '厂房',
      fields: { 面积: '5000' },
      sourceIds: ['doc:lists/厂房'],
    },
    { id: '厂房-2', name: '二号' },
  ])
})

it('takes records, rows and texts in YAML', async () => {
  const record =
    'id: K050\nkind: park\ntitle: 新园\ntrust: official\nconfidence: high\nsources: [S001]\nfacts:\n  - "有企业10家。 [S002] {可信度: 低}"\n'
  const loaded = await loadFiles({
    'one.yaml': record,
    'many.yaml': `- ${record.replace('K050', 'K051').trim().replaceAll('\n', '\n  ')}\n`,
    'rows.yaml': '- 名称: 甲\n  区: 武清区\n- 名称: 乙\n',
    'text.yml': 'title: 通知\npublisher: 武清区\ntext: |\n  第一句。第二句。\n',
  })
  expect(loaded.rejected).toEqual([])
  expect(loaded.documents.map((one) => one.id)).toEqual(['many#K051', 'one', 'rows', 'text'])
  expect(textsOf(loaded, 'one').事实).toEqual(['有企业10家。'])
  expect(textsOf(loaded, 'rows')).toEqual({ '': ['甲 | 武清区', '乙 |'] })
  expect(textsOf(loaded, 'text')).toEqual({ '': ['第一句。', '第二句。'] })
})

it('takes bulk lines, with tables, under their own ids', async () => {
  const lines = [
    { id: 'S001', title: '', text: '| 项目 | 金额 |\n| 甲 | 1 |\n| 乙 | 2 |', extra: 1 },
    {
      id: 'x/2',
      title: '标题',
      text: '一句。\r\n另一句',
      url: 'https://a.cn/1',
      publisher: '甲',
      published: '2024-05',
      aliases: null,
    },
  ]
  const loaded = await loadFiles({ 'bulk.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') })
  expect(loaded.rejected).toEqual([])
  expect(loaded.documents.map((one) => one.id)).toEqual(['S001', 'x/2'])
  expect(loaded.documents[0]?.sections).toMatchObject([
    { tableHeader: '项目 | 金额', units: [{ text: '甲 | 1' }, { text: '乙 | 2' }] },
  ])
  expect(textsOf(loaded, 'x/2')).toEqual({ '': ['一句。', '另一句'] })
  expect(loaded.sources.filter((source) => source.id.startsWith('doc:')).map((source) => source.id)).toEqual([
    'doc:S001',
    'doc:x/2',
  ])
})

it('joins lines that were wrapped at a fixed width, so that no sentence is cut', async () => {
  const loaded = await loadFiles({
    'a.txt':
      '标题\n\n天津市武清区位于京津之间,园区有企业一千四百余家,其中外资企业三\n百家以上,主导产业为生物医药和智能科技,并且与北京的多所高校共建\n研发平台。欢迎来访。\n',
  })
  expect(textsOf(loaded, 'a')['']).toEqual([
    '天津市武清区位于京津之间,园区有企业一千四百余家,其中外资企业三百家以上,主导产业为生物医药和智能科技,并且与北京的多所高校共建研发平台。',
    '欢迎来访。',
  ])
})

it('takes a record that names its publisher and address instead of listed sources', async () => {
  const loaded = await loadFiles({
    'parks/K009.md': parkFile(
      'K009',
      'publisher: 武清区\nurl: https://www.tjwq.gov.cn/p.html\npublished: 2026-01\n',
      '- 有企业9家。',
    ).replace('sources: [S001]\n', ''),
  })
  expect(loaded.rejected).toEqual([])
  expect(loaded.records[0]).toMatchObject({ id: 'K009', sourceIds: ['doc:parks/K009'] })
  expect(loaded.documents[0]?.sections.at(-1)?.units[0]).toMatchObject({ asOf: '2026-01', confidence: 'high' })
})
