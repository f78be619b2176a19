const DIGITS = '〇一二三四五六七八九'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 to 99 as in 二十一; larger numbers digit by digit. */
function chinese(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('')
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return ten + (ones === 0 && tens > 0 ? '' : DIGITS[ones])
}

function roman(value: number): string {
  let rest = value
  return ROMAN.map(([worth, letters]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return letters.repeat(times)
  }).join('')
}

/** a to z, then aa, bb, … */
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const circled = (value: number): string => (value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value))

const cyclic =
  (signs: string) =>
  (value: number): string =>
    signs[(value - 1) % signs.length] ?? String(value)

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseDigitalTenThousand: chinese,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographTraditional: cyclic('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cyclic('子丑寅卯辰巳午未申酉戌亥'),
}
const HIGHEST = 9999

/** A number of a list as the format of that name shows it in Word; plainly counted in formats that are not known. */
export function formatNumber(value: number, format: string): string {
  const known = value >= 1 && value <= HIGHEST ? FORMATS[format] : undefined
  return known ? known(value) : String(value)
}
