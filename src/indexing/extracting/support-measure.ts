import { figuresIn } from '../../text/figures.ts'
import type { WrittenCondition } from './support-conditions.ts'

const GENERIC = /^(?:上述|新|各类)?(?:企业|项目|单位|机构)$/u
const SUBJECT = /^(?:企业|项目|单位)(?:上年度|年度)?/u
const AT_ITS_END = /(?:[且并和、]|首次突破|首次达到|超过|突破|达到|不低于|不少于|首次)+$/u
const SHORTEST = 3

/** What a condition is about: its words before its figure. */
function subjectOf({ text = '' }: WrittenCondition): string {
  const [figure] = figuresIn(text)
  return text.slice(0, figure?.start ?? text.length).replace(AT_ITS_END, '')
}

/** What is supported, in words of the text: whom 对…的 names, or what is asked for. */
export function measureOf(
  subject: string,
  conditions: readonly WrittenCondition[],
  industries: readonly string[],
): string | undefined {
  const first = (subject.split('，')[0] ?? '').replace(/^对于?|^支持/u, '').replace(/的$/u, '')
  const noun = first.split('的').at(-1) ?? ''
  const status = conditions.find(({ property }) => property === '资质')?.text
  if (first.includes('的') && !GENERIC.test(noun))
    return industries.some((word) => noun.includes(word)) || status !== undefined ? noun : first
  if (status !== undefined) return status
  const before = conditions.find(({ text }) => text !== undefined && first.includes(text))
  const plain = before?.text === undefined ? first.split('的')[0] : first.slice(0, first.indexOf(before.text))
  const words = (plain ?? '').replace(SUBJECT, '').replace(AT_ITS_END, '')
  if (words.length >= SHORTEST) return words
  const own = before && subjectOf(before)
  return own === '' ? undefined : own
}
