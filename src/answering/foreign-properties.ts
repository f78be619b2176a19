import type { PropertyName } from './asked-property.ts'

/** Revenue and output are amounts that only a text calling them so can tell. */
export type ForeignProperty = PropertyName | 'output'

/**
 * How properties are asked for in English, Japanese (its kanji simplified), Korean and German. The order decides:
 * a share of the rent is a rate, the size of a fund is an amount.
 */
const ASKED: readonly (readonly [ForeignProperty, readonly RegExp[]])[] = [
  [
    'rate',
    [
      /\bwhat (?:share|percentage|proportion|rate|tax rate)\b|\b(?:which|what|at what)\b[^?]{0,60}\b(?:rates?|percentage|tariff rate)\b|\bhow many per ?cent\b|\bhow (?:high|much) (?:is|are) the [^?]{0,40}\brate\b/iu,
      /何(?:パーセント|%)|割合|比率|[税费除]率/iu,
      /몇 ?(?:퍼센트|%|프로)|비율|(?:세|공제|이자|할인)율/iu,
      /\bwelche[rnms]? (?:\p{L}+ )?(?:prozentsatz|anteil)\b|\bwie ?viel prozent\b|\p{L}*(?:steuer|abzugs|prozent|förder|zins)satz|\bwelche[rnms]? anteil\b/iu,
    ],
  ],
  [
    'land-price',
    [
      /\bland (?:prices?|costs?)\b|\b(?:prices?|costs?)\b[^?]{0,40}\bland\b(?! acquisition)|\bprices? (?:of|for) (?:the |industrial )?land\b|\b(?:costs?|prices?|pay)\b[^?]{0,30}\b(?:per|of an?|for an?) (?:mu|plot)\b|\bhow much (?:is|are|does|do)[^?]{0,30}\b(?:land|plot)\b/iu,
      /地价|土地[^?]{0,6}(?:いくら|价格|值段|代金)/iu,
      /땅값|토지 ?(?:가격|값|비용)|토지[^?]{0,12}얼마/iu,
      /(?:grundstücks?|boden|land)-?preise?\b|\b(?:grundstück\p{L}*|boden)\b[^?]{0,30}\bkost/iu,
    ],
  ],
  [
    'energy-price',
    [
      /\b(?:electricity|(?<!computing )power|water|gas|steam|energy) (?:prices?|costs?|tariffs?|charges?|fees?|bills?)\b|\b(?:prices?|costs?) of (?:the )?(?:electricity|water|gas|steam|energy)\b|\bhow much (?:is|are|does|do)[^?]{0,20}\b(?:electricity|water|gas|steam)\b/iu,
      /(?:电气|电力|水道|ガス|蒸气)(?:料金|代|价格)|(?:电气|水道)代/iu,
      /(?:전기|전력|수도|가스) ?(?:요금|료|세|가격)/iu,
      /(?:strom|energie|wasser|gas|dampf)(?:preis|kosten|tarif)|\bkost\p{L}* [^?]{0,20}\b(?:strom|wasser|gas|dampf)\b/iu,
    ],
  ],
  [
    'contact',
    [
      /\b(?:tele)?phone\b|\bhotline\b|\be-?mail\b|\bcontact (?:number|details|person|information|data)\b|\b(?:how|whom) (?:can|do|should|could) (?:we|i) (?:contact|reach|call)\b/iu,
      /电话|连络先|メール|问い?合わせ先|ホットライン/iu,
      /전화|연락처|이메일|핫라인|문의처/iu,
      /telefon|hotline|\be-?mail\b|kontakt(?:daten|person|adresse|nummer)?\b|ansprechpartner/iu,
    ],
  ],
  [
    'address',
    [
      /\b(?:street )?address\b|\bwhich (?:street|road)\b|\bwhere exactly\b/iu,
      /住所|所在地|番地/iu,
      /주소|번지/iu,
      /\badresse\b|\banschrift\b|\bwelcher straße\b/iu,
    ],
  ],
  [
    'subsidy',
    [
      /\bhow (?:much|large|high|big)\b[^?]{0,40}\b(?:award|reward|subsid|grant|bonus|incentive|prize)|\bhow much (?:support|funding|money) (?:can|does|do|will|is)\b[^?]{0,40}\b(?:get|receive|obtain|granted|paid)\b|\bwhat is the (?:cap|maximum|ceiling|amount)\b[^?]{0,60}\b(?:award|reward|subsid|grant|support|incentive)/iu,
      /(?:补助|奖励|报奖|助成|支援)金?[^?、]{0,6}(?:いくら|どのくらい|どれくらい|上限|何万|何元)(?!の广)|いくら[^?]{0,12}(?:补助|奖励|报奖|助成|もらえ|支给)/iu,
      /(?:보조|장려|포상|지원|격려)금?(?:은|는|이|액은|의 액수는)? ?(?:최대 |최고 )?얼마(?!나 걸)|얼마[^?]{0,12}(?:보조|장려|포상|지원|받)/iu,
      /\bwie (?:viel|hoch|groß)\b[^?]{0,40}(?:prämie|zusch[uü]ss|förder|subvention|belohnung|beihilfe)/iu,
    ],
  ],
  [
    'rent',
    [
      /\b(?:monthly rents?|rent per|rental (?:price|cost|fee)s?|office rents?|how (?:much|high) (?:is|are) (?:the )?(?:\p{L}+ )?rents?|what (?:is|are) (?:the )?(?:\p{L}+ ){0,2}rents?)\b(?! (?:support|subsid|relief|aid|allowance))/iu,
      /(?:赁料|家赁|租金)(?!の?(?:补助|支援|减免|助成))/iu,
      /(?:임대료|월세|임차료)(?!의? ?(?:보조|지원|감면))/iu,
      /\b(?:monats)?miete\b(?! (?:bezuschusst|gefördert))|\bmietpreise?\b|büromiete/iu,
    ],
  ],
  [
    'document-number',
    [
      /\bdocument (?:number|no\.?)|\breference number\b/iu,
      /文书番号|文件番号/iu,
      /문서 ?번호/iu,
      /aktenzeichen|dokumentnummer|dokumentennummer/iu,
    ],
  ],
  [
    'distance',
    [
      /\bhow far\b|\bdistance\b|\bhow many kilomet/iu,
      /距离|何キロ|どのくらい离れ/iu,
      /거리는|얼마나 (?:멀|떨어)|몇 ?(?:킬로|km)/iu,
      /\bwie weit\b|entfernung|\bentfernt\b/iu,
    ],
  ],
  ['land', [/\bhow many mu\b|\bmu of land\b/iu, /何ムー/iu, /몇 ?무(?![가-힣])/iu, /\bwie viele mu\b/iu]],
  [
    'output',
    [
      /\b(?:what (?:is|was|are|were|will be) the|how (?:high|large) (?:is|was) the)[^?]{0,30}\b(?:revenue|turnover|output)\b|\b(?:what|how much) (?:revenue|turnover|output)\b/iu,
      /(?:卖上高?|营业收入|生产额|产出额|税收)(?:は|の(?:目标|额))[^?]{0,6}(?:いくら|どのくらい|$)/iu,
      /(?:매출|생산액|총생산|세수)[^?]{0,6}(?:얼마|$)/iu,
      /\b(?:wie hoch (?:ist|war)|welche[rn]?)\b[^?]{0,30}(?:umsatz|produktionswert|erlös)/iu,
    ],
  ],
  [
    'amount',
    [
      /\bhow (?:large|big|high)\b[^?]{0,40}\b(?:funds?|investment|budget|capital|amount|appropriation)\b/iu,
      /\bwie (?:hoch|groß)\b[^?]{0,40}(?:investition|fonds|summe|betrag|budget|volumen|mittel)/iu,
    ],
  ],
  [
    'area',
    [
      /\bhow (?:large|big)\b|\b(?:total|planned|floor|land|built-up|covered) area\b|\bthe area of\b|\bwhat is the (?:\p{L}+ ){0,3}area\b|\bsquare (?:kilo)?met(?:re|er)s?\b|\bhectares?\b/iu,
      /面积|广さ|敷地|何(?:平方|ヘクタール)/iu,
      /면적|얼마나 (?:넓|큰|크)|몇 ?(?:제곱|평방|헥타르|평)/iu,
      /fläche|\bwie groß\b|quadrat(?:kilo)?meter|\bhektar\b/iu,
    ],
  ],
  [
    'amount',
    [
      /\bwhat (?:is|was|are|were) the (?:\p{L}+ ){0,2}(?:investment|amount|budget|capital|value)\b|\bhow much\b(?! (?:space|land|area|time|floor))/iu,
      /投资额|总投资|金额|予算|いくら(?!つ)/iu,
      /투자액|총 ?투자|금액|예산|얼마(?!나)/iu,
      /\bwie ?viel\b(?! (?:zeit|platz|fläche))|investitions?(?:summe|volumen|betrag)|gesamtinvestition/iu,
    ],
  ],
  [
    'duration',
    [
      /\bhow long (?:does|do|did|will|would|is|are|can|until|may)\b|\bhow many (?:working |business )?(?:days|weeks|months|years|hours|minutes)\b/iu,
      /(?:どのくらい|どれくらい)(?:の时间|の期间|かか)|何(?:日间|か月|ヶ月|カ月|年间|时间|分)/iu,
      /얼마나 (?:걸|오래)|몇 ?(?:일|개월|년 ?(?:간|동안)|시간|분)(?![가-힣]*명)|며칠/iu,
      /\bwie lange\b|\bwie viele (?:arbeits|werk)?(?:tage|wochen|monate|jahre|stunden|minuten)\b/iu,
    ],
  ],
  [
    'date',
    [
      /(?:^|[,;] ?)(?:and |but |since |until |till |by )?when\b(?! (?:we|i|it|its|the|an?|our|they)\b)|\bwhen (?:did|does|do|will|was|were|is|are|has|have|can)\b|\bdeadline\b|\b(?:what|which) (?:date|year|day|month)\b/iu,
      /いつ|何年(?!间)|何月|期限|缔め?切り?|期日/iu,
      /언제|몇 ?(?:년(?! ?(?:간|동안))|월)|마감|기한/iu,
      /\bwann\b|\bfrist\b|\bwelche[sm] (?:jahr|datum)\b/iu,
    ],
  ],
]

/** What a count in another language counts, as the classes of counted figures. */
const COUNTED: readonly (readonly ['organisation' | 'person', RegExp])[] = [
  [
    'organisation',
    /\bhow many (?:\p{L}+[ -]){0,4}?(?:compan|enterprise|firm|business(?!people)|institution)|何社|企业は?いくつ|机关はいくつ|(?:기업|회사|기관)[^?]{0,10}몇|몇 ?(?:개 ?)?(?:기업|회사|사(?![가-힣])|기관)|\bwie viele (?:\p{L}+[- ]){0,4}?(?:\p{L}*unternehmen|firmen|betriebe|einrichtungen|gesellschaften)\b/iu,
  ],
  [
    'person',
    /\bhow many (?:\p{L}+[ -]){0,3}?(?:people|persons|employees|workers|staff|jobs|talents|guests|participants|visitors|businesspeople)\b|何人|何名|몇 ?명|(?:직원|일자리|인재)[^?]{0,8}몇|\bwie viele (?:\p{L}+[- ]){0,3}?(?:menschen|personen|mitarbeiter|beschäftigte|fachkräfte|arbeitsplätze|gäste|teilnehmer)/iu,
  ],
]
const COUNT =
  /\bhow many\b(?! (?:years|months|weeks|days|hours|minutes|tonnes|tons)\b)|\bwie viele\b(?! (?:jahre|monate|wochen|tage|stunden|minuten|tonnen)\b)|몇 ?(?:개(?!월)|곳|명|건|대|가지|사|척)|いくつ|何(?:件|社|か所|カ所|人|名|个|项目|栋|机|台|つ)/iu

/** Charges, and the Chinese words of which a text that tells them holds one. */
const CHARGES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\bsalar(?:y|ies)\b|\bwages?\b|给[料与]|赁金|月给|급여|임금|월급|연봉|\bgeh[aä]lt(?:er)?\b|\bl[oö]hne?\b|\bverdient\b/iu,
    /工资|薪/iu,
  ],
  [
    /\b(?:property|building) (?:management )?(?:fee|charge)s?\b|管理费|管理料|共益费|관리비|\bnebenkosten\b/iu,
    /物业费|管理费/iu,
  ],
  [/\bparking (?:fee|charge)s?\b|驻车料金|주차 ?(?:요금|비)|parkgebühr/iu, /停车费/iu],
  [/\bdeposits?\b|保证金|敷金|보증금|\bkaution\b/iu, /押金|保证金/iu],
]

const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|^\P{Script=Han}*$/u

/** Whether a normalised clause is in another language than Chinese. */
export const isForeign = (clause: string): boolean => FOREIGN.test(clause)

export interface ForeignAsk {
  readonly name: ForeignProperty
  /** The words by which it is asked for. */
  readonly words: string
}

/** The property that a normalised clause asks for by name in another language than Chinese. */
export function askedInForeignWords(clause: string): ForeignAsk | undefined {
  for (const [name, patterns] of ASKED) {
    for (const pattern of patterns) {
      const words = pattern.exec(clause)?.[0]
      if (words !== undefined) return { name, words }
    }
  }
  return undefined
}

/** A charge that is asked for in another language, and what the text has to hold that tells it. */
export function chargeInForeignWords(clause: string): { words: string; told: RegExp } | undefined {
  for (const [asked, told] of CHARGES) {
    const words = asked.exec(clause)?.[0]
    if (words !== undefined) return { words, told }
  }
  return undefined
}

/** A number of things that is asked for in another language, and the class of what is counted where the words tell. */
export function countInForeignWords(
  clause: string,
): { words: string; counter: 'organisation' | 'person' | undefined } | undefined {
  for (const [counter, pattern] of COUNTED) {
    const words = pattern.exec(clause)?.[0]
    if (words !== undefined) return { words, counter }
  }
  const words = COUNT.exec(clause)?.[0]
  return words === undefined ? undefined : { words, counter: undefined }
}
