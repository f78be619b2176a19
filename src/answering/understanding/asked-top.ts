import { parseChineseNumber } from '../../text/chinese-numbers.ts'

const TOP =
  /前([一二两三四五六七八九十\d]{1,3})名?|(?:最大|最高|最多)的([一二两三四五六七八九十\d]{1,3})[个家项]|\btop (\d{1,2})\b/iu

/** 前三 or 最大的三个 as a number; undefined where a question names none. */
export function topAsked(question: string): number | undefined {
  const match = TOP.exec(question)
  const written = match?.[1] ?? match?.[2] ?? match?.[3]
  if (written === undefined) return undefined
  return /^\d+$/u.test(written) ? Number(written) : parseChineseNumber(written)
}
