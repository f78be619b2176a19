import { normaliseText } from '../text/normalise.ts'

/** Somebody who is somewhere or invests: 诺和诺德在天津投资多少. */
const SUBJECT =
  /^(?:请问|想问|问一?下)?([\p{Script=Han}\p{Script=Latin}·]{2,12}?)(?:在(?!哪)|落户|落地|总?投资|投了|入驻|建厂|设厂)/u
/** Somebody whose plant or project is spoken of: 青禾动力科技的武清工厂. */
const OWNER =
  /^(?:请问|想问|问一?下)?([\p{Script=Han}\p{Script=Latin}·]{1,8}(?:科技|集团|股份|医药|制药|生物|医疗|电子|智造|动力|能源|汽车|机器人|航空|航天|材料|物流|食品|软件|半导体|装备|电气|化工|实业|信息|通信|智能))的[^的,，。?？]{0,8}?(?:项目|工厂|基地|总部|研发中心|分公司|产线|厂)/u
const PROJECT = /^(?:请问|想问|问一?下)?([^的在和与,，。?？\d]{3,14}?(?:项目|工厂|基地|总部|研发中心|分公司))/u
/** Words of people and times, not of somebody: 我们想…, 去年外资… */
const NOBODY =
  /[我你您他她它这那哪谁]|再$|外商|境外|推介会|洽谈会|大会|论坛|协议|意向|利润|今年|去年|前年|年|月|外资|内资|企业|公司|项目|全市|哪些|几[个家]|多少|收录|一共/u
const ENOUGH = 0.6
const HAN = /\p{Script=Han}/u

/** Who a question is about when it says that somebody invests or settles; undefined when it says no such thing. */
export function askedSubject(question: string): string | undefined {
  const subject = (SUBJECT.exec(question) ?? OWNER.exec(question))?.[1]?.replace(/的$/u, '')
  return subject && !NOBODY.test(subject) ? normaliseText(subject) : undefined
}

/** The project or plant that a normalised question begins with: 海澜天津净水器工厂有多少工人. */
export function projectAsked(question: string): string | undefined {
  const project = PROJECT.exec(question)?.[1]
  return project && !/[我你您他她它这那哪谁几]|多少|什么/u.test(project) ? project.replace(/项目$/u, '') : undefined
}

/** Whether a normalised text names the subject, at least by this share of its pairs of characters. */
export function namesSubject(text: string, subject: string, share = ENOUGH): boolean {
  if (text.includes(subject)) return true
  if (!HAN.test(subject)) return false
  const characters = [...subject]
  const pairs = characters.slice(1).map((character, at) => characters[at]! + character)
  return pairs.filter((pair) => text.includes(pair)).length >= share * pairs.length
}
