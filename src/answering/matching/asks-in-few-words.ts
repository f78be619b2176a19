import { normaliseText } from '../../text/normalise.ts'

const CLAUSE_END = '(?!\\p{Script=Han})'
const GOES = '(?:去|到|放|落|落户|落地|选|设|建|开|投|搬|迁|注册|入驻|布局)'
const WHERE = '哪(?:里|儿|边|块|个(?:区|园区?|地方|功能区)?|家园区?)?'
const SHORT: readonly RegExp[] = [
  // 白酒厂可以去哪, 冷链仓库选哪, 公司注册在哪个区好
  new RegExp(
    `(?<!从)${GOES}(?:到|去|在(?=哪个|哪[里儿]?(?:好|合适|更)))?${WHERE}(?:更|比较|最)?(?:好|合适|划算|有优势)?${CLAUSE_END}`,
    'u',
  ),
  new RegExp(`(?:推荐|建议)(?:我们?)?${GOES}?(?:在|到|去)?(?:${WHERE}|什么地方)${CLAUSE_END}`, 'u'),
  new RegExp(
    `(?:有(?:什么|啥|哪些)|求|请|给个?|帮忙)推荐(?:一下|吗|的)?${CLAUSE_END}|推荐(?:一下|一个|几个|下)?${CLAUSE_END}`,
    'u',
  ),
  /选址/u,
  // 放静海还是宝坻, 东丽 还是 宝坻
  /\p{Script=Han}{2,}\s?还是\s?\p{Script=Han}{2,10}(?!\p{Script=Han})/u,
]
const DOES =
  /(?:做(?!到)|从事|主营|生产|制造|研发|加工|经营)(?!大做强)\p{Script=Han}{2}|(?<!建|设|工|办)厂(?!房|区|商)|制造|加工|\bwe (?:make|produce|manufacture|build|develop|sell)\b|\bwir (?:stellen|produzieren|bauen|fertigen|entwickeln)\b/u
const WANTS =
  /想(?!法|象)|打算|准备|计划(?!书)|拟(?:建|投|在|设)|要(?!求|闻|素|点)|需(?!求)|找|租|求(?!购)|\blooking for\b|\bplan(?:ning)? to\b|\b(?:we )?(?:need|want)\b|\bwir (?:suchen|brauchen|planen)\b/u
const SIZES: readonly RegExp[] = [
  /(?:投资?|总投)[^,，。;；]{0,6}?[\d一二两三四五六七八九十百千几][\d.]*\s*个?[多余]?[万亿]|[\d一二两三四五六七八九十百千几][\d.]*\s*个?[多余]?[万亿](?:元|块)?(?:左右|上下)?的?投资|\b\d[\d.,]*\s?(?:million|billion|mio|mrd)/u,
  /[\d一二两三四五六七八九十百千几]余?(?:来)?亩/u,
  /[\d一二两三四五六七八九十百千万几]余?(?:来)?(?:平(?:方)?米?|㎡)|square met|\bsqm\b|quadratmeter/u,
]
/** A turn that asks for something else, or speaks of what the state gives, is no bare need. */
const ASKS_OTHERWISE =
  /[?？]|吗|呢|多[少大高长远久]|什么|哪|怎么|如何|是否|能否|能不能|有没有|几[个家]|谁|政策|补[贴助]|奖励|申[请报]|认定|备案|手续|流程|条件|资格|符合|以[上下]|的(?:项目|企业|公司)|\b(?:who|what|which|how|when|why|does|do you|is there|are there|list)\b|[가-힣]|[ぁ-ゖァ-ヺ]/u
const ENOUGH = 3

/** What is asked for by these words elsewhere is no site. */
const OTHER_OBJECT =
  /(?:政策|补贴|项目|企业|公司|案例|活动|人才|产品|供应商|客户|银行|书|专家)[^,，。]{0,4}(?:推荐|选哪)|推荐[^,，。]{0,8}(?:政策|补贴|项目|企业|公司|案例|活动|人才|供应商|客户|银行|专家)|(?:办理?|申请|申报|领|交|查|签|咨询|报名|备案|缴)[^,，。]{0,6}(?:去|到)哪/u

/** Whether a message asks where, in words that only a named trade makes a question about sites. */
export function asksInFewWords(text: string): boolean {
  const normalised = normaliseText(text)
  return !OTHER_OBJECT.test(normalised) && SHORT.some((pattern) => pattern.test(normalised))
}

/**
 * Whether a message asks nothing, but tells so much of a plan that a proposal is what is expected: what is made, how
 * much is invested, how much room it takes, that it is wanted; `wishes` is how many wishes for a site it names.
 */
export function tellsPlan(text: string, wishes: number): boolean {
  const normalised = normaliseText(text)
  if (ASKS_OTHERWISE.test(normalised)) return false
  const told = [DOES, WANTS, ...SIZES].filter((pattern) => pattern.test(normalised)).length
  return DOES.test(normalised) && told + wishes >= ENOUGH
}
