const NOT_STATED =
  /^(?:无|没有|没|暂无|还没.*|尚未.*|未定|未.{0,6}定|待定|不确定|不清楚|不知道|不详|不方便.*|保密|面议|都可以|都行|随便|无所谓|不限|个人|n\/?a|none|no|not yet|not sure|undecided|tbd|to be (?:decided|determined)|unknown|any(?:where)?|confidential|特になし|なし|未定です|検討中|미정|없음|모름|noch offen|offen|unbekannt|keine?|egal|[-—–.。/?？]*)$/iu

/**
 * What a person said in a field of a lead, trimmed; undefined where it says nothing or only that nothing is settled
 * (待定, not sure, 未定).
 */
export function stated(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  return NOT_STATED.test(text) ? undefined : text
}
