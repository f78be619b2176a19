const MONEY_ASKED: readonly RegExp[] = [
  /(?:补贴?|补助|奖励?|奖金|支持|资助|扶持|抵免|优惠)[^,，。;；?？]{0,8}(?:多少|几[十百千万个]|多大|几何|怎么算|咋算|有多|最高|封顶)/u,
  /(?:多少|几[十百千万个])[^,，。;；?？]{0,6}(?:补|奖|支持|资助|扶持|抵免|优惠)/u,
  /(?:能|可以?|会|可|要)[^,，。;；?？]{0,8}(?:补|奖|拿|领|给|申请|享受|得到?|支持|抵)[^,，。;；?？]{0,6}(?:多少|几[十百千万个]|什么|啥)/u,
  /有(?:没有)?(?:什么|啥)?[^,，。;；?？]{0,6}(?:补贴|补助|奖励|奖金|资助)[^,，。;；?？]{0,6}(?:吗|么|没|不|[?？]|$)/u,
  /(?:能|可以?|可)[^,，。;；?？]{0,6}(?:补|奖|拿|领)[^,，。;；?？]{0,8}(?:吗|么|不|[?？]|$)/u,
  /how (?:much|large|high|big)[^.;?]{0,60}(?:subsid|support|grants?\b|award|incentive|funding|reward|\bget\b|receive|credit)|(?:what|which) (?:subsid|grant|award|incentive|reward)|(?:subsid|support|grant|award|incentive|reward)[^.;?]{0,40}(?:how much|how large)/iu,
  /(?:补助|支援|奖励|助成|补贴)[^。?？]{0,16}(?:いくら|どのくらい|どれくらい|どれだけ|もらえ|受け)|いくら[^。?？]{0,16}(?:补助|支援|もらえ|受け|助成)/u,
  /(?:지원|보조|장려|혜택|보상)[^.?？]{0,16}(?:얼마|어느 정도|몇)|얼마[^.?？]{0,16}(?:지원|보조|받)/u,
  /wie (?:viel|hoch|groß)[^.;?]{0,60}(?:förder|zuschuss|zuschüss|unterstütz|beihilfe|prämie|erhalten|bekommen)|(?:welche|gibt es) (?:förder|zuschüss|prämie)/iu,
]

/** Whether a question asks for money that a policy gives, in any of the five languages; given normalised. */
export const asksForSupport = (question: string): boolean => MONEY_ASKED.some((pattern) => pattern.test(question))
