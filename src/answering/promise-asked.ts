/** Results or returns of taxes that are to be promised. */
const PROMISED =
  /保证.{0,12}(?:拿|批|申请|补|享受|通过)|(?:能|敢|可以?)(?:否|不能)?(?:打?包票|保证|担保)(?:吗|么|不)|包拿|包批|打包票|(?:一定|肯定|百分百)(?:就)?(?:能(?:拿|批|申请|享受|通过)|(?:会)?发给)|写进合同|(?:税|留成)[^,，。?？]{0,14}返|返[^,，。?？]{0,4}税(?!务)|返还(?:比例|多少|几个点)|(?:承诺|保证|可以|能).{0,10}(?:不用?交税|零税|免税.{0,4}年)|私下|特事特办/iu
/** Refunds that the law itself knows. */
const REFUND_BY_LAW = /(?:出口|留抵)退税|稳岗返还/u
/** Terms for one enterprise alone, or a result that is to be guaranteed in another language. */
const ALONE =
  /(?:单独|专门|量身|私下)(?:给|为|对)?.{0,8}(?:签|定制?|制定|出台|设计?)|(?:给|为)我们.{0,8}(?:单独|专门|单出|特批)|开(?:个|点)?小灶|(?:给|对)我们.{0,8}(?:特殊|额外|破例|特批|照顾)|返现|返点|回扣|按.{0,4}(?:纳税|缴税|交税|税收)(?:额|贡献|多少)?.{0,6}(?:奖|补|返)|guarantee.{0,40}(?:subsid|approv|grant|award|support|get|receive|pass)|\bpromise (?:us|me)\b|必ず.{0,12}(?:もらえ|受け|通り)|(?:補助|补助|助成).{0,10}(?:保証|保证|約束|约束)|(?:보조금|지원금|승인).{0,12}(?:보장|약속|반드시)|garantier\w*.{0,40}(?:förder|zuschuss|genehm)|(?:förder\w*|zuschuss|genehmigung).{0,40}garantier|sonderkonditionen/iu
/** 你们能保证来武清就给三免三减半吗: the government is to promise something, be it to give it or to decide so. */
const GOVERNMENT_PROMISES =
  /(?:你们?|您们?|政府|区里|市里|管委会|园区|开发区|招商局?|(?<!我们?|我司|我方|公司|企业)(?:能|可以|可否|敢|会)|有没有)[^,，。?？]{0,6}(?<!告知|信用)(?:保证|承诺|担保|答应|许诺)(?!金|制|书|保|函)[^。?？]{0,24}(?:给|免|减|返|奖|补|审|批|通过|拿|资格|名额|地价|落实)|(?:减|免)[^,，。?？]{0,2}税[^,，。?？]{0,6}(?<!告知|信用)(?:承诺|保证)(?!金|制|书|函)/u
/** Tax holidays that no law knows as such, land for nothing, and what would shut competitors out. */
const UNLAWFUL =
  /(?:给|保证|承诺|能|可以|有没有|享受)[^。?？]{0,16}[三四五六七八]免[三四五六七八]减半|[零0]地价|免费(?:的|给|拿|用|送|供)*(?:一?[块片])?(?:土地|用地|地块|供地|拿地|地(?=[吗么呢,，。?？]|$))|(?:白|无偿|免费)(?:给|送|供|拿|划)[^,，。?？]{0,6}(?:土地|用地|[块片亩]地?|地块)|(?:独家|排他|唯一|垄断)[^,，。?？]{0,6}(?:供应商?|供货|资格|经营权?|特许|代理权?|待遇|政策|采购)|(?:指定|只用|只采购)[^,，。?？]{0,6}(?:我们|我司|本公司)/u
/** Three years free and three half is what the law grants to infrastructure and environmental projects. */
const GRANTED_BY_LAW = /环保|节能|节水|基础设施|公共设施|国家(?:规定|政策|层面)|税法|企业所得税法/u
const IN_OTHER_LANGUAGES =
  /\b(?:can|could|will|would|do) you (?:please )?(?:promise|guarantee|commit|assure)\b|\b(?:free|zero|no)[- ](?:cost )?land (?:price|cost)|\b(?:free|zero[- ](?:price|cost)) land\b|\bexclusive (?:supplier|supply|rights?|licen[cs]e|treatment|terms)\b|(?:保証|保证|約束|约束)(?:し|でき|して)(?:て)?(?:もらえ|くれ|いただけ|ます|ますか)|土地を?(?:無料|无料|無償|无偿)|独占(?:供給|供给|契約|契约|権|权)|(?:보장|약속)(?:해|하|할)[^.?]{0,6}(?:줄|수|나요|주)|토지(?:를)? ?(?:무료|무상)|독점 ?(?:공급|권)|\b(?:garantieren|versprechen|zusichern|zusagen) sie\b|können sie[^.?]{0,60}(?:garantieren|versprechen|zusichern|zusagen)|(?:kostenlose[snr]?|gratis)[- ]?(?:grundstück|bauland)|exklusiv(?:recht|vertrag|lieferant)/iu

/**
 * Whether somebody asks that a result be promised, or for terms that fair competition rules forbid; the question
 * given normalised.
 */
export const asksForPromise = (question: string): boolean =>
  (PROMISED.test(question) && !REFUND_BY_LAW.test(question)) ||
  ALONE.test(question) ||
  GOVERNMENT_PROMISES.test(question) ||
  (UNLAWFUL.test(question) && !GRANTED_BY_LAW.test(question)) ||
  IN_OTHER_LANGUAGES.test(question)
