const HAN = '\\p{Script=Han}'
const TRADES =
  '科技|汽车|生物|医药|电子|信息|技术|实业|投资|发展|控股|新能源|新材料|环保|机械|智能|装备|网络|软件|数据|通信|物流|贸易|管理|服务|工业|产业|建设|国际|食品|电气|能源|化工|制造|经济|高新|综合|创新|零部件|文化'
const KINDS =
  '(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司|集团|开发区|园区|产业园|工业园|科技园|创业园|软件园|物流园|示范区|试验区|高新区|经开区|保税区|自贸区|孵化器|科技谷|科技城|研究院|研究所|实验室|大学|银行|管委会|委员会|商务局|工信局|科技局|发改委|办事处'
const ORGANISATION = new RegExp(`([${'a-z0-9'}${HAN}]{0,16}?)((?:${TRADES})*)(${KINDS})`, 'gu')
const ADMINISTRATIVE = new RegExp(
  `(${HAN}{2})(区(?![域块间位别内外])|市(?![场级值政民区内外委])|县(?![域级])|镇(?![化级])|街道|省(?![级内份]))`,
  'gu',
)

/** Words that end before a name begins, or make the noun after them a common one. */
const NOT_NAMES = new RegExp(
  `^.*(?:${[
    '的|在|和|与|或|及|到|向|为|是|有|由|对|从|将|于|把|被|等|该|本|各|此|这|那|个|家|类|些|种|其|新|大|中|外|内|并|可|要|能|会|以|按|让|给|到|至|比|如|某',
    '请问|想问|您|贵|你|我|咱|入驻|进入|落户|选择|所在|位于|包括|例如|签约|引进|引入|来自|支持|鼓励|依托|建设|设立|成立|投资|注册|推荐|联系|咨询|申请|适合|属于|面向|服务|覆盖',
    '国家级|国家|省级|市级|区级|主题|重点|示范|特色|上市|龙头|总部|民营|国有|外资|中小|相关|有关|主管|专业|部分|全部|多个|其他|其它|产业|工业|科技|企业|项目|以及|主要|位置|目前|收录|政策|活动|名单|案例|公布|查到|名录|入选|同类|候选|匹配|公司|集团|设计|研发|生产|运营|销售|芯片|平台|经营|开发|制造|代理|外贸|物业|互联网|控股|母|子|分',
  ].join('|')})`,
  'u',
)
const COMMON_HEAD =
  /[园地城片港厂社辖全各景矿库商校院专分小特多整本该此两市进入上都超股门郊灾战赛禁在于到发试保自贸高新]$|示范|开发|功能|中心|工业|产业|核心|城镇|乡镇|特|直辖|地级|副省|省辖|相关|所在|注册|不同/u

/** The part of a name that its evidence must hold, and the words as they stand. */
export interface PatternName {
  readonly text: string
  readonly core: string
}

/**
 * What looks like the name of a company, park, authority or place in a Chinese text without punctuation marks
 * inside names. The core is the kind with its trades and the two characters before: 顺达汽车集团.
 */
export function patternNames(text: string): PatternName[] {
  const names: PatternName[] = []
  for (const [, before = '', trades = '', kind = ''] of text.matchAll(ORGANISATION)) {
    const head = before.replace(NOT_NAMES, '')
    if (head.length < 2) continue
    names.push({ text: head + trades + kind, core: head.slice(-2) + trades + kind })
  }
  for (const [whole, head = ''] of text.matchAll(ADMINISTRATIVE)) {
    if (!COMMON_HEAD.test(head) && head.replace(NOT_NAMES, '').length === 2) names.push({ text: whole, core: whole })
  }
  return names
}

/** Document titles in 《》 and quoted words; of several quoted together, each. */
export const quotedNames = (text: string): string[] =>
  [...text.matchAll(/《([^《》]{2,60})》|“([^“”]{2,40})”|「([^「」]{2,40})」|『([^『』]{2,40})』/gu)].flatMap(
    ([, title, ...quoted]) => title ?? quoted.find((group) => group !== undefined)?.split('、') ?? [],
  )
