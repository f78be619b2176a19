import type { PastTurn } from '../../domain/conversation.ts'
import { parseChineseNumber } from '../../text/chinese-numbers.ts'

const ORDINAL =
  /第([一二三四五六七八九十\d]{1,3})(?:个|家|项|条)(?!季度)|\bthe (first|second|third|fourth|fifth|last)(?: one\b|(?=\s*[?.!]?$)|(?= (?:is|was|has|does|did)\b))|(\d{1,2})番目|(첫|두|세|네) ?번째|\bd(?:as|er|ie) (erste|zweite|dritte|letzte)(?=\s*[?.!]?$)|最后一?[个家项条]/iu
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/first|첫|erste/iu, 1],
  [/second|두|zweite/iu, 2],
  [/third|세|dritte/iu, 3],
  [/fourth|네/iu, 4],
  [/fifth/iu, 5],
]
const LAST = /last|letzte|最后/iu

const placeOf = (number: number | undefined): number | undefined =>
  number === undefined || number < 1 ? undefined : number - 1

/** 第二个 as a position from 0; -1 for the last; undefined where a turn names no position. */
export function ordinalIn(text: string): number | undefined {
  const match = ORDINAL.exec(text)
  if (!match) return undefined
  if (LAST.test(match[0])) return -1
  const [, han, ...rest] = match
  if (han !== undefined) return placeOf(/^\d+$/u.test(han) ? Number(han) : parseChineseNumber(han))
  const word = rest.find((one) => one !== undefined) ?? ''
  if (/^\d+$/u.test(word)) return placeOf(Number(word))
  const number = WORDS.find(([pattern]) => pattern.test(word))?.[1]
  return number === undefined ? undefined : number - 1
}

/** The record in the place that a turn names, of the list shown last; undefined where there is no such list or place. */
export function recordAt(text: string, history: readonly PastTurn[]): string | undefined {
  const place = ordinalIn(text)
  const list = history.findLast(
    ({ kind, subjects = [] }) => (kind === 'list' || kind === 'match') && subjects.length > 1,
  )
  return place === undefined ? undefined : list?.subjects?.at(place)
}

const POINTS_AT_ALL =
  /^(?:那么?|请问)?(?:其中|里面|里头|它们|他们|她们|这些|那些|这几[个家]|那几[个家]|上面(?:这些|那些|的)?|以上)|^(?:其中|里面|里头)?哪[个家]|^(?:其中)?最[大高多早晚新近小低]|\b(?:of (?:them|these|those)|they|them|these|those)\b|そのうち|その中|それら|그중|그 ?중|이들|davon|\bdiese\b/iu

/** The records of the list that the last turn showed, where a turn speaks of them together: 其中, 它们, 哪个. */
export function recordsTogether(text: string, history: readonly PastTurn[]): readonly string[] {
  const last = history.at(-1)
  const shown = last?.kind === 'list' || last?.kind === 'match' ? (last.subjects ?? []) : []
  return shown.length > 1 && POINTS_AT_ALL.test(text) ? shown : []
}
