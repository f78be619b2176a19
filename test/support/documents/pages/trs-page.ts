import type { SavedPage } from './saved-page.ts'

/** As the TRS system makes them: the text in nested editors, notes and attachments in a part of their own below. */
export const trsPage: SavedPage = {
  name: 'trs.htm',
  html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>我区一季度签约项目53个-天津市东丽区人民政府</title>
<meta name="others" content="页面生成时间 2024-04-11 09:00:00"/>
<meta name="PubDate" content="2024-04-10 16:32:00"/><meta name="ContentSource" content=""/><meta name="SiteName" content="天津市东丽区人民政府"/>
</head><body>
<div id="menu"><a href="/">首页</a>|<a href="/zjdl/">走进东丽</a>|<a href="/zsyz/">招商引资</a></div>
<div class="main"><div class="position">您现在的位置：<a href="/">首页</a>&gt;<a href="/xw/">新闻</a>&gt;正文</div>
<div class="xl-box">
<h1>我区一季度签约项目53个</h1>
<div class="xl-info">发布日期：2024年04月10日 16:32&nbsp;&nbsp;&nbsp;来源：东丽区融媒体中心&nbsp;&nbsp;&nbsp;浏览次数：<span id="hits">1203</span> 字号：大 中 小 打印</div>
<div id="zoom" class="xl-content"><div class="view TRS_UEDITOR trs_paper_default"><div class=TRS_Editor><style type="text/css">.TRS_Editor P{line-height:2}</style>
<div class="TRS_Editor"><p align="justify">　　4月9日，东丽区举行招商推介会，现场签约<a href="/xm/">重点项目</a>53个，意向投资额300.5亿元。其中，外资项目
6个。</p>
<p>　　主办单位：东丽区商务局</p>
<p align="center"><img src="./W020240410.jpg" alt="签约现场照片"><br>图为签约现场。</p>
<table cellspacing=0><tr><td><p>序号</p></td><td><p>项目名称</p></td><td><p>投资额（亿元）</p></td></tr>
<tr><td>1</td><td><p>航空零部件</p><p>产业园</p></td><td>12.6</td></tr>
<tr><td>2</td><td>氢能装备<td>8
</table>
<p>　　签约项目将于年内开工。</p></div></div></div></div>
<div class="xl-fj">附件：<ul><li><a href="./a.xls">签约项目清单</a></li></ul></div>
<div class="xl-note"><p>注：投资额为意向数。</p></div>
<p>编辑：李四</p>
<div class="pre-next"><p>上一篇：<a href="t1.html">东丽区召开安全生产会议</a></p><p>下一篇：<a href="t3.html">没有了</a></p></div>
</div>
<p>免责声明：本网站转载的信息版权归原作者所有。</p>
</div>
<div class="bottom"><p>主办：东丽区人民政府　承办：东丽区政务服务办公室　技术支持：某某公司</p><p>津ICP备19001234号-1　网站标识码1201100002</p></div>
</body></html>`,
  labels: {
    title: '我区一季度签约项目53个',
    publisher: '东丽区融媒体中心',
    published: '2024-04-10',
  },
  lines: [
    '4月9日，东丽区举行招商推介会，现场签约重点项目53个，意向投资额300.5亿元。其中，外资项目6个。',
    '主办单位：东丽区商务局',
    '图为签约现场。',
    '序号 | 项目名称 | 投资额',
    '1 | 航空零部件 产业园 | 12.6亿元',
    '2 | 氢能装备 | 8亿元',
    '签约项目将于年内开工。',
    '附件：',
    '- 签约项目清单',
    '注：投资额为意向数。',
  ],
}
