import type { Language } from '../../domain/language.ts'

/** What comparisons say in their own words, in one language. */
export interface ComparisonWording {
  readonly heading: string
  readonly missing: string
  readonly noRanking: string
  readonly parks: string
  readonly industries: string
  readonly projects: string
  readonly policies: string
  higher(name: string, difference: string): string
  /** Where no difference is asked for. */
  higherOnly(name: string): string
  /** Where the figures are only approximate. */
  roughlyHigher(name: string): string
  equal(value: string): string
  notComparable(label: string): string
}

const WORDING: Readonly<Record<Language, ComparisonWording>> = {
  zh: {
    heading: '按知识库里的资料对比如下：',
    missing: '“—”表示知识库没有这一项。',
    noRanking: '知识库不作优劣评判；告诉我您的行业、投资规模和要求，可以按资料为您匹配园区。',
    parks: '收录园区',
    industries: '主导产业',
    projects: '收录项目',
    policies: '本地政策',
    higher: (name, difference) => `${name}更高，相差${difference}。`,
    higherOnly: (name) => `${name}更高。`,
    roughlyHigher: (name) => `${name}更高；来源给的是约数，不计算差额。`,
    equal: (value) => `两者相同，都是${value}。`,
    notComparable: (label) => `两边的${label}不能直接相减：知识库里缺少其中一个，或口径不同。`,
  },
  en: {
    heading: 'Compared by what the knowledge base holds:',
    missing: '“—” means that the knowledge base has no value.',
    noRanking:
      'The knowledge base does not rate places; tell me your industry, investment and needs, and I will match parks.',
    parks: 'parks',
    industries: 'leading industries',
    projects: 'projects on record',
    policies: 'local policies',
    higher: (name, difference) => `${name} is higher, by ${difference}.`,
    higherOnly: (name) => `${name} is higher.`,
    roughlyHigher: (name) => `${name} is higher; the sources give approximate figures, so no difference is computed.`,
    equal: (value) => `Both are the same: ${value}.`,
    notComparable: (label) => `The ${label} cannot be subtracted: one is missing, or they differ in kind.`,
  },
  ja: {
    heading: 'ナレッジベースの資料による比較です：',
    missing: '「—」は資料がないことを示します。',
    noRanking: '優劣の評価はしていません。業種・投資規模・ご要望を教えていただければ、園区を提案します。',
    parks: '園区',
    industries: '主要産業',
    projects: '収録プロジェクト',
    policies: '地元の政策',
    higher: (name, difference) => `${name}の方が高く、差は${difference}です。`,
    higherOnly: (name) => `${name}の方が高いです。`,
    roughlyHigher: (name) => `${name}の方が高いですが、資料は概数のため差は計算しません。`,
    equal: (value) => `どちらも${value}です。`,
    notComparable: (label) => `${label}は一方の資料がないか基準が異なるため、差を出せません。`,
  },
  ko: {
    heading: '지식 베이스의 자료로 비교하면 다음과 같습니다:',
    missing: '“—”는 자료가 없음을 뜻합니다.',
    noRanking: '우열은 평가하지 않습니다. 업종, 투자 규모, 요구 사항을 알려 주시면 단지를 찾아 드립니다.',
    parks: '단지',
    industries: '주력 산업',
    projects: '수록 프로젝트',
    policies: '지역 정책',
    higher: (name, difference) => `${name} 쪽이 더 높고, 차이는 ${difference}입니다.`,
    higherOnly: (name) => `${name} 쪽이 더 높습니다.`,
    roughlyHigher: (name) => `${name} 쪽이 더 높습니다. 자료가 어림수여서 차이는 계산하지 않습니다.`,
    equal: (value) => `둘 다 ${value}입니다.`,
    notComparable: (label) => `${label}은(는) 한쪽 자료가 없거나 기준이 달라 차이를 낼 수 없습니다.`,
  },
  de: {
    heading: 'Vergleich nach den Angaben der Wissensbasis:',
    missing: '„—“ bedeutet, dass die Wissensbasis keine Angabe hat.',
    noRanking:
      'Eine Wertung enthält die Wissensbasis nicht; nennen Sie Branche, Investition und Wünsche, dann suche ich Parks.',
    parks: 'Parks',
    industries: 'Leitbranchen',
    projects: 'erfasste Projekte',
    policies: 'örtliche Richtlinien',
    higher: (name, difference) => `${name} liegt höher, um ${difference}.`,
    higherOnly: (name) => `${name} liegt höher.`,
    roughlyHigher: (name) => `${name} liegt höher; die Quellen nennen ungefähre Zahlen, daher keine Differenz.`,
    equal: (value) => `Beide sind gleich: ${value}.`,
    notComparable: (label) => `${label}: Eine Angabe fehlt oder ist anders gemessen, daher keine Differenz.`,
  },
}

/** The comparisons' own words in a language. */
export const comparisonWording = (language: Language): ComparisonWording => WORDING[language]
