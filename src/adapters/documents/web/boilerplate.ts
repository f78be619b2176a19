import { type PageBlock, textOfBlock } from './page-block.ts'

const LONGEST_LINE = 200
const LONGEST_HINT = 40

/** Lines that belong to the site and not to the article, wherever they stand. */
const SITE_LINES: readonly RegExp[] = [
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在|的)?(?:的)?位置(?:是)?\s*[:：]/,
  /^(?:首页|网站首页|主页)\s*[>＞»›/\\-]/,
  /^[【[（(]?\s*(?:上一[篇条页]|下一[篇条页]|上篇|下篇)\s*[】\])）]?\s*(?:[:：]|$)/,
  /^[【[（(]?\s*(?:责任编辑|责编|本文编辑|编辑|编审|初审|复审|终审|审核|校对|监制|录入|供稿)\s*[:：].{0,60}$/,
  /^(?:返回(?:顶部|首页|列表)?|关闭(?:窗口|本页)?|打印(?:本页|文章)?|加入收藏|网站地图|查看更多|更多)\s*[>＞»]*$/,
  /(?:网站标识码|政府网站标识|(?:公网安备|ICP备)[\s\d\p{Script=Han}]*号|(?:ICP备|ICP证)\s*\d+)/u,
  /^(?:copyright\b|©|版权所有|all rights reserved)/i,
  /^(?:主办|承办|协办|技术支持|网站维护)(?:单位)?\s*[:：].*(?:承办|技术支持|网站|电话|邮编)/,
  /^(?:阅读原文|预览时标签不可点|微信扫一扫|继续滑动看下一个|轻触阅读原文|喜欢此内容的人还喜欢|赞赏|在看|点赞|收藏|已关注|分享)$/,
]
const HINT =
  /(?:扫一扫|扫码|扫描(?!仪)|长按|识别).{0,12}(?:二维码|手机打开|关注|分享|下载|查看|阅读|继续看)|(?:二维码).{0,8}(?:关注|分享)|^扫一扫|^分享到?\s*[:：]|^点击(?:上方|下方|蓝字|关注).{0,12}(?:关注|订阅)|^(?:关注|欢迎关注).{0,12}公众号/
/** Nothing but buttons: 【大 中 小】 打印 关闭. */
const BUTTONS =
  /^(?:字号|字体|大小|默认|特大|超大|[大中小]|打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏|分享到?|微信|微博|新浪|腾讯|QQ空间|QQ|朋友圈|复制链接|纠错|我要纠错|语音播报|听全文|浏览次数|点赞|[\d+\-A|【】[\]（）()丨·:：、.\s])+$/
const RELATED =
  /^[【[]?\s*(?:相关(?:阅读|链接|文章|新闻|稿件|推荐|报道|解读|政策|信息|专题)|推荐阅读|延伸阅读|猜你喜欢|热门推荐|热点新闻|往期回顾|往期推荐|精彩推荐|related (?:articles|news|posts|stories)|read more|you may also like)\s*[】\]]?\s*[:：]?$/i
const DISCLAIMER =
  /^[【[（(*※]?\s*(?:免责声明|版权声明|版权说明|特别声明|郑重声明|网站声明|法律声明|声明|disclaimer)\s*[】\])）]?\s*(?:[:：]|$)/i
const LONGEST_DISCLAIMER = 800
/** Such lists and declarations stand in the last part of an article. */
const LAST_PART = 0.4
const MOSTLY = 0.6

const isSiteLine = (text: string): boolean =>
  (text.length <= LONGEST_LINE && SITE_LINES.some((pattern) => pattern.test(text))) ||
  (text.length <= LONGEST_HINT && (HINT.test(text) || (BUTTONS.test(text) && /\D/.test(text))))

/** Where the list of links below such a heading as 相关阅读 ends. */
function endOfLinks(blocks: readonly PageBlock[], start: number): number {
  const end = blocks.findIndex((one, at) => at >= start && (one.type === 'table' || one.linked < MOSTLY))
  return end < 0 ? blocks.length : end
}

/** How many blocks from `index` on are a declaration of the site; it runs to the end if that is near. */
function lengthOfDisclaimer(blocks: readonly PageBlock[], index: number): number {
  const rest = blocks.slice(index)
  const characters = rest.reduce((sum, one) => sum + (textOfBlock(one)?.length ?? 0), 0)
  const isAtEnd = index >= blocks.length * (1 - LAST_PART) && characters <= LONGEST_DISCLAIMER
  return isAtEnd && rest.every(({ type }) => type === 'text') ? rest.length : 1
}

/** The blocks of an article without those that its site put around it. */
export function withoutBoilerplate(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const one = blocks[index] as PageBlock
    const text = textOfBlock(one)
    if (text === undefined) kept.push(one)
    else if (DISCLAIMER.test(text) && text.length <= LONGEST_DISCLAIMER) index += lengthOfDisclaimer(blocks, index) - 1
    else if (RELATED.test(text)) index = endOfLinks(blocks, index + 1) - 1
    else if (!isSiteLine(text)) kept.push(one)
  }
  return kept
}
