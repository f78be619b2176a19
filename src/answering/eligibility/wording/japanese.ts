import type { EligibilityWording } from '../eligibility-wording.ts'

export const japanese: EligibilityWording = {
  heading: (title, measure) => `${title}「${measure}」の条件との照合です（条件は中国語のまま引用）：`,
  states: { meets: '✓ 満たす', lacks: '✗ 満たさない', unknown: '? 要確認' },
  condition: (state, words, told) => `${state}：「${words}」${told === undefined ? '' : `（お話では${told}）`}`,
  reach: (state, districts) => `${state}：適用地域は「${districts}」`,
  period: (state, term, year) => `${state}：実施期間は「${term}」（お話では${year}年）`,
  noLongerHolds: '✗ 満たさない：この政策はすでに終了しており、参考にとどまります',
  isDraft: '? 要確認：これは意見募集稿であり、正式文書によります',
  summary: (meets, lacks, unknown) =>
    `お話の範囲では、満たす条件${meets}件、満たさない条件${lacks}件、要確認${unknown}件です。`,
  lacking: '満たしていない条件があり、現時点では適用が難しいと見られます。',
  open: '確認が必要な条件があり、まだ判断できません。',
  allMet: '挙げられた条件には合いますが、認定されたことにはなりません。',
  ask: (what) => `${what}をお知らせください。続けて照合します。`,
  whether: (words) => `「${words}」に当たるかどうか`,
  properties: {
    investment: '総投資額',
    equipment: '設備投資額',
    research: '研究開発費',
    'research-increment': '研究開発費の増加額',
    'research-share': '売上高に占める研究開発費の割合',
    revenue: '年間売上高',
    rent: '年間賃料',
    'floor-area': '自ら使える施設の面積',
    age: '会社の登記からの年数',
    rank: 'ランキングの順位',
    volume: '年間取扱量',
    'project-funding': 'プロジェクトの採択総額',
    growth: '前年比の伸び',
    industry: '主な事業内容',
    place: '立地する区や園区',
  },
  otherMeasures: (measures) =>
    `同じ政策は${measures.map((measure) => `「${measure}」`).join('、')}も対象としています。どれに当たるかお知らせいただければ照合します。`,
  noConditions: (title) => `申し訳ございませんが、「${title}」の認定条件は資料になく、照らし合わせることができません。`,
  closing: '公表条項との照合にすぎず、適用の可否は所管当局の認定によります。ご希望なら担当者におつなぎして確認します。',
}
