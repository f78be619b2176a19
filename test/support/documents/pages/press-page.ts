import type { SavedPage } from './saved-page.ts'

const more = Array.from(
  { length: 12 },
  (_, at) => `<li><a href="/n/${at}">今日要闻第${at + 1}条：各地加快项目建设</a></li>`,
).join('')

/** A site of the press, with structured data, recommendations and a declaration; no part is named as the article. */
export const pressPage: SavedPage = {
  name: 'press.html',
  html: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>北辰区：三条产业链集聚企业420家-津云新闻</title>
<meta property="og:title" content="北辰区：三条产业链集聚企业420家"><meta property="og:site_name" content="津云">
<meta property="og:url" content="http://192.168.1.20/preview/5512.html">
<link rel="canonical" href="https://news.tjyun.com/jyxw/system/2024/06/02/055512.shtml">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"北辰区：三条产业链集聚企业420家","datePublished":"2024-06-02T08:30:00+08:00","author":{"@type":"Person","name":"王五"},"publisher":{"@type":"Organization","name":"津云新闻"}}]}</script>
</head><body><div class="top"><a href="/">津云首页</a><a href="/zw">政务</a></div>
<div class="wrap"><div class="left">
<div class="hd"><h1>北辰区：三条产业链集聚企业420家</h1><p><span>2024-06-02 08:30</span> <span>来源：天津日报</span> <span>作者：王五</span></p></div>
<div class="txt">
<p>天津日报讯（记者 王五）北辰区围绕高端装备、生物医药、新能源三条产业链招商，截至5月底，集聚企业420家，同比增长8.6%。</p>
<p>“我们从洽谈到投产只用了11个月。”天津某装备公司负责人说。该公司投资3.2亿元，建成厂房2.4万平方米，预计年产值可达10亿元，带动就业500余人，并将在明年扩建二期。</p>
<blockquote><p>今年以来，全区新签约项目86个，其中超亿元项目31个，协议投资额突破200亿元，较去年同期增加42亿元。</p></blockquote>
<h3>园区载体</h3>
<ul><li>标准厂房：可租面积12万平方米，租金每月每平方米18元；</li><li>工业用地：可供地约1,500亩。</li></ul>
<figure><img src="a.jpg"><figcaption>北辰经济技术开发区一角。</figcaption></figure>
<p>下一步，北辰区将建立项目“一对一”服务机制，推动签约项目早开工、早投产，并设立20亿元产业基金支持企业扩产。</p>
</div>
<div class="ft"><p>（责任编辑：赵六）</p><p>【相关阅读】</p><p><a href="/a">北辰区举办产业对接会</a></p><p><a href="/b">天津发布一季度经济数据</a></p>
<p>版权声明：凡注明来源为“津云”的作品，未经授权不得转载。</p><p>如需转载请联系本网。</p></div>
</div><div class="right"><h4>热点新闻</h4><ul>${more}</ul></div></div>
<div class="foot">Copyright © 2024 津云新媒体 All Rights Reserved</div></body></html>`,
  labels: {
    title: '北辰区：三条产业链集聚企业420家',
    publisher: '天津日报',
    published: '2024-06-02',
    url: 'https://news.tjyun.com/jyxw/system/2024/06/02/055512.shtml',
  },
  lines: [
    '天津日报讯（记者 王五）北辰区围绕高端装备、生物医药、新能源三条产业链招商，截至5月底，集聚企业420家，同比增长8.6%。',
    '“我们从洽谈到投产只用了11个月。”天津某装备公司负责人说。该公司投资3.2亿元，建成厂房2.4万平方米，预计年产值可达10亿元，带动就业500余人，并将在明年扩建二期。',
    '今年以来，全区新签约项目86个，其中超亿元项目31个，协议投资额突破200亿元，较去年同期增加42亿元。',
    '### 园区载体',
    '- 标准厂房：可租面积12万平方米，租金每月每平方米18元；',
    '- 工业用地：可供地约1,500亩。',
    '北辰经济技术开发区一角。',
    '下一步，北辰区将建立项目“一对一”服务机制，推动签约项目早开工、早投产，并设立20亿元产业基金支持企业扩产。',
  ],
}
