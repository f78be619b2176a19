const CITATIONS = String.raw`(?:\s*[[【［]\s*\^?[\d０-９]{1,3}\^?(?:\s*[,、，–-]\s*[\d０-９]{1,3})*\s*[\]】］])*`
const END = /[。！？!?…；]+|\n|\.(?=[\s[【［"'”’)）»]|$)/gu
const TAIL = new RegExp(`["'”’」』）)»]*(${CITATIONS})[。.]?\\s*`, 'uy')
/** A footnote that the stream has not finished yet. */
const UNFINISHED_CITATION = /^[[【［][\s\d０-９^,、，–-]*$/u
const ABBREVIATION =
  /(?:^|[\s(])(?:mio|mrd|nr|no|co|ltd|inc|corp|approx|ca|bzw|abs|art|st|dr|mr|mrs|ms|vs|z\.\s?b|d\.\s?h|u\.\s?a|e\.g|i\.e|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|\p{L})$/iu
const SHORT_NUMBER = /(?:^|\D)\d{1,2}$/u

/** Where the first sentence of a text ends, with its footnotes; undefined while that is not certain. */
function firstEnd(text: string, isComplete: boolean): number | undefined {
  END.lastIndex = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    TAIL.lastIndex = end
    const tail = TAIL.exec(text)
    const after = end + (tail?.[0].length ?? 0)
    const rest = text.slice(after)
    if (!isComplete && (rest === '' || UNFINISHED_CITATION.test(rest))) return undefined
    const before = text.slice(0, match.index)
    const mayGoOn = match[0] === '.' && (ABBREVIATION.test(before) || SHORT_NUMBER.test(before))
    if (mayGoOn && !tail?.[1] && rest !== '' && !tail?.[0].includes('\n')) continue
    if (text.slice(0, after).trim() === '') continue
    return after
  }
  return undefined
}

/**
 * Cuts a stream of text into sentences. Footnotes behind the full stop belong to the sentence before them; a line
 * break ends a sentence; blanks stay, so that the sentences put together are the text.
 */
export class SentenceSplitter {
  #buffer = ''

  /** Takes the next piece and returns the sentences that are certainly complete. */
  push(piece: string): string[] {
    this.#buffer += piece
    return this.#take(false)
  }

  /** The end of the text: returns what is left. */
  end(): string[] {
    const sentences = this.#take(true)
    if (this.#buffer.trim() !== '') sentences.push(this.#buffer)
    this.#buffer = ''
    return sentences
  }

  #take(isComplete: boolean): string[] {
    const sentences: string[] = []
    for (;;) {
      const end = firstEnd(this.#buffer, isComplete)
      if (end === undefined || end === 0) return sentences
      sentences.push(this.#buffer.slice(0, end))
      this.#buffer = this.#buffer.slice(end)
    }
  }
}
