import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../src/adapters/documents/web/page-reader.ts'
import type { ReadContent } from '../../../../src/domain/read-content.ts'
import { gbkBytes, linesOf, pageBytes, savedPages } from '../../../support/documents/web-files.ts'

const read = (html: string): Promise<ReadContent> => readPage({ path: 'a.html', bytes: new TextEncoder().encode(html) })
const linesIn = async (body: string): Promise<string[]> => linesOf(await read(`<body>${body}</body>`))
const labelsIn = async (head: string, body = '<p>正文一句。</p>') =>
  (await read(`<html><head>${head}</head><body>${body}</body></html>`)).labels

describe('a saved page gives the sentences and rows of its article, and nothing of its site', () => {
  it.each(savedPages.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const content = await readPage({ path: page.name, bytes: pageBytes(page) })
    expect(linesOf(content)).toEqual(page.lines)
    expect(content.labels).toEqual(page.labels)
  })
})

describe('text of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'a line end in the source',
      '<p>固定资产投资\n  5000万元，同比\n增长8%。</p>',
      ['固定资产投资5000万元，同比增长8%。'],
    ],
    ['a line end between Latin words', '<p>more than\n 780 aircraft</p>', ['more than 780 aircraft']],
    ['blanks of other kinds', '<p>&nbsp;　总&nbsp;投资　3亿元&#8203;。</p>', ['总 投资 3亿元。']],
    ['a line break', '<p>第一句。<br/>第二句。</p>', ['第一句。', '第二句。']],
    ['raised figures', '<p>10<sup>8</sup>元，5000<sup>1</sup>家，3km<sup>2</sup></p>', ['10^8元，5000 [1]家，3km²']],
    ['struck figures', '<p>租金<del>20</del>18元。</p>', ['租金18元。']],
    [
      'a numbered list',
      '<ol start="3"><li>甲。<li value="7">乙。<li>丙。</ol>',
      ['- 3. 甲。', '- 7. 乙。', '- 8. 丙。'],
    ],
    ['a numbered list with own numbers', '<ol><li>（一）甲。<li>2、乙。</ol>', ['- （一）甲。', '- 2、乙。']],
    ['a list in a list', '<ul><li>甲<ul><li>乙</ul><li>丙</ul>', ['- 甲', '- 乙', '- 丙']],
    ['preformatted lines', '<pre>第一行\n第二行</pre>', ['第一行', '第二行']],
    ['hidden parts', '<p style="display: none">看不见</p><p hidden>也看不见</p><p>看得见</p>', ['看得见']],
    ['tags that are not closed', '<p>甲<b>乙<p>丙<div>丁', ['甲乙', '丙', '丁']],
    ['characters written as numbers', '<p>&#x4e2d;&#25991;&lt;b&gt;&amp;amp;</p>', ['中文<b>&amp;']],
  ])('%s', async (_, body, lines) => {
    expect(await linesIn(body)).toEqual(lines)
  })

  it('says on which line of the source each block begins', async () => {
    const { blocks } = (await read(
      '<h2>一</h2>\n\n<p>\n甲。</p>\n<table><tr><td>项<td>额<tr><td>A<td>1</table>',
    )) as never
    expect((blocks as { line: number }[]).map(({ line }) => line)).toEqual([1, 4, 5, 5])
  })
})

describe('tables of a page', () => {
  const table = (rows: string, more = ''): string => `<p>见表。</p><table>${more}${rows}</table>`

  it.each<[string, string, string[]]>([
    [
      'cells over several rows and columns',
      table(
        '<tr><th rowspan=2>区<th colspan=2>投资额（亿元）<tr><th>2023年<th>2024年<tr><td rowspan=2>武清<td>1<td>2<tr><td>3<td>4',
      ),
      ['见表。', '区 | 投资额 2023年 | 投资额 2024年', '武清 | 1亿元 | 2亿元', '武清 | 3亿元 | 4亿元'],
    ],
    [
      'paragraphs in a cell',
      table('<tr><td>名称<td>面积<tr><td><p>一号</p><p>厂房</p><td>1000<br>2000'),
      ['见表。', '名称 | 面积', '一号 厂房 | 1000 2000'],
    ],
    [
      'a table that only lays out',
      '<table><tr><td><p>第一栏。</p></td><td><p>第二栏。</p></td></tr></table>',
      ['第一栏。', '第二栏。'],
    ],
    [
      'particulars of a document',
      table('<tr><td>索 引 号：<td>12/2024-1<td>发文机关：<td>某区<tr><td>文号：<td>1号<td>主题词：<td>'),
      ['见表。', '- 索 引 号：12/2024-1', '- 发文机关：某区', '- 文号：1号'],
    ],
    [
      'two tables right after one another',
      `<h2>指标</h2>${table('<tr><td>区<td>家数<tr><td>武清<td>12')}<table><tr><td>镇<td>人数<tr><td>崔黄口<td>3</table>`,
      ['## 指标', '见表。', '区 | 家数', '武清 | 12', '## 指标', '镇 | 人数', '崔黄口 | 3'],
    ],
    [
      'a table cut in two',
      `${table('<tr><td>区<td>家数<tr><td>武清<td>12')}<table><tr><td>区<td>家数<tr><td>北辰<td>3</table>`,
      ['见表。', '区 | 家数', '武清 | 12', '北辰 | 3'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await linesIn(body)).toEqual(lines)
  })

  it('a table that merged cells blow up beyond measure is refused by name', async () => {
    const rows = `<tr>${'<td rowspan=60000 colspan=200>1'.repeat(10)}</tr><tr><td>1</td></tr>`.repeat(500)
    await expect(linesIn(table(rows))).rejects.toThrow('holds a table of more than 1000000 cells')
  })
})

describe('what a page says of itself', () => {
  it.each<[string, string, string | undefined]>([
    [
      'a canonical address',
      '<link rel="canonical" href="https://www.tj.gov.cn/a.html">',
      'https://www.tj.gov.cn/a.html',
    ],
    ['a script', '<link rel="canonical" href="javascript:alert(1)">', undefined],
    ['a file', '<!-- saved from url=(0020)file:///C:/secret/a.htm -->', undefined],
    ['the own machine', '<meta property="og:url" content="http://localhost:8080/a">', undefined],
    ['a private network', '<meta property="og:url" content="http://10.1.2.3/a">', undefined],
    ['a private network in figures', '<meta property="og:url" content="http://3232235777/a">', undefined],
    ['a private network of the newer kind', '<meta property="og:url" content="http://[fd00::1]/a">', undefined],
    ['a name without a domain', '<meta property="og:url" content="http://intranet/a">', undefined],
    ['a password in the address', '<meta property="og:url" content="https://u:p@www.tj.gov.cn/">', undefined],
    [
      'a private address before a public one',
      '<link rel="canonical" href="http://192.168.0.1/"><meta property="og:url" content="https://www.tj.gov.cn/b">',
      'https://www.tj.gov.cn/b',
    ],
  ])('address: %s', async (_, head, url) => {
    expect((await labelsIn(head)).url).toBe(url)
  })

  it.each<[string, string, string]>([
    ['园区2024-2025年招商计划', '<title>园区2024-2025年招商计划</title>', '园区2024-2025年招商计划'],
    ['a site behind a line', '<title>招商公告发布-武清区人民政府</title>', '招商公告发布'],
    ['a site and a column', '<title>招商公告发布_政务公开_武清区人民政府</title>', '招商公告发布'],
    ['a name with a dash of its own', '<title>天津-北京产业协作方案</title>', '天津-北京产业协作方案'],
  ])('title: %s', async (_, head, title) => {
    expect((await labelsIn(head)).title).toBe(title)
  })

  it('a source that names only the site itself is no publisher', async () => {
    expect((await labelsIn('<meta name="ContentSource" content="本站">')).publisher).toBeUndefined()
  })

  it('data of the page that is broken or endless does no harm', async () => {
    const nested = `${'{"@graph":['.repeat(5000)}1${']}'.repeat(5000)}`
    const head = `<script type="application/ld+json">{oops</script><script type="application/ld+json">${nested}</script>`
    expect(await labelsIn(`<title>一个标题</title>${head}`)).toEqual({ title: '一个标题' })
  })
})

describe('encodings of a page', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 without a word on it', new TextEncoder().encode('<p>武清区面积1574平方公里。</p>')],
    ['GB2312 with a word on it', gbkBytes('<meta charset=gb2312><p>武清区面积1574平方公里。</p>')],
    ['GB2312 without a word on it', gbkBytes('<p>武清区面积1574平方公里。</p>')],
    ['GB2312 that says it is UTF-8', gbkBytes('<meta charset=utf-8><p>武清区面积1574平方公里。</p>')],
    ['UTF-8 that says it is GB2312', new TextEncoder().encode('<meta charset=gb2312><p>武清区面积1574平方公里。</p>')],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff<p>武清区面积1574平方公里。</p>', 'utf16le'))],
    [
      'a few broken characters',
      Uint8Array.of(...new TextEncoder().encode(`<!--${' '.repeat(2000)}--><p>武清区面积1574平方公里。</p>`), 0xe6),
    ],
  ])('%s', async (_, bytes) => {
    expect(linesOf(await readPage({ path: 'a.html', bytes }))).toEqual(['武清区面积1574平方公里。'])
  })
})

describe('what the article says stays, though it looks like the site', () => {
  it.each([
    '主办单位：天津市商务局',
    '相关政策：企业可享受固定资产投资补助。',
    '本网站公布的标准自2024年起施行。',
    '打印机产业园占地300亩。',
    '一期面积5000平方米 二期面积8000平方米',
    '时间：2024年9月24日',
    '编辑部将于下周迁入新址。',
    '上一篇报道提到的项目已经投产。',
    '扫描仪及二维码设备制造企业共12家，产值超过30亿元，产品销往全国二十多个省市，并出口海外。',
  ])('%s', async (line) => {
    const rest = Array.from({ length: 14 }, (_, at) => `<p>第${at}家企业已经投产。</p>`)
    rest.splice(7, 0, `<p>${line}</p>`)
    expect(await linesIn(rest.join(''))).toContain(line)
  })
})
