const PAGE =
  /^第?\s?(\d{1,3}|[二三四五六七八九十])\s?(?:页|ページ(?:目)?|페이지)$|^(?:page|seite) (\d{1,3})$|^(?:下一页|下页|更多|还有吗|继续|next(?: page)?|more|次のページ|다음 ?페이지?|nächste seite|mehr)[。.!！?？]?$/iu
const HAN_NUMBERS = '一二三四五六七八九十'

/** The page of the list shown last that a turn asks for, counted from 1; undefined for any other turn. */
export function pageAsked(turn: string): number | undefined {
  const match = PAGE.exec(turn.trim())
  if (!match) return undefined
  const number = match[1] ?? match[2]
  if (number === undefined) return 2
  return /^\d+$/u.test(number) ? Number(number) : HAN_NUMBERS.indexOf(number) + 1
}
