/** More than fits anywhere in the picture, and little enough to measure. */
const MOST_CHARACTERS = 200

/**
 * One line of text that is safe to draw: without control characters, marks of direction, halves of characters
 * and piles of accents, and cut off where no place in the picture could show more.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim()
}
