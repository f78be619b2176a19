/** Text of an office file without control and invisible characters; blanks of every kind become one blank. */
export function officeText(text: string): string {
  return text
    .replace(/\r\n?|[\v\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[\t \u00a0\u3000]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
}

const isHan = (character: string): boolean => /[\p{Script=Han}\p{P}]/u.test(character)

/** The text on one line: without a blank where Chinese characters or marks meet. */
export function oneLine(text: string): string {
  const [first = '', ...others] = officeText(text).split('\n')
  return others.reduce(
    (line, next) => (isHan(line.slice(-1)) || isHan(next.slice(0, 1)) ? line + next : `${line} ${next}`),
    first,
  )
}
