import { normaliseText } from './normalise.ts'

/**
 * Words of terms that 《公平竞争审查条例》 (Article 10) forbids without basis in law, and of results that nobody may
 * guarantee. Refunds that the law itself knows (出口退税, 增值税即征即退, VAT refunds, 稳岗返还) are none of these.
 */
const OFFERS: readonly RegExp[] = [
  /先[征缴交](?:后|再)[返奖补]|即征即返|(?<![稳岗])(?:税收?|税款|税金|财政|财力|地方留成|地方贡献)[^。;,，；\n]{0,10}返还|返还[^。;,，；\n]{0,6}(?:税收|税款|地方留成|财政收入)|返税|(?:土地)?出让(?:金|价款)[^。;,，；\n]{0,10}返|零地价|按(?:其|企业)?(?:实际)?(?:缴纳|上缴|缴|交)?(?:的)?(?:纳税额|税收贡献|缴税额|税额|税收总额)[^。;；\n]{0,10}(?:奖|返|补)|(?:地方留成|地方财力|地方财政贡献|税收贡献|地方经济贡献)[^。;；\n]{0,14}(?:奖励|奖补|补贴|补助|扶持)/u,
  /一[事企]一议(?!财政奖补|筹资|筹劳)/u,
  /(?:保证|(?<!承)包|稳|承诺|确保)(?:能|可|可以|您|贵司|贵公司|贵企业|企业|你们|都)*(?:拿到?|批|过(?!程|去|渡)|通过审批|获批|拿下)/u,
  /(?<!\b(?:export|vat|customs|import|consumption) )\b(?:tax|fiscal|cash) (?:rebates?|refunds?|kickbacks?)\b|\brefunds? of (?:local )?tax(?:es)?\b|\btax(?:es)? (?:you )?(?:pa(?:y|id) )?(?:will be |are |is |get )?(?:refunded|rebated|returned)\b|\b(?:levy|pay|collect)(?:ed)? first,? (?:and )?(?:then )?(?:refund|return)/u,
  /\bcase[- ]by[- ]case (?:deals?|terms?|offers?|incentives?|negotiations?)\b|\bguaranteed? (?:you |that you |to )?(?:will )?(?:get|receive|obtain|pass|approval|subsid|grant|the (?:subsid|grant|approval))/u,
  /(?<!(?:消[費费]|[増增][値值]|[価价][値值]|[輸输]出))税(?:金|[収收])?の?[還还]付|先に.{0,10}[還还]付|必ず(?:もらえ|受け取れ|[認认]可|[補补]助)/u,
  /(?<!(?:부가|부가가치|수출|관) ?)(?:세금|지방세|법인세) ?(?:을|를)? ?(?:환급|환불|돌려)|선징수 ?후 ?환급|개별 ?협의 ?(?:조건|우대)|(?:보조금|지원금|승인)(?:을|를|은|이)? ?보장/u,
  /(?<!(?:umsatz|vor|mehrwert|export))steuer(?:rück)?(?:erstattung|vergütung|zahlung)(?:en)?\b|rückerstattung (?:der|von) steuern?|einzelfallvereinbarung|garantierte[nrs]? (?:förderung|zuschuss|zuschüsse|genehmigung)/u,
]

/** Said in the same sentence before such words, these forbid or end the practice. */
const FORBIDS_BEFORE =
  /(?:严禁|禁止|不得(?!不)|不准|不允许|杜绝|防止|清理|取消|废止|废除|停止|终止|纠正|整治|查处|叫停|违规|违法|违反|\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den)?|bans?|banned|illegal|unlawful|abolish(?:es|ed)?|verb(?:iete|ote)[nt]?|untersag\w+|unzulässig\w*|(?:cannot|can't) (?:promise|guarantee)|keine zusage|kann ich keine)\b)[^。！？!?；;\n]{0,32}$|(?:不可以?|不能|不会|不再|不承诺|不予|不搞|不作|不存在|不提供|没有|并无|无法|无权|避免|\b(?:not|no|never|without|cannot|can't|nicht|keine?[nmrs]?)\b)[^。！？!?；;,，\n]{0,12}$/u
/** The same said after them. */
const FORBIDS_AFTER =
  /^[^。！？!?；;\n]{0,24}?(?:严禁|禁止|不得(?!不)|不允许|一律(?:取消|清理|废止)|予以(?:取消|清理|废止|纠正)|已(?:取消|废止|清理)|停止执行|违规|违法|违反|\b(?:prohibited|forbidden|banned|illegal|unlawful|abolished|verboten|untersagt|unzulässig|abgeschafft)\b|禁じ|废止され|约束することはできません|금지|폐지|약속(?:할|드릴) 수 없)|^[^。！？!?；;,，\n]{0,10}?(?:不能|不可|不予|不再|没有|\b(?:not|nicht)\b|できません|できない|ありません|してはなら|[認认]められ(?:ない|ません)|없|않|못|불가|안 ?됩)/u

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
      if (!FORBIDS_BEFORE.test(before) && !FORBIDS_AFTER.test(after)) return match[0]
    }
  }
  return undefined
}
