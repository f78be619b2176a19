const ELIGIBILITY_ASKED: readonly RegExp[] = [
  /(?:能|可以?)[^,，。;；?？]{0,8}(?:拿|领|获得?|得到?|享受|申请)(?:到|上)?(?:这|那|该)(?:个|笔|项|份)?[^,，。;；?？]{0,10}(?:奖励?|奖金|补贴|补助|资金|资助|支持|政策)?[^,，。;；?？]{0,4}(?:吗|么|嘛|不|[?？]|$)/u,
  /(?:能|可以?)(?:否|不能)?(?:评定?|申评|认定|入选|被?评|算)(?:上|为|成|得上)?(?!多少|几|什么|哪)[^,，。;；?？]{2,16}(?:吗|么|嘛|不|[?？]|$)/u,
  /(?:符合|满足|够|达到?)(?!的|条件的|要求的)(?![^,，。;；?？]{0,16}(?:哪|什么|多少|谁))[^,，。;；?？]{0,12}(?:条件|资格|要求|标准|门槛|政策|规定)?[^,，。;；?？]{0,4}(?:吗|么|嘛|不(?!少|同)|没|[?？]|$)/u,
  /符不符合|够不够(?:条件|资格|格)|有没有资格|有(?:无|没)?资格|是否(?:符合|满足|具备|够)|算不算(?:符合|满足)|达不达标|合不合(?:条件|资格)/u,
  /(?:能不能|能否|可不可以|可否|是否(?:可以|能))[^,，。;；?？]{0,10}(?:申请|申报|享受|拿|领|获得|享有|申领)(?![^,，。;；?？]{0,10}(?:多少|几))/u,
  /(?:能|可以)[^,，。;；?？]{0,10}(?:申请|申报|享受|申领|享有)(?![^,，。;；?？]{0,10}(?:多少|几|什么|哪))[^,，。;；?？]{0,30}(?:吗|么|嘛|不|[?？]|$)/u,
  /\b(?:are|is|would|do|does|can|could|may|might) (?:we|i|our (?:\w+ )?(?:company|firm|business|project)|my company)\b[^.;?]{0,50}(?:eligib|qualif|apply|entitled|meet|claim)|\beligib|\bwhether we (?:qualify|meet|can apply)/iu,
  /(?:対象|对象)(?:に|と)な|(?:該当|该当)(?:し|する)|申[請请](?:でき|可能|の?資格|の?资格)|(?:条件|要件)を(?:満|满)|(?:資格|资格)(?:が|は)あ/u,
  /자격이|해당(?:되|하)|신청할 수 있|신청 ?(?:가능|자격)|(?:조건|요건)을? (?:충족|갖)|대상이? ?(?:되|될|인가)/u,
  /förderfähig|antragsberechtigt|\bberechtigt\b|erfüllen wir|\b(?:können|dürfen) wir\b[^.;?]{0,60}(?:beantragen|in anspruch)|kommen wir[^.;?]{0,30}in (?:frage|betracht)|qualifizieren wir|haben wir anspruch/iu,
]

/** Asks how much or which it takes, or whether the policy still holds: other questions. */
const ASKS_OTHERWISE =
  /还(?:能|可以|有效)|仍然?(?:能|可以|有效)|过期|失效|どの(?:くらい|よう|程)|どれ(?:くらい|だけ)|いくら|何(?:平|年|人|が)|얼마|어떤|무엇|\bhow (?:large|big|much|many|long|old)\b|\bwhat\b|\bwhich\b|\bstill\b|\bwie (?:groß|viel|hoch|lange)\b|\bwelche/iu

/** Whether a question asks if the enterprise fulfils a policy's conditions, in any of the five languages; given normalised. */
export const asksForEligibility = (question: string): boolean =>
  !ASKS_OTHERWISE.test(question) && ELIGIBILITY_ASKED.some((pattern) => pattern.test(question))
