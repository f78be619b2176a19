import type { AnswerWording } from './answer-wording.ts'

export const korean: AnswerWording = {
  greeting:
    '안녕하세요. 톈진·우칭 등의 투자 정책, 산업단지, 입주 사례, 행사에 대해 출처와 날짜를 붙여 답합니다. 무엇이 궁금하신가요?',
  thanks: '천만에요. 담당자와 상담하시려면 “상담원”이라고 보내 주세요.',
  whoAmI:
    '투자 상담 도우미입니다. 공개 자료를 바탕으로 출처와 날짜를 붙여 답하고, 모르는 것은 모른다고 말씀드리며, 담당자에게 연결해 드릴 수 있습니다.',
  quoteFrame: '중국어 출처 인용:',
  nothingFound: '죄송합니다. 지식 베이스에 답이 되는 자료가 없습니다.',
  nothingOnProperty: (about, property) =>
    `죄송합니다. 지식 베이스에 ${about ? `${about}의 ` : ''}${property} 정보가 없습니다.`,
  nothingAbout: (about) => `죄송합니다. 지식 베이스에 ${about}에 관한 이 정보가 없습니다.`,
  undisclosed: (about, property) =>
    `죄송합니다. ${about ? `${about}의 ` : ''}${property}은(는) 출처에서 공개되지 않았습니다.`,
  noPromise: '죄송합니다. 보조금, 세금 환급, 심사 결과를 약속할 수 없습니다. 주관 부서의 인정에 따릅니다.',
  noForecast: '죄송합니다. 발표되지 않은 정책은 예측할 수 없습니다.',
  outOfScope: '죄송합니다. 투자 정책, 산업단지, 사례, 행사에 관해서만 답할 수 있습니다.',
  nearest: '가까운 자료:',
  offerHuman: '원하시면 담당자가 확인하고 답해 드립니다.',
  human: '담당자 연결',
  competentAuthority: '조건과 금액은 주관 부서의 인정에 따릅니다.',
  draft: '의견 수렴안, 정식 문서와 다를 수 있음',
  expired: '만료됨',
  superseded: '새 문서로 대체됨',
  unverified: '미확인, 사용 전 확인 바람',
  asOf: (date) => `${date} 기준`,
  conflict: (text) => `다른 출처: ${text}`,
  properties: {
    rent: '임대료',
    'land-price': '토지 가격',
    'energy-price': '에너지 가격',
    fee: '요금',
    contact: '연락처',
    address: '주소',
    area: '면적',
    distance: '거리',
    rate: '비율',
    count: '수',
    subsidy: '지원 금액',
    land: '용지 면적',
    amount: '금액',
    date: '날짜',
    'document-number': '문서 번호',
  },
  furtherQuestions: {
    industries: (name) => `${name}의 주력 산업은 무엇인가요?`,
    residents: (name) => `${name}에는 어떤 기업이 입주해 있나요?`,
    area: (name) => `${name}의 면적은 얼마인가요?`,
    transport: (name) => `${name}의 교통은 어떤가요?`,
    term: (name) => `${name}의 유효 기간은 언제까지인가요?`,
    figures: (name) => `${name}에서 몇 건이 체결되었나요?`,
  },
  suggestions: {
    policies: '어떤 지원 정책이 있나요?',
    parks: '어떤 산업단지가 있나요?',
    cases: '어떤 기업이 입주했나요?',
  },
}
