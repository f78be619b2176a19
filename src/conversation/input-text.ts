/** Longer than any question that a person asks; what is longer is refused with a hint. */
export const MAXIMUM_LENGTH = 2000

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const LONE_SURROGATE = /\p{Cs}/gu

/** Words as a person meant them: line breaks stay, other control characters go, blanks are trimmed. */
export const prepareText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '')
    .replace(CONTROL, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
