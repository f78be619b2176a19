import type { Answer } from '../domain/answer.ts'
import type { Language } from '../domain/language.ts'
import { normaliseText } from '../text/normalise.ts'
import type { AnswerWording } from './wording/answer-wording.ts'
import { answerWording } from './wording/wording-for.ts'

const KINDS: readonly (readonly [RegExp, (wording: AnswerWording) => string])[] = [
  [
    /^(?:(?:[您你]们?|大家)好+|hello|hi|hey|早上好|下午好|晚上好|在吗|在不在|有人吗|こんにちは|안녕하세요|hallo|guten (?:tag|morgen))[啊呀吗]?[\s!！。.?？~]*$/iu,
    (wording) => wording.greeting,
  ],
  [
    /^(?:(?:非常|十分|太)?(?:感谢|谢谢|多谢)(?:你|您|了|啊)*|thanks?(?: you)?(?: very much| a lot)?|ありがとう(?:ございます)?|감사합니다|danke(?: schön)?|好的?[,，]?(?:非常|太)?(?:感谢|谢谢)(?:你|您|了|啊)*|再见|拜拜|bye)(?:[,，!！。]\s*(?:帮大忙了|辛苦了?|麻烦了?|再见|拜拜|回头[^,，?？]{0,4}))?[\s!！。.~]*$/iu,
    (wording) => wording.thanks,
  ],
  [
    /^(?:请问)?(?:你|您)(?:是谁|是什么|叫什么|能做什么|会什么|可以做什么|有什么功能|是(?:机器人|人工|真人)吗?)[^,，]{0,6}(?:[,，?？]\s*(?:你|您)?(?:能|可以|会)(?:帮我)?[^,，]{0,8})?$|^(?:who|what) are you|^what can you do/iu,
    (wording) => wording.whoAmI,
  ],
]

/** A greeting, thanks or a question about the assistant itself; undefined for anything else. */
export function smallTalk(text: string, language: Language): Answer | undefined {
  const wording = answerWording(language)
  const kind = KINDS.find(([pattern]) => pattern.test(normaliseText(text)))
  if (!kind) return undefined
  const { policies, parks, cases } = wording.suggestions
  const suggestions = [policies, parks, cases].map((label) => ({ label, text: label }))
  return { kind: 'smalltalk', language, text: kind[1](wording), citations: [], suggestions, confidence: 1 }
}
