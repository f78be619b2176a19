import type { AnswerWording } from './answer-wording.ts'

export const japanese: AnswerWording = {
  greeting:
    'こんにちは。天津・武清などの投資政策、園区、進出事例、イベントについて、出典と日付を付けてお答えします。何をお知りになりたいですか。',
  thanks: 'どういたしまして。担当者とお話しになりたい場合は「担当者」とお送りください。',
  whoAmI:
    '投資相談アシスタントです。公開資料に基づき、出典と日付を付けてお答えします。分からないことは分からないとお伝えし、担当者におつなぎすることもできます。',
  whatIsMeant: 'どの園区・政策・企業・イベントについてでしょうか。名称を教えていただければお調べします。',
  quoteFrame: '中国語の出典からの引用：',
  nothingFound:
    '申し訳ありません。知識ベースに答えとなる資料がありません。I do not have an answer in the knowledge base.',
  nothingOnProperty: (about, property) =>
    `申し訳ありません。知識ベースに${about ? `${about}の` : ''}${property}の情報がありません。`,
  nothingAbout: (about) => `申し訳ありません。知識ベースに${about}についてのこの情報がありません。`,
  undisclosed: (about, property) =>
    `申し訳ありません。${about ? `${about}の` : ''}${property}は出典で公表されていません。`,
  noPromise: '申し訳ありません。補助金、税の還付、審査結果をお約束することはできません。主管部門の認定によります。',
  noForecast: '申し訳ありません。未公表の政策を予測することはできません。',
  outOfScope: '申し訳ありません。投資政策、園区、事例、イベントについてのみお答えできます。',
  otherPlace: (place) =>
    `申し訳ありません、${place}の資料はありませんが、天津と周辺の政策、園区、進出事例、イベントならお答えできます。`,
  rule: '関連する規定（中国語の引用）：',
  nearest: '近い資料：',
  offerHuman: 'ご希望であれば、担当者が確認してご回答します。',
  human: '担当者につなぐ',
  competentAuthority: '条件と金額は主管部門の認定によります。',
  draft: '意見募集稿。正式文書と異なる場合があります',
  expired: '失効',
  superseded: '新文書により失効',
  supersededBy: (title) => `《${title}》により失効`,
  undated: '有効期間の記載なし',
  unverified: '未確認。ご利用前にご確認ください',
  asOf: (date) => `${date}時点`,
  conflict: (text) => `別の出典：${text}`,
  properties: {
    rent: '賃料',
    'land-price': '土地価格',
    'energy-price': 'エネルギー価格',
    fee: '料金',
    contact: '連絡先',
    address: '住所',
    area: '面積',
    distance: '距離',
    rate: '率',
    count: '数',
    subsidy: '補助金額',
    land: '用地面積',
    amount: '金額',
    date: '日付',
    'document-number': '文書番号',
  },
  furtherQuestions: {
    industries: (name) => `${name}の主導産業は何ですか。`,
    residents: (name) => `${name}にはどの企業が入居していますか。`,
    area: (name) => `${name}の面積はどのくらいですか。`,
    transport: (name) => `${name}の交通はどうですか。`,
    term: (name) => `${name}の有効期間はいつまでですか。`,
    figures: (name) => `${name}では何件の契約が結ばれましたか。`,
  },
  suggestions: {
    policies: 'どのような支援政策がありますか。',
    parks: 'どのような園区がありますか。',
    cases: 'どの企業が進出しましたか。',
  },
}
