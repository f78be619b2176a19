const MARK = /[?？]\s*$/mu
const CHINESE =
  /吗[。!！\s]*$|多少|哪[些里个家种类几儿]|什么|怎么|怎样|如何|几[个家亩年月]|是否|有没有|能否|能不能|可不可以|可否|为何|为什么|(?:合适|有用|可行)不|去哪|在哪|请介绍|介绍一下|想了解|想咨询|请问/u
const ENGLISH =
  /^(?:(?:and|so|also|but|ok|hi|hello)[, ]+)*(?:what|which|where|who|when|why|how|is|are|do|does|did|can|could|would|should|will|may)\b|\b(?:tell me|i(?:'d| would) like to know)\b/iu
const JAPANESE = /(?:です|ます|でしょう|ません)か[。\s]*$|何|どこ|どの|どう|いくら|いつ|教えて/u
const KOREAN = /(?:까|나요|가요|인가|는지|을지)요?[.\s]*$|무엇|어디|어떤|얼마|언제|어떻게|알려/u
const GERMAN = /^(?:was|welche\w*|wo|wer|wann|warum|wie|gibt es|ist|sind|kann|können|hat|haben)\b/iu

/** Whether a message asks something, by its mark or by the words that questions have. */
export const isQuestion = (text: string): boolean =>
  [MARK, CHINESE, ENGLISH, JAPANESE, KOREAN, GERMAN].some((pattern) => pattern.test(text))
