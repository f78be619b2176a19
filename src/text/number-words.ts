const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  tausend: 1000,
}
const KOREAN: Readonly<Record<string, number>> = {
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
}
const WORD = Object.keys(WORDS).join('|')

/** Numbers spelled out in English, German or Korean, as a regular expression source over lower-case text. */
export const NUMBER_WORDS = `(?<![\\p{L}])(?:one hundred|one thousand|(?:${WORD})(?:[ -](?:${WORD}|one))*)(?![\\p{L}])|(?<![\\p{L}])(?:${Object.keys(KOREAN).join('|')})(?=\\s?(?:개|곳|가지|명|건|번|달|해))`

/** The number of words that NUMBER_WORDS matched: twenty-five is 25, three hundred is 300. */
export function parseNumberWords(text: string): number {
  const korean = KOREAN[text]
  if (korean !== undefined) return korean
  let total = 0
  for (const word of text.split(/[ -]/)) {
    const value = word === 'one' ? 1 : (WORDS[word] ?? 0)
    total = value >= 100 ? (total || 1) * value : total + value
  }
  return total
}
