import type { SavedPage } from './saved-page.ts'

/** As the common publishing system of government sites makes them, with particulars in a table above the text. */
export const governmentPage: SavedPage = {
  name: 'government.html',
  html: `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>天津市武清区人民政府关于印发支持智能装备产业发展若干措施的通知_政策文件_武清区人民政府</title>
<meta name="SiteName" content="天津市武清区人民政府">
<meta name="SiteDomain" content="www.tjwq.gov.cn">
<meta name="ColumnName" content="政策文件">
<meta name="ArticleTitle" content="天津市武清区人民政府关于印发支持智能装备产业发展若干措施的通知">
<meta name="PubDate" content="2024-03-15 10:20">
<meta name="ContentSource" content="武清区人民政府办公室">
<meta name="Url" content="https://www.tjwq.gov.cn/zwgk/zcwj/202403/t20240315_6562101.html">
<link rel="stylesheet" href="/css/common.css">
<script>var _hmt = _hmt || []; document.write("</html>");</script>
</head>
<body>
<div class="header"><div class="logo"><a href="/"><img src="/logo.png" alt="武清区人民政府"></a></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政策文件</div>
<div class="xxgk-info">
<table class="table-info"><tbody>
<tr><th>索&nbsp;引&nbsp;号：</th><td>111202220001234567/2024-00021</td><th>发文机关：</th><td>天津市武清区人民政府</td></tr>
<tr><th>发文字号：</th><td>津武清政发〔2024〕3号</td><th>成文日期：</th><td>2024年03月12日</td></tr>
</tbody></table></div>
<div class="pages-title">天津市武清区人民政府关于印发支持智能装备产业发展若干措施的通知</div>
<div class="pages-date">2024-03-15 10:20 <span class="font">来源：武清区人民政府办公室</span>
<span class="pages-print">【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】<a href="javascript:window.print()">打印</a></span></div>
<div class="share"><span>分享到：</span><a href="#" title="分享到微信">微信</a><a href="#">微博</a></div>
<div class="pages_content" id="UCAP-CONTENT">
<p style="text-align:center;"><strong>天津市武清区人民政府关于印发<br>支持智能装备产业发展若干措施的通知</strong></p>
<p>各镇人民政府、街道办事处，区政府各委、办、局，各园区，各直属单位：</p>
<p>　　现将《支持智能装备产业发展若干措施》印发给你们，请照此执行。</p>
<p style="text-align:right">天津市武清区人民政府</p>
<p style="text-align:right">2024年3月12日</p>
<p style="text-align:center"><span style="font-size:22px">支持智能装备产业发展若干措施</span></p>
<p><strong>一、支持项目落地</strong></p>
<p>对新落户的智能装备项目，固定资产投资达到<span>5000</span>万元以上的，按照实际投资额的3%给予补助，
最高不超过<b>1000万元</b>。厂房面积按10000 m<sup>2</sup>计算。</p>
<p><strong>二、支持企业用房</strong></p>
<p>（一）租用园区标准厂房的，前两年按租金的50%补贴。</p>
<ol><li>单个企业每年最高100万元；</li><li>同一企业不重复享受。</li></ol>
<p style="text-align:center">表1 分档补助标准</p>
<p style="text-align:right">单位：万元</p>
<table border="1"><tbody>
<tr><td rowspan="2">固定资产投资</td><td colspan="2">最高补助额</td></tr>
<tr><td>2024年</td><td>2025年</td></tr>
<tr><td>5000万元—1亿元</td><td>300</td><td>280</td></tr>
<tr><td>1亿元以上</td><td>1,000</td><td>—</td></tr>
<tr><td colspan="3">注：以竣工决算审计为准。</td></tr>
</tbody></table>
<p>本措施自印发之日起施行，有效期3年。</p>
<p>附件：1.<a href="./P020240315.docx">申报表</a></p>
<p class="editor">责任编辑：张三</p>
</div>
<div class="qrcode"><img src="qr.png"><p>扫一扫在手机打开当前页</p></div>
<div class="related-links"><h4>相关链接</h4><ul><li><a href="/jd/1.html">《若干措施》政策解读</a></li></ul></div>
<div class="footer"><p>主办单位：天津市武清区人民政府 承办单位：武清区人民政府办公室</p>
<p>网站标识码：1201140001 津ICP备05001234号-1 津公网安备12011402000123号</p></div>
</body></html>`,
  labels: {
    title: '天津市武清区人民政府关于印发支持智能装备产业发展若干措施的通知',
    publisher: '武清区人民政府办公室',
    published: '2024-03-15',
    url: 'https://www.tjwq.gov.cn/zwgk/zcwj/202403/t20240315_6562101.html',
  },
  lines: [
    '各镇人民政府、街道办事处，区政府各委、办、局，各园区，各直属单位：',
    '现将《支持智能装备产业发展若干措施》印发给你们，请照此执行。',
    '天津市武清区人民政府',
    '2024年3月12日',
    '支持智能装备产业发展若干措施',
    '## 一、支持项目落地',
    '对新落户的智能装备项目，固定资产投资达到5000万元以上的，按照实际投资额的3%给予补助，最高不超过1000万元。厂房面积按10000 m²计算。',
    '## 二、支持企业用房',
    '（一）租用园区标准厂房的，前两年按租金的50%补贴。',
    '- 1. 单个企业每年最高100万元；',
    '- 2. 同一企业不重复享受。',
    '### 表1 分档补助标准',
    '单位：万元',
    '固定资产投资 | 最高补助额 2024年 | 最高补助额 2025年',
    '5000万元—1亿元 | 300万元 | 280万元',
    '1亿元以上 | 1,000万元 | —',
    '注：以竣工决算审计为准。',
    '## 二、支持企业用房',
    '本措施自印发之日起施行，有效期3年。',
    '附件：1.申报表',
  ],
}
