import { halfWidth } from '../leads/mask-words.ts'
import { replaceIdentifiers } from '../leads/personal-data.ts'
import { extractContact } from './extraction/contact.ts'
import { extractLabelled } from './extraction/labelled.ts'
import { extractNeed } from './extraction/need.ts'
import { speaksOfSelf } from './invest-intent.ts'
import { isQuestion } from './question.ts'

/** Stands where personal data was until its clause is judged. */
const GONE = '\u{E000}'
const LONGEST = 300
const CLAUSES = /(?<=[，,。；;！!？?\n])|(?<=\.\s)/u
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]'
/** 我是某公司的李明: says who asks and nothing of what is asked. */
const INTRODUCTION = new RegExp(
  `^\\s*(?:您好|你好)?[，,\\s]*(?:我是|我叫|我姓|本人|这里是)(?:[^，,。；;]{0,30}的)?${SURNAME}\\p{Script=Han}{0,2}(?:先生|女士|经理|总监?|主任|老师)?[，,。；;！!\\s]*$`,
  'u',
)

/** The same in other languages; a name there begins with a capital, or is said to be one. */
const OTHER_INTRODUCTION =
  /(?:^|\s)(?:[Ii] am|[Ii]['’]m|[Mm]y name is|[Tt]his is|[Ii]ch bin|[Mm]ein Name ist|[Ii]ch heiße)\s+\p{Lu}|と申します|(?:저는|제 이름은)\s*\p{Script=Hangul}{2,4}(?:입니다|이에요|예요|라고)/u

/** 外地企业 and 一家科技公司 name nobody. */
const KIND_OF_COMPANY =
  /^(?:一?家)?(?:外地|外[资商]|[民私国]营|国有|本地|中小|小微|初创|上市|高新技术|科技型?|生产型?|制造业?)*(?:企业|公司|集团|厂|科技)$/u

const tellsWho = (clause: string): boolean =>
  clause.includes(GONE) || INTRODUCTION.test(clause) || OTHER_INTRODUCTION.test(clause)

const POLITE = /^(?:\s|[，,。.!！:：]|您好|你好|请问(?:一下)?|hello\b|hi\b|good (?:morning|afternoon)\b)+/iu

/**
 * A question without who asked it and how to reach them: clauses that tell no more than that are left out, and the
 * asker's company is called 我公司.
 * @param company as the conversation knows it already.
 */
export function withoutPersonalData(text: string, company?: string): string {
  const plain = halfWidth(text)
  const { name = extractLabelled(plain).name ?? '' } = extractContact(plain)
  const marked = replaceIdentifiers(plain, GONE, [name])
  const named = company ?? (speaksOfSelf(plain) ? extractNeed(plain, []).company : undefined)
  const own = named && !KIND_OF_COMPANY.test(named) ? named : undefined
  const kept = marked
    .split(CLAUSES)
    .filter((clause) => isQuestion(clause) || !tellsWho(clause))
    .join('')
  const left = (kept.trim() ? kept : marked).replaceAll(GONE, '…')
  return (own ? left.replaceAll(own, '我公司') : left)
    .replace(/\s+/gu, ' ')
    .replace(POLITE, '')
    .trim()
    .slice(0, LONGEST)
}
