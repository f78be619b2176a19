/** What enterprises ask about in all trades, by whatever words and in whatever language. */
export type InquirySubject =
  | 'land'
  | 'premises'
  | 'price'
  | 'tax'
  | 'support'
  | 'utilities'
  | 'staffing'
  | 'registration'
  | 'approval'
  | 'transport'
  | 'financing'
  | 'suppliers'
  | 'living'
  | 'trade'

/** In texts normalised, thus simplified: Chinese with Japanese kanji, English, German, kana and Korean. */
const WORDS: Readonly<Record<InquirySubject, string>> = {
  land: '(?:工业|建设|商业|产业|项目|标准|拿|供|出让|净)?(?:土地|用地|地块|宗地)|地价|拿地|供地|出让金|(?:多少|几)亩|净地|\\bland\\b|\\bplots?\\b|grundstück\\w*|baugrund|토지|부지|용지',
  premises:
    '(?:标准|工业|定制|高标)?(?:厂房|车间)|仓库|仓储用房|写字楼|办公(?:室|楼|场地|空间|用房)|场地|楼宇|租赁|租房|房源|\\b(?:factory|office|production) (?:space|buildings?|halls?)|\\bpremises\\b|\\bwarehouses?\\b|\\bworkshops?\\b|fabrikhallen?|werkhallen?|büros?\\b|büroräume|オフィス|工场|仓库|공장|사무실|창고',
  price:
    '价格|价钱|多少钱|租金|房租|单价|地价|基准价|起始?价|均价|费用|收费|成本|报价|料金|家赁|\\d ?块(?!地)|\\bpric(?:es?|ing)\\b|\\bcosts?\\b|\\brents?\\b|\\brental\\b|\\bfees?\\b|\\bhow much\\b|\\w{0,20}preise?\\b|\\w{0,20}kosten\\b|\\w{0,20}miete\\b|가격|비용|임대료|얼마',
  tax: '(?:企业)?所得税|增值税|个税|关税|税收|税率|税费|税务|税负|纳税|免税|减税|退税|税|\\btax(?:es|ation)?\\b|\\bvat\\b|\\w{0,20}steuern?\\b|세금|세율|법인세|소득세|세제',
  support:
    '补贴|补助|奖励|资助|扶持|优惠|奖补|贴息|减免|专项资金|返还|奖金|好处|最高[奖补]|[可能][奖补]|[奖补](?:给|到|最高|多少|\\d)|支持(?:政策|资金|力度|措施)|政策支持|给[予到]?支持|助成|奖励金|优遇|\\bsubsid(?:y|ies)\\b|\\bgrants?\\b|\\bincentives?\\b|\\brebates?\\b|\\bsupport\\b|\\w{0,20}förder\\w*|zuschüsse?n?|zuschuss|subvention\\w*|보조금|지원금?|인센티브|장려',
  utilities:
    '电价|用电|电力|供电|变电站|千伏安?|电费|水价|水电|用水|供水|蒸汽|天然气|燃气|供热|供暖|能耗|污水|\\belectric(?:ity|al)?\\b|\\bpower (?:supply|price|grid|costs?)\\b|\\bwater supply\\b|\\bnatural gas\\b|\\bsteam\\b|\\butilit(?:y|ies)\\b|strom\\w*|wasser\\w*|전기|전력|용수',
  staffing:
    '人才|招工|用工|招聘|工人|劳动力|员工|工资|社保|薪资|职业院校|人材|労働力|\\btalents?\\b|\\blabou?r\\b|\\bworkers?\\b|\\bworkforce\\b|\\brecruit\\w*|\\bwages?\\b|\\bsalar(?:y|ies)\\b|\\bemployees?\\b|fachkräfte\\w*|löhne|mitarbeiter\\w*|인재|인력|임금|채용',
  registration:
    '注册|工商|营业执照|执照|登记|核名|开户|设立公司|登录|\\bregist(?:er|ration|ering)\\b|\\b(?:business )?licen[cs]es?\\b|\\bincorporat\\w*|gründ(?:en|ung)\\w*|anmeld\\w*|등록|등기|설립',
  approval:
    '审批|许可|环评|能评|安评|备案|立项|手续|\\bapprovals?\\b|\\bpermits?\\b|\\benvironmental (?:impact|assessment)\\b|genehmig\\w*|认可|허가|인허가|승인',
  transport:
    '交通|高铁|高速|机场|港口|天津港|空港|物流|铁路|班列|地铁|公交|运输|\\btransport\\w*|\\blogistics?\\b|\\bairports?\\b|\\bports?\\b|\\brail(?:way)?s?\\b|\\bhighways?\\b|flughafen|hafen|bahn\\w*|verkehr\\w*|교통|공항|항만|물류',
  financing:
    '贷款|融资|基金|担保|信贷|授信|风投|上市|\\bloans?\\b|\\bfinancing\\b|\\bfunds?\\b|kredit\\w*|finanzier\\w*|대출|융자|펀드',
  suppliers:
    '上下游|供应商|供应链|产业链|配套企业|龙头企业|产业配套|\\bsuppliers?\\b|\\bsupply chains?\\b|zuliefer\\w*|lieferkette\\w*|サプライ\\w*|공급망|협력업체',
  living:
    '子女|入学|学校|住房|公寓|宿舍|人才房|医院|落户(?:口|政策|条件)|户口|\\bschools?\\b|\\bhousing\\b|\\bdormitor(?:y|ies)\\b|\\bapartments?\\b|schulen?\\b|wohn\\w*|학교|주택|기숙사',
  trade:
    '出口|进口|报关|清关|通关|保税|跨境|外贸|综保区|\\bexport\\w*|\\bimport\\w*|\\bcustoms\\b|\\bbonded\\b|zoll\\w*|수출|수입|통관|보세',
}

const ENTRIES = Object.entries(WORDS) as readonly (readonly [InquirySubject, string])[]
const PATTERNS = ENTRIES.map(([subject, words]) => ({ subject, pattern: new RegExp(words, 'gu') }))

/** What a text is about, and the text without the words that say so. */
export interface FoundSubjects {
  readonly subjects: ReadonlySet<InquirySubject>
  readonly rest: string
}

/** Reads the subjects of a normalised text. Asking the price of something is a subject of its own: 土地价格 has two. */
export function subjectsIn(text: string): FoundSubjects {
  const found = PATTERNS.filter(({ pattern }) => text.search(pattern) >= 0)
  const rest = found.reduce((left, { pattern }) => left.replace(pattern, ' '), text)
  return { subjects: new Set(found.map(({ subject }) => subject)), rest }
}
