import type { SavedPage } from './saved-page.ts'

/** An article of WeChat: the text is hidden until its program has run, date and address stand in the program only. */
export const wechatPage: SavedPage = {
  name: 'wechat.html',
  html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="滨海高新区2024年招商手册发布" /><meta property="og:url" content="" /><meta property="og:site_name" content="微信公众平台" />
<meta name="author" content="小编" /></head>
<body id="activity-detail"><div id="js_article"><div class="rich_media_inner"><div id="page-content"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">
滨海高新区2024年招商手册发布
</h1>
<div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo">原创</span><span class="rich_media_meta_text">小编</span>
<span id="profileBt"><a href="javascript:void(0);" id="js_name">滨海高新发布</a></span><em id="publish_time"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; ">
<section><section style="text-align:center"><span>点击上方蓝字关注我们</span></section></section>
<section powered-by="xiumi.us"><p><span>滨海高新区规划面积</span><strong><span>97.96</span></strong><span>平方公里，现有高新技术企业</span><span>1186家</span><span>。</span></p></section>
<section><section><p>01&nbsp;产业定位</p></section><p>以新一代信息技术、新能源、生物医药为主导。</p></section>
<section><table><tbody><tr><td><section>载体</section></td><td><section>面积（万平方米）</section></td></tr><tr><td><section>海洋科技园</section></td><td><section>32.5</section></td></tr></tbody></table></section>
<p><img data-src="https://mmbiz.qpic.cn/x" /></p><p>招商电话：022-12345678</p>
<section><p>长按识别二维码关注我们</p></section><p>编辑：钱七</p><p>阅读原文</p>
</div></div></div></div></div>
<div id="js_pc_qr_code" style="display:none"><p>微信扫一扫<br>关注该公众号</p></div>
<script>var nickname = htmlDecode("滨海高新发布"); var ct = "1710432000"; var msg_link = "http://mp.weixin.qq.com/s?__biz=MzA4&amp;mid=265&amp;idx=1#rd"; var user_name = "gh_1";</script>
</body></html>`,
  labels: {
    title: '滨海高新区2024年招商手册发布',
    publisher: '滨海高新发布',
    published: '2024-03-15',
    url: 'http://mp.weixin.qq.com/s?__biz=MzA4&mid=265&idx=1#rd',
  },
  lines: [
    '滨海高新区规划面积97.96平方公里，现有高新技术企业1186家。',
    '01 产业定位',
    '以新一代信息技术、新能源、生物医药为主导。',
    '载体 | 面积',
    '海洋科技园 | 32.5万平方米',
    '招商电话：022-12345678',
  ],
}
