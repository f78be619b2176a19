const OPEN = '<think>'
const CLOSE = '</think>'

/** How many characters at the end of a text may be the beginning of a tag. */
function beginningOf(tag: string, text: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--) {
    if (tag.startsWith(text.slice(-length))) return length
  }
  return 0
}

/** Leaves out what a reasoning model writes between `<think>` and `</think>`. */
export class ThinkingFilter {
  #buffer = ''
  #isThinking = false

  /** Takes the next piece and returns what of it belongs to the answer. */
  push(piece: string): string {
    this.#buffer += piece
    let answer = ''
    for (;;) {
      const tag = this.#isThinking ? CLOSE : OPEN
      const at = this.#buffer.indexOf(tag)
      const end = at >= 0 ? at : this.#buffer.length - beginningOf(tag, this.#buffer)
      if (!this.#isThinking) answer += this.#buffer.slice(0, end)
      this.#buffer = this.#buffer.slice(at >= 0 ? at + tag.length : end)
      if (at < 0) return answer
      this.#isThinking = !this.#isThinking
    }
  }

  /** The end of the text: returns what looked like the beginning of a tag and was none. */
  end(): string {
    return this.#isThinking ? '' : this.#buffer
  }
}
