import type { Intent } from '../../domain/intent.ts'

const COMPARES =
  /对比|比较(?![大小好多少热近低高新快合])|相比|哪边|谁(?:更|多|高|大|早|近)|比一比|区别|差别|不同|差多少|(?:和|与|跟|同|还是)[^,，。]{2,}(?:比|哪个|哪家|谁)|(?:和|与|跟|同|还是)[^。]{2,}[,，]\s*(?:哪个|哪家|谁)[^,，。]{0,8}(?:高|大|多|低|少|早|晚|好|近|远|强|合适)|\bvs\b|\bcompar(?:e|ed|ison)\b|\bdifferences?\b|\bwhich\b[^?]*\b(?:first|earlier|larger|bigger|more|higher)\b[^?]*\bor\b|比べ|違い|비교|차이|vergleich\w*|unterschied\w*/iu
const COUNTS =
  /(?<!哪)(?:多少|几)个?[家个项条次场座所](?!亿|万|月|点)|(?:多少|几)(?:企业|公司|项目|园区|政策)(?!资金|金|奖|补|支持|扶持)|how many|wie viele|몇 ?(?:개|곳|건)|いくつ|何(?:件|社|か所)/iu
const LISTS =
  /哪些|^[^?？,，。]{2,14}(?<!的)(?:政策|园区|项目|招商活动|案例|产业园)$|^(?:其中|里面|里头)?哪[个家][^,，。?？]{0,4}(?:是|属于)|都有谁|有什么|有啥|(?:都|是)(?:些)?啥(?!时候)|哪(?:几|[二两三四五六七八九十\d]+)[个家条项]?|什么(?:园区|政策|案例|企业|项目|活动)|(?:有没有|有)(?:什么|哪些)?[^,，。?？]{0,6}(?:政策|补贴|园区|优惠|扶持|案例)[^,，。?？]{0,2}吗|列出|列一下|的(?:案例|项目|企业|政策|园区|名单|活动)$|前[一二三四五六七八九十\d]+名?的?(?:区|企业|园区|项目)|名单|清单|盘点|谁家|都(?:有|叫)|分别(?:是|有|做)|\bwhich\b(?! (?:district|city|park) is)|\blist\b|\bwhat (?:kinds|companies|parks|policies|incentives|projects|events)\b|どんな|どれ|どのような|どの(?:企業|企业|会社|園区|园区|団地|团地|パーク|政策|プロジェクト)|一[覧览]|어떤 ?(?:산업 ?)?(?:기업|회사|단지|정책|프로젝트)|목록|무엇|welche\b|liste/iu
const LARGEST =
  /(?:最大|最高|最多)的?[^,，。?？]{0,8}(?:项目|企业|公司)|(?:项目|企业|公司)[^,，。?？]{0,8}(?:最大|最高|最多)|(?:largest|biggest) (?:project|investment|compan)/iu
const CONTACTS =
  /电话(?![客会机])|手机号|热线|联系方式|联系人|怎么联系|邮箱|phone|telefon|전화|連絡先|contact (?:number|details|person)|e-?mail/iu

/** Whether a question compares things. */
export const comparesThings = (question: string): boolean => COMPARES.test(question)

/** Whether it asks how many things of a kind there are. */
export const countsThings = (question: string): boolean => COUNTS.test(question)

/** Whether it asks which things there are. */
export const listsThings = (question: string): boolean => LISTS.test(question)

/** What a question wants as far as its own words tell; what needs more than patterns is decided by the composers. */
export function intentOf(question: string): Intent {
  if (CONTACTS.test(question)) return 'contact'
  if (comparesThings(question)) return 'compare'
  if (countsThings(question)) return 'count'
  return listsThings(question) || LARGEST.test(question) ? 'list' : 'ask'
}
