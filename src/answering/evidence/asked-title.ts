import { namesSubject } from '../asked-subject.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { subjectText } from './place-and-time.ts'

/** Words in which the titles of events and documents end. */
const TITLE =
  /[\p{Script=Han}\p{L}\d“”—·-]{2,36}(?:博览会|推介会|洽谈会|对接会|座谈会|发布会|大会|论坛|签约仪式|行动计划|行动方案|实施方案|工作方案|管理办法|奖励办法|实施细则|条例)/u
const PARTS = /[的在办按里]|这个|那个|那份|这份/u
const KIND =
  /(?:博览会|推介会|洽谈会|对接会|座谈会|发布会|大会|论坛|签约仪式|行动计划|行动方案|实施方案|工作方案|管理办法|奖励办法|实施细则|条例)$/u
/** Times and what stands before a title without being a part of it. */
const NO_NAME = /\d+年?|\d*月|\d*日|请问|想问|去年|今年|前年|关于|天津市?|[的和与及在]/gu
const LEAST_STEM = 3
/** Share of the pairs of characters of a stem: titles of one place or industry share the rest. */
const OF_TITLE = 0.62

/** A title as a question writes it, and what in it tells the thing from others of its kind. */
export interface AskedTitle {
  readonly written: string
  readonly stem: string
}

/**
 * The title of an event or document by which a normalised question calls it; undefined where it uses none that tells
 * it from others.
 */
export function titleAsked(question: string): AskedTitle | undefined {
  const found = TITLE.exec(question)?.[0]
  if (found === undefined) return undefined
  const parts = found.split(PARTS)
  for (let from = parts.length - 1; from >= 0; from--) {
    const written = parts.slice(from).join('')
    const stem = written.replace(KIND, '').replace(NO_NAME, '')
    if (stem.length >= LEAST_STEM) return { written: parts.slice(from).join('的'), stem }
  }
  return undefined
}

/** Whether a unit's titles, record or words name the event or document that a question calls by its title. */
export const concernsTitle = (unit: EvidenceUnit, { stem }: AskedTitle): boolean =>
  namesSubject(`${subjectText(unit)}\n${unit.record?.fields.所属活动 ?? ''}`, stem, OF_TITLE)
