import type { Lead, LeadGrade } from '../domain/lead.ts'
import { areaOf, hasStatedSum, investmentOf } from './investment.ts'
import { stated } from './stated.ts'
import { isWithinAYear } from './timing.ts'

const YI = 100_000_000
const LARGE_AREA = 50
const LONGEST_QUOTE = 30
const LEAST_A = 5
const LEAST_B = 3

/** What names no place in particular, and no industry. */
const WIDE_PLACE =
  /^(?:中国|全国|国内|北方|华北|京津冀|环渤海|天津市?|china|northern china|tianjin|天津の?市内|중국|톈진)$/iu
const WIDE_INDUSTRY =
  /^(?:制造业?|生产制造|工业|服务业?|贸易|实业|高科技|其他|manufacturing|industry|services?|trade|trading|製造業|メーカー|サービス業|제조업|서비스업|industrie|produktion|handel)$/iu

type Graded = Pick<Lead, 'need' | 'contact' | 'question' | 'language'>

/** What one part of a lead earns, with the reason for staff. */
interface Mark {
  readonly points: number
  readonly reason: string
}

const quote = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

function investmentMark({ need, language }: Graded): Mark {
  const said = stated(need.investment)
  if (!said || !hasStatedSum(need, language)) return { points: 0, reason: '未说明投资额' }
  const sum = investmentOf(need, language)
  const reason = `投资额 ${quote(said)}`
  if (sum === undefined) return { points: 1, reason: `${reason}（人民币数额不明）` }
  if (sum >= 5 * YI) return { points: 3, reason: `${reason}（5亿元以上）` }
  return sum >= YI ? { points: 2, reason: `${reason}（1亿元以上）` } : { points: 1, reason }
}

function areaMark({ need, language }: Graded): Mark {
  const area = areaOf(need, language)
  if (area === undefined) return { points: 0, reason: '未说明用地或厂房面积' }
  const reason = `用地或厂房 ${quote(need.area ?? '')}`
  return { points: 1, reason: area >= LARGE_AREA ? `${reason}（50亩以上）` : reason }
}

function timingMark({ need, language }: Graded, at: Date): Mark {
  const said = stated(need.timing)
  if (!said) return { points: 0, reason: '未说明时间安排' }
  return isWithinAYear(said, at, language)
    ? { points: 1, reason: `时间安排 ${quote(said)}（约一年内）` }
    : { points: 0, reason: `时间安排 ${quote(said)}（未明确在一年内）` }
}

const companyMark = ({ need }: Graded): Mark =>
  stated(need.company) ? { points: 1, reason: '已说明企业名称' } : { points: 0, reason: '未说明企业名称' }

function aimMark({ need }: Graded): Mark {
  const district = stated(need.district)
  const industry = stated(need.industry) ?? stated(need.project)
  const said = [
    ...(district && !WIDE_PLACE.test(district) ? [`意向区域 ${quote(district)}`] : []),
    ...(industry && !WIDE_INDUSTRY.test(industry) ? [`行业或项目 ${quote(industry)}`] : []),
  ]
  return said.length > 0 ? { points: 1, reason: said.join('，') } : { points: 0, reason: '未说明具体区域或行业' }
}

/** What earns nothing and yet is worth knowing before the first call. */
function remarks({ contact, question }: Graded): readonly string[] {
  const isReachable = contact?.phone ?? contact?.email ?? contact?.wechat
  return [...(question ? ['有待答复的问题'] : []), ...(isReachable ? [] : ['未留电话、邮箱或微信'])]
}

/**
 * How much a lead promises. Points: investment of 500 million yuan or more 3, of 100 million or more 2, any other
 * stated sum 1; a stated area of land or floor space 1; a start within about a year 1; a named company 1; a district
 * or an industry or project in particular 1. Five points or more are an A, three or four a B, fewer a C. Ways to be
 * reached and an open question are mentioned and earn nothing.
 * @param at when the lead is graded: this year and next are counted from it.
 * @returns the level and its reasons in Chinese, for staff: what speaks for the lead first, then what is missing.
 */
export function gradeLead(lead: Graded, at: Date): LeadGrade {
  const marks = [investmentMark(lead), areaMark(lead), timingMark(lead, at), companyMark(lead), aimMark(lead)]
  const points = marks.reduce((sum, mark) => sum + mark.points, 0)
  const earned = marks.filter((mark) => mark.points > 0)
  const missing = marks.filter((mark) => mark.points === 0)
  return {
    level: points >= LEAST_A ? 'A' : points >= LEAST_B ? 'B' : 'C',
    reasons: [...[...earned, ...missing].map(({ reason }) => reason), ...remarks(lead)],
  }
}
