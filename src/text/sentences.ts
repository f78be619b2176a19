const OPENING = '([{（［｛〔【《〈「『“‘'
const CLOSING = ')]}）］｝〕】》〉」』”’'
const CHINESE_END = new Set('。！？；…')
const ENGLISH_END = new Set('.!?')
/** A bracket left open longer than this is a slip of the writer and no longer holds a sentence together. */
const LONGEST_BRACKET = 200
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:no|nos|fig|vol|art|sec|vs|etc|cf|ca|approx|inc|ltd|co|corp|mr|mrs|ms|dr|prof|st|dept|e\.g|i\.e|u\.s|u\.k|[a-z])$/iu

/** Positions of brackets that have a partner close by; only these keep sentences together. */
function pairedBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '\n') open.length = 0
    else if (OPENING.includes(character)) open.push(index)
    else if (CLOSING.includes(character)) {
      const partner = OPENING.charAt(CLOSING.indexOf(character))
      let at = open.length - 1
      while (at >= 0 && index - (open[at] ?? 0) <= LONGEST_BRACKET && text.charAt(open[at] ?? 0) !== partner) at--
      const start = open[at]
      if (start === undefined || index - start > LONGEST_BRACKET) continue
      open.length = at
      pairs.set(start, index)
    }
  }
  return pairs
}

function isEnglishEnd(text: string, index: number): boolean {
  const next = text.charAt(index + 1)
  if (next !== '' && !/[\s"'”’)\]）」』.!?]/.test(next))
    return /\p{Script=Han}/u.test(next) && text.charAt(index) !== '.'
  if (text.charAt(index) !== '.') return true
  const before = text.slice(Math.max(0, index - 12), index)
  if (ABBREVIATION.test(before)) return false
  return !/(?:^|\n)\s*\d{1,3}$/.test(before)
}

/** The end of the sentence whose final mark is at `index`: further marks and closing quotes belong to it. */
function endAfter(text: string, index: number): number {
  let end = index + 1
  while (end < text.length && (CHINESE_END.has(text.charAt(end)) || /[.!?"'”’」』]/.test(text.charAt(end)))) end++
  return end
}

/** A quotation that is itself a sentence, such as “……。”, ends the sentence around it unless it goes on. */
function closesQuotedSentence(text: string, close: number): boolean {
  if (!'”’」』'.includes(text.charAt(close)) || !'。！？…'.includes(text.charAt(close - 1))) return false
  const next = text.charAt(close + 1)
  return next === '' || !/[，,、；;：:。）)的]/.test(next)
}

/**
 * Cuts a text into sentences at Chinese 。！？； and English . ! ?, and at line breaks.
 * Never inside brackets or quotes, decimals, abbreviations or addresses. The pieces join to the
 * text apart from white space; a text without an end mark is one piece.
 */
export function splitSentences(text: string): string[] {
  const pairs = pairedBrackets(text)
  const sentences: string[] = []
  let start = 0
  const cut = (end: number): void => {
    const sentence = text.slice(start, end).trim()
    if (sentence) sentences.push(sentence)
    start = end
  }
  for (let index = 0; index < text.length; index++) {
    const close = pairs.get(index)
    if (close !== undefined) {
      index = close
      if (closesQuotedSentence(text, close)) cut(close + 1)
      continue
    }
    const character = text.charAt(index)
    if (character === '\n') cut(index)
    else if (CHINESE_END.has(character) || (ENGLISH_END.has(character) && isEnglishEnd(text, index))) {
      const end = endAfter(text, index)
      cut(end)
      index = end - 1
    }
  }
  cut(text.length)
  return sentences
}
