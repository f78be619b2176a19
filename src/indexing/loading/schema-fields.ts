import { z } from 'zod'
import type { Trust } from '../../domain/source.ts'
import type { Confidence } from '../../domain/validity.ts'
import { isIsoDate, parsePeriod } from './dates.ts'

const CONFIDENCES: Record<string, Confidence> = {
  高: 'high',
  中: 'medium',
  低: 'low',
  high: 'high',
  medium: 'medium',
  low: 'low',
}

export const requiredText = z.string({ error: 'is missing, empty or not a text' }).trim().min(1, 'is empty')
export const optionalText = z.string({ error: 'is not a text' }).trim().optional()
export const isoDate = requiredText.refine(isIsoDate, 'is not a date of the form 2024, 2024-09 or 2024-09-25')
export const period = requiredText.refine(
  (text) => parsePeriod(text) !== undefined,
  'is not a date such as 2024-09-24, nor a period such as 2024-09-24/2024-09-25, ../2024-11 or 2024/..',
)
/** A key that is `true` or left out. */
export const mark = z
  .literal('true', { error: 'is not true; leave the key out where it does not hold' })
  .transform((): true => true)
export const recordId = requiredText.regex(/^[A-Za-z]\w*(?:-\w+)*$/, 'is not an id such as P001')
export const textList = z
  .union([z.array(z.string().trim()), z.string().trim()], { error: 'is not a list of texts' })
  .transform((value) =>
    (typeof value === 'string' ? value.split('、') : value).map((item) => item.trim()).filter(Boolean),
  )
export const trust = z.enum(['official', 'press', 'other'] satisfies Trust[], {
  error: 'is not official, press or other',
})
export const webAddress = requiredText.regex(/^https?:\/\/\S+$/, 'is not a web address')

/** Reads 高, 中, 低, high, medium or low; undefined for anything else. */
export const parseConfidence = (text: string): Confidence | undefined => CONFIDENCES[text.trim()]

export const confidence = requiredText.transform((text, context) => {
  const value = parseConfidence(text)
  if (value) return value
  context.addIssue({ code: 'custom', message: 'is not high, medium or low (高, 中, 低)' })
  return z.NEVER
})
