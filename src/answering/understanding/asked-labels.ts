/** What may be asked of records, and under which labels they hold it. */
const ASKED: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /哪个?区|哪些区|哪里|在哪|什么地方|地区|位于|which district|\bwhere\b|どの区|どこ|어느 ?구|어디|welche[mn]? bezirk|\bwo\b/iu,
    ['落户地区', '所在地区', '适用地区', '地点'],
  ],
  [
    /金额|投资(?:额|多少)|多少钱|投了多少|how much|amount|金額|いくら|금액|얼마|betrag|wie viel/iu,
    ['金额', '投资总额', '签约金额'],
  ],
  [/什么时候|何时|时间|日期|哪[年天]|\bwhen\b|いつ|언제|wann/iu, ['时间', '发布时间']],
  [/阶段|进展|投产|开工|状态|status|progress|段階|단계|stand/iu, ['阶段', '状态']],
  [/投资方|投资人|谁投的|哪家公司投|investor|投資者|투자자/iu, ['投资方']],
  [/做什么|什么(?:产业|行业)|主导|主打|产业方向|产业(?!园|链|带)|industr|産業|산업|branche/iu, ['主导产业', '产业']],
  [/有效|到期|期限|valid|expire|有効|유효|gültig/iu, ['有效期']],
  [/文号|document number/iu, ['发文字号']],
  [/面积|多大|area|how large|面積|면적|fläche/iu, ['面积']],
  [/级别|国家级还是|level/iu, ['级别']],
  [/设立|成立|建得早|哪年建|founded|established/iu, ['设立时间']],
  [/交通|transport|交通|교통|verkehr/iu, ['交通']],
]

/** For each thing that a question asks of records, the labels under which they may hold it. */
export const labelsAsked = (question: string): readonly (readonly string[])[] =>
  ASKED.filter(([pattern]) => pattern.test(question)).map(([, labels]) => labels)
