import type { EligibilityWording } from '../eligibility-wording.ts'

export const korean: EligibilityWording = {
  heading: (title, measure) => `${title} “${measure}”의 조건과 대조한 결과입니다(조건은 중국어로 인용):`,
  states: { meets: '✓ 충족', lacks: '✗ 미충족', unknown: '? 확인 필요' },
  condition: (state, words, told) => `${state}: “${words}”${told === undefined ? '' : ` (말씀하신 내용: ${told})`}`,
  reach: (state, districts) => `${state}: 적용 지역 “${districts}”`,
  period: (state, term, year) => `${state}: 시행 기간 “${term}” (말씀하신 내용: ${year}년)`,
  noLongerHolds: '✗ 미충족: 이 정책은 더 이상 시행되지 않아 참고용입니다',
  isDraft: '? 확인 필요: 아직 의견 수렴안이며 정식 문서에 따릅니다',
  summary: (meets, lacks, unknown) =>
    `말씀하신 내용 기준: 충족 ${meets}건, 미충족 ${lacks}건, 확인 필요 ${unknown}건입니다. `,
  lacking: '충족하지 못한 조건이 있어 현재로서는 이 항목이 적용되기 어려워 보입니다.',
  open: '확인이 필요한 조건이 있어 아직 판단할 수 없습니다.',
  allMet: '열거된 조건에는 맞지만 인정을 받은 것은 아닙니다.',
  ask: (what) => `다음을 알려 주시면 이어서 대조하겠습니다: ${what}.`,
  whether: (words) => `“${words}”에 해당하는지`,
  properties: {
    investment: '총투자액',
    equipment: '설비 투자액',
    research: '연구개발비',
    'research-increment': '연구개발비 증가액',
    'research-share': '매출 대비 연구개발비 비율',
    revenue: '연 매출액',
    rent: '연 임대료',
    'floor-area': '직접 사용할 수 있는 면적',
    age: '회사 등록 연수',
    rank: '순위',
    volume: '연간 물량',
    'project-funding': '과제 총액',
    growth: '전년 대비 증가율',
    industry: '주요 사업',
    place: '입지할 구 또는 단지',
  },
  otherMeasures: (measures) =>
    `같은 정책은 ${measures.map((measure) => `“${measure}”`).join(', ')}도 지원합니다. 어느 것에 해당하는지 알려 주시면 이어서 대조하겠습니다.`,
  noConditions: (title) => `죄송하지만 자료에 “${title}” 인정 조건이 없어 항목별로 대조할 수 없습니다.`,
  closing:
    '공개된 조항과의 대조일 뿐이며 적용 여부는 주무 부처의 인정에 따릅니다. 원하시면 담당자에게 연결해 확인해 드립니다.',
}
