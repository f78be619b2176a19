import { normaliseText } from './normalise.ts'

/**
 * Words of terms that 《公平竞争审查条例》 (Article 10) forbids without basis in law, and of results that nobody may
 * guarantee. Refunds that the law itself knows (出口退税, 留抵退税, 增值税即征即退, VAT refunds, 稳岗返还) are none of these.
 */
const OFFERS: readonly RegExp[] = [
  /先[征缴交](?:后|再)[返奖补]|即征即返|(?<![稳岗])(?:税收?|税款|税金|财政|财力|(?:地方|区级|市级|本级)留[成存]|地方贡献)[^。;,，；\n]{0,10}返还|返还[^。;,，；\n]{0,6}(?:税收|税款|地方留[成存]|财政收入)|返税|(?:土地)?出让(?:金|价款)[^。;,，；\n]{0,10}返|零地价|按(?:其|企业)?(?:实际)?(?:缴纳|上缴|缴|交)?(?:的)?(?:纳税额|税收贡献|缴税额|税额|税收总额)[^。;；\n]{0,10}(?:奖|返|补)|(?:(?:地方|区级|市级|本级)留[成存]|地方财力|地方财政贡献|税收贡献|地方经济贡献|税(?:收)?(?:的)?(?:地方|区级|本级)部分)[^。;；\n]{0,14}(?:奖励|奖补|补贴|补助|扶持)/u,
  /(?<!(?:出口|进口|离境|购物|留抵|进项|增值税|消费税|关税|多缴|多征|误收|汇算|申请|办理|即征即)[^。;,，；\n]{0,8})(?:退税(?!率)[^。;,，；\n]{0,6}(?:\d+ ?%|百分之|[一五三七八]成|一半|全额)|(?:给|为|向)(?:您|你|贵)[^。;,，；\n出留]{0,8}退税|退税给(?:您|你|贵|企业)|(?:按|最高|全额)[^。;,，；\n]{0,6}(?:%|百分之[一二三四五六七八九十]+|比例|全额)(?:给|为|向)?(?:您|你们?|贵[司方]|贵?公司|贵?企业)?退税|税(?!务|率|法|局)(?:(?!先征后退|即征即退|出口|留抵)[^。;,，；\n]){0,6}(?:返|退)(?:还|回|给)*(?:(?:您|你们?|贵[司方]|贵?公司|贵?企业)|[^。;,，；\n]{0,4}(?:\d+ ?%|百分之|一半|[一五三七八]成|全额)))/u,
  /一[事企]一议(?!财政奖补|筹资|筹劳)/u,
  /(?:保证|(?<!承)包|稳|承诺|确保)(?:能|可|可以|您|贵司|贵公司|贵企业|企业|你们|都)*(?:拿到?|批|过(?!程|去|渡)|通过审批|获批|拿下)/u,
  /(?<!\b(?:export|vat|customs|import|consumption) )\b(?:tax|fiscal|cash) (?:rebates?|refunds?|kickbacks?)\b|\brefunds? of (?:local )?tax(?:es)?\b|(?<!\b(?:export|vat|customs|import|input|overpaid|consumption) )\btax(?:es)? (?:you )?(?:pa(?:y|id) )?(?:will be |are |is |get )?(?:refunded|rebated|returned)\b|\b(?:levy|pay|collect)(?:ed)? first,? (?:and )?(?:then )?(?:refund|return)/u,
  /\bwe (?:will |can |shall |would |also |fully )*(?:refund|return|rebate|reimburse|give (?:you )?back|pay (?:you )?back)\b(?:(?!\b(?:vat|value|export|import|input|customs|overpaid)\b)[^.,;\n]){0,40}\btax(?:es)?\b|\b(?:get|receive|give you|pay you)\b(?:(?!\b(?:vat|value|export|import|input|customs|overpaid)\b)[^.,;\n]){0,30}\btax(?:es)?\b[^.,;\n]{0,20}\bback\b/u,
  /\bcase[- ]by[- ]case (?:deals?|terms?|offers?|incentives?|negotiations?)\b|\bguaranteed? (?:you |that you |to )?(?:will )?(?:get|receive|obtain|pass|approval|subsid|grant|the (?:subsid|grant|approval))/u,
  /(?<!(?:消[費费]|[増增][値值]|[価价][値值]|[輸输]出))税(?:金|[収收])?の?[還还]付|先に.{0,10}[還还]付|必ず(?:もらえ|受け取れ|[認认]可|[補补]助)|(?:税金|法人税|所得税|地方税|事[業业]税|[納纳]税[額额])の?[^。、\n]{0,10}(?:[還还][付元]|お?返し(?!て)|返金|[払拂]い?[戻戾]|キャッシュバック)|[納纳]税[額额]の[^。、\n]{0,10}(?:[奨奖][励勵]|支[給给]|[補补]助)/u,
  /(?<!(?:부가|부가가치|수출|관) ?)(?:세금|지방세|법인세|소득세|재산세)(?:의|을|를)?(?:(?!부가|수출|관세)[^.,\n]){0,12}(?:환급|환불|돌려)|납부[^.,\n]{0,4}세[금액]의?[^.,\n]{0,12}(?:지원금|장려금|보조금|지급)|선징수 ?후 ?환급|개별 ?협의 ?(?:조건|우대)|(?:보조금|지원금|승인)(?:을|를|은|이)? ?보장/u,
  /(?<!(?:umsatz|vor|mehrwert|export))steuer(?:rück)?(?:erstattung|vergütung|zahlung)(?:en)?\b|rückerstattung (?:der|von) steuern?|(?<!\p{L})(?:rück)?erstatten (?:wir|ihnen)[^.,;\n]{0,40}(?<!umsatz|vor|mehrwert|export|einfuhr)steuern?\b|(?<!umsatz|vor|mehrwert|export|einfuhr)steuern?\b[^.,;\n]{0,40}(?:erstattet|erstatten wir|zurückgezahlt|rückvergütet)|einzelfallvereinbarung|garantierte[nrs]? (?:förderung|zuschuss|zuschüsse|genehmigung)/u,
]

/** These end nothing: 没有上限, 不得低于, no problem. */
const NO_DENIAL = '(?!仅|但|只|光|不|上限|下限|封顶|问题|限制|门槛|条件|限额|低于|少于|小于|超过|高于)'
/** Words by which one says that there is, or may be, no such thing. */
const DENIES = `(?:不可以?|不能|不会|不再|不承诺|不予|不搞|不作|不存在|不提供|没有|并无|无法|无权|避免)${NO_DENIAL}|\\b(?:not|no|never|without|cannot|can't|nicht|keine?[nmrs]?)\\b(?! (?:only|less|more|exceed|below|under|(?:upper |lower )?(?:limit|cap|maximum)|problem|conditions?|nur|weniger|mehr|unter|über|obergrenze|grenze|limit))`
const FORBIDS = `(?<!不|没有|并非|不算|不属于|并无)(?:违规|违法|违反)|严禁|禁止|不得${NO_DENIAL}|不允许`

/** Said in the same sentence before such words, these forbid or end the practice. */
const FORBIDS_BEFORE = new RegExp(
  `(?:${FORBIDS}|不准|杜绝|防止|清理|取消${NO_DENIAL}|废止|废除|停止|终止|纠正|整治|查处|叫停|\\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den)?|bans?|banned|illegal|unlawful|abolish(?:es|ed)?|verb(?:iete|ote)[nt]?|untersag\\w+|unzulässig\\w*|(?:cannot|can't) (?:promise|guarantee)|keine zusage|kann ich keine)\\b)[^。！？!?；;\\n]{0,32}$|(?:${DENIES})[^。！？!?；;,，\\n]{0,12}$`,
  'u',
)
/** The same said after them. */
const FORBIDS_AFTER = new RegExp(
  `^[^。！？!?；;\\n]{0,24}?(?:${FORBIDS}|一律(?:取消|清理|废止)|予以(?:取消|清理|废止|纠正)|已(?:取消${NO_DENIAL}|废止|清理)|停止执行|\\b(?:prohibited|forbidden|banned|illegal|unlawful|abolished|verboten|untersagt|unzulässig|abgeschafft)\\b|禁じ|废止され|约束することはできません|금지|폐지|약속(?:할|드릴) 수 없)|^[^。！？!?；;,，\\n]{0,10}?(?:(?:不能|不可|不予|不再|没有)${NO_DENIAL}|\\b(?:not|nicht)\\b(?! (?:only|less|more|exceed|below|nur|weniger|mehr|unter))|できません|できない|(?<!(?:上限|制限|[問问][題题])[はもが])ありません|してはなら|[認认]められ(?:ない|ません)|(?<!(?:상한|제한|한도|문제)[은는이가]? ?)없|않|못|불가|안 ?됩)`,
  'u',
)
/** The same between its words: 税收一律不得返还, Steuern werden nicht erstattet. */
const FORBIDS_WITHIN = new RegExp(`${FORBIDS}|${DENIES}|않|ません`, 'u')
/** An answer to whether there is such an offer that says there is none. */
const DENIES_ANYWHERE = new RegExp(
  `${FORBIDS}|${DENIES}|无此|取消${NO_DENIAL}|\\b(?:nein|prohibited|forbidden|illegal|unlawful|verboten|unzulässig)\\b|できません|(?<!(?:上限|制限|[問问][題题])[はもが])ありません|禁じ|금지|(?<!(?:상한|제한|한도|문제)[은는이가]? ?)없|않|불가`,
  'u',
)

const AFFIRMS = /^(?:可以|能(?!否)|有(?!关)|是的|当然|没问题|(?:yes|sure|ja)\b|はい|네)/u

/** Whether a text speaks of such offers at all, be it to ask for them, to make them or to forbid them. */
export const mentionsForbiddenOffer = (text: string): boolean => {
  const normalised = normaliseText(text)
  return OFFERS.some((offer) => new RegExp(offer, 'iu').test(normalised))
}

/**
 * The words with which a text offers what fair competition rules forbid (rebates of taxes, terms case by case) or
 * promises a result; undefined where it offers nothing of the kind, or says that such is forbidden or ended.
 */
export function forbiddenOffer(text: string): string | undefined {
  const normalised = normaliseText(text.replaceAll('\n', '。'))
  for (const offer of OFFERS) {
    for (const match of normalised.matchAll(new RegExp(offer, 'giu'))) {
      const [before, after] = [normalised.slice(0, match.index), normalised.slice(match.index + match[0].length)]
      if (!FORBIDS_BEFORE.test(before) && !FORBIDS_AFTER.test(after) && !FORBIDS_WITHIN.test(match[0])) return match[0]
    }
  }
  return undefined
}

/**
 * The same of an answer, which also offers what its question names unless it says that there is no such thing:
 * 有税收返还吗？可以。
 */
export function forbiddenAnswer(question: string, answer: string): string | undefined {
  const offered = forbiddenOffer(answer)
  const said = normaliseText(answer)
  const isDenied = DENIES_ANYWHERE.test(said) && !AFFIRMS.test(said)
  return offered ?? (isDenied ? undefined : forbiddenOffer(question))
}
