import type { Feature } from './feature.ts'

/** Compared with normalised text: lower case, kanji as simplified Chinese writes them. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'seaport',
    isAround: true,
    isDistinctive: true,
    asked:
      /(?:靠近?|近|离|临)?港[口区]|靠港|近港|临港|离港|码头|海运|出海口|天津港(?!保税)|\b(?:sea)?ports?\b|harbou?r|港(?:に|の|へ|から)|항구|항만|\b(?:see)?hafens?\b/gu,
    held: /天津港(?!保税)|港区|港口|渔港|商港|口岸|临港|码头|适港/u,
  },
  {
    name: 'airport',
    isAround: true,
    isDistinctive: true,
    asked: /机场|空港|航空货运|airports?|공항|flughafen/gu,
    held: /机场|空港/u,
  },
  {
    name: 'rail',
    isAround: true,
    asked:
      /高铁|铁路|火车站|城际|铁道|新干线|地铁|轻轨|\p{Script=Han}{2}[东南西北]站|\bmetro\b|\bsubway\b|지하철|u-bahn|\brail(?:way)?\b|high-speed train|철도|고속철|\bbahn(?:anschluss|hof)?\b/gu,
    held: /高铁|铁路|城际/u,
  },
  {
    name: 'motorway',
    isAround: true,
    asked: /高速公路|高速|公路|motorways?|highways?|expressways?|고속도로|autobahn/gu,
    held: /高速(?!电梯|列车)|公路/u,
  },
  {
    name: 'near-beijing',
    isAround: true,
    asked:
      /(?:靠近?|临近|邻近|毗邻|离|距离?|贴近|挨着)[^,，。;；]{0,4}北京|北京\p{Script=Han}{0,4}[,，]?\p{Script=Han}{0,3}(?:近|通勤|不远|一小时|1小时)|(?:near|close to|proximity to) beijing|北京に近|北京の近|베이징[^.]{0,6}(?:가까|인접|근처)|nahe? (?:an |bei |von )?(?:peking|beijing)|nähe (?:zu|von) (?:peking|beijing)/gu,
    held: /北京/u,
    heading: '交通',
  },
  {
    name: 'cold-storage',
    isDistinctive: true,
    asked:
      /冷库|冻库|冷冻库|冷藏库|冷链|冷藏|冷冻|cold (?:chain|storage|store|warehouse)|冷冻仓库|冷冻倉库|냉동|냉장|콜드체인|kühlhaus|kühllager|kühlkette/gu,
    held: /冷库|冷链/u,
  },
  {
    name: 'bonded',
    isDistinctive: true,
    asked:
      /综合保税区?|保税区?(?:政策|仓库?|功能)?|跨境|免关税|\bbonded\b|customs zone|free[- ]trade zone|보세|zolllager|freihandelszone/gu,
    held: /综合保税|保税(?!区关于|区落实)|海关特殊监管|自贸|国际贸易|跨境/u,
  },
  {
    name: 'logistics',
    asked:
      /仓储|仓库|物流|分拨|配送|货运|logistics|warehous(?:e|es|ing)|distribution (?:cent(?:er|re)|hub)|物流|倉庫|물류|창고|logistik|lagerhalle/gu,
    held: /仓储|物流|分拨|冷库|配送/u,
  },
  {
    name: 'office',
    asked:
      /写字楼|办公楼|办公室|办公(?:场地|场所|空间|用房|面积)?|商务楼|商务区|总部大楼|研发楼|楼宇|offices?(?: space| building)?|オフィス|사무실|오피스|büro(?:s|räume|fläche)?/gu,
    held: /办公载体|写字楼|楼宇|总部办公|办公用房|运营载体/u,
  },
  {
    name: 'factory-building',
    asked:
      /标准厂房|现成厂房|厂房|车间|现房|factory (?:building|space|hall)s?|workshops?|工场建屋|贷工场|貸し?工場|공장 ?건물|임대 ?공장|werkshalle|produktionshalle|fabrikhalle/gu,
    held: /厂房|产业化载体|产业载体|载体招商|轻型生产/u,
  },
  {
    name: 'land',
    asked:
      /(?:[\d.]+|几|十|百|上千)余?亩|土地|用地|拿地|买地|购地|供地|地块|建厂|盖厂|\bland\b|\bplots?\b|\bmu\b|用地|敷地|토지|부지|grundstücke?|baugrund/gu,
    held: /工业用地|出让条件|购地|土地供应|配套土地|可供(?:土地|用地)/u,
  },
  {
    name: 'computing',
    isDistinctive: true,
    asked:
      /机柜|机架|智算|算力|超算|服务器|数据中心|\bgpus?\b|computing (?:power|capacity)|data cent(?:er|re)s?|\bracks?\b|データセンター|计算资源|데이터 ?센터|컴퓨팅|rechenzentr\w*|rechenleistung/gu,
    held: /机柜|机架|智算|算力|数据中心|云服务器/u,
  },
  {
    name: 'power',
    asked:
      /用电|电力供应|供电|双回路|电力容量|电力充足|绿电|power supply|electricity|电力供给|전력|stromversorgung|strom\b/gu,
    held: /供电|变电站|双回路|绿电/u,
  },
  {
    name: 'utilities',
    asked:
      /蒸汽|天然气|供热|供气|燃气|供水|工业用水|steam|natural gas|water supply|工业用水|증기|가스 공급|dampf|erdgas/gu,
    held: /蒸汽|天然气|供热|供气|燃气|供水/u,
  },
  {
    name: 'waste-water',
    asked:
      /污水(?:处理|设施|排放|厂)|排污|环评|废水|waste ?water (?:treatment|discharge)|effluent|排水処理|排水处理|폐수|abwasser/gu,
    held: /污水|排污|环评|循环化改造/u,
  },
  {
    name: 'chemical-site',
    isDistinctive: true,
    asked:
      /化工园区?|危化品?|危险化学品|危险品|甲类|chemical (?:park|zone)|hazardous|危险物|화학단지|위험물|chemiepark|gefahrstoff\w*/gu,
    held: /化工(?:园|区|产值|产业|项目|新材料)|石化(?:\)|）)?(?:示范|产业|园|基地)|绿色石化/u,
  },
  {
    name: 'research',
    asked:
      /实验室|中试|研发平台|孵化器?|孵化|加速器|产学研|laborator(?:y|ies)|pilot (?:plant|line)|incubat\w+|实験室|インキュベ|연구소|실험실|인큐베이|labore?\b|inkubator\w*/gu,
    held: /实验室|中试|孵化|概念验证|研究院|自动化平台|产学研|成果转化/u,
  },
  {
    name: 'talent',
    asked:
      /人才|高校|大学(?:多|近|附近|周边|资源)?|招(?:工|人|聘)(?:方便|容易|好)?|用工|劳动力|工程师|universit(?:y|ies)|talent|workforce|skilled (?:workers|labou?r)|engineers|人材|大学|인재|대학|인력|fachkräfte|universität\w*|hochschule\w*/gu,
    held: /高校|大学|院校|人才(?!公寓)/u,
  },
  {
    name: 'finance',
    asked:
      /产业基金|引导基金|基金支持|股权投资|贷款|融资(?!租赁)|fund(?:ing)? support|venture capital|资金支援|펀드|자금 지원|förderfonds/gu,
    held: /基金|专项资金|科技金融/u,
  },
  {
    name: 'housing',
    asked:
      /人才公寓|员工宿舍|宿舍|生活配套|住房|(?:附近|周边|孩子)[^,，。;；]{0,6}(?:学校|幼儿园|医院)|dormitor(?:y|ies)|housing|宿舎|社宅|기숙사|wohnraum/gu,
    held: /公寓|生活配套|居住配套|宿舍/u,
  },
  {
    name: 'incentives',
    asked:
      /补贴|补助|奖励|扶持|优惠政策|政策(?:支持|优惠|好)|税收优惠|incentives?|subsid(?:y|ies)|grants?|補助金|补助金|优遇|보조금|인센티브|지원금|förderung\w*|zuschüsse?/gu,
    held: /支持政策|专项资金|产业政策/u,
  },
  {
    name: 'rent',
    asked: /租金|房租|便宜|低成本|成本低|\brents?\b|cheap|low[- ]cost|家赁|赁料|임대료|miete|günstig\w*/gu,
    held: /租金|元\/(?:平方米|平米|㎡)/u,
    isPrice: true,
  },
  {
    name: 'land-price',
    asked:
      /地价|土地(?:价格|成本|单价)|多少钱一亩|land (?:price|cost)s?|地価|土地代|땅값|토지 ?가격|bodenpreis\w*|grundstückspreis\w*/gu,
    held: /地价|万元\/亩|土地(?:价格|单价)/u,
    isPrice: true,
  },
]

/** The features that a normalised text asks for, in the order of the vocabulary. */
export const featuresAsked = (text: string): Feature[] => FEATURES.filter(({ asked }) => text.search(asked) >= 0)

/** What one builds or runs is one's trade, not a wish: 建冷库, 做数据中心. */
const OWN_DOING =
  /(?:建设?|盖|开|办|做|搞|运营|经营|从事|build(?:ing)?|operat(?:e|ing)|run(?:ning)?)\s?(?:一?[个座家]|an? )?$/u

/** The text without the words by which some features are asked for. */
export const withoutFeatures = (text: string, features: readonly Feature[] = FEATURES): string =>
  features.reduce(
    (rest, { asked }) =>
      rest.replace(asked, (words: string, at: number) =>
        OWN_DOING.test(rest.slice(Math.max(0, at - 12), at)) ? words : '，'.repeat(words.length),
      ),
    text,
  )

/** The text without wishes for what lies around: who wants a seaport nearby is no shipping company. */
export const withoutSurroundings = (text: string): string =>
  withoutFeatures(
    text,
    FEATURES.filter(({ isAround }) => isAround),
  )
