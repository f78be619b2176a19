import { CFB } from '@e965/xlsx'
import type { UnpackedArchive } from '../unpacked-archive.ts'

const EMPTY_CELL = /<((?:\w+:)?c)\b(?=[^<>]*\sr=)[^<>]*(?:\/>|>\s*<\/\1>)/g
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i

/** Date formats that Chinese Excel and WPS write by number only. */
const CHINESE_DATES: Readonly<Record<string, readonly number[]>> = {
  'yyyy"年"m"月"': [27, 36, 50, 52, 57],
  'm"月"d"日"': [28, 29, 51, 53, 54, 58],
  'yyyy"年"m"月"d"日"': [31],
}

function withChineseFormats(written: string): string {
  const styles = written.replaceAll('G/通用格式', 'General')
  const formats = Object.entries(CHINESE_DATES).flatMap(([code, numbers]) =>
    numbers
      .filter((number) => !new RegExp(`<(?:\\w+:)?numFmt\\b[^<>]*numFmtId="${number}"`).test(styles))
      .map((number) => `<numFmt numFmtId="${number}" formatCode="${code.replaceAll('"', '&quot;')}"/>`),
  )
  const list = /<numFmts\b[^<>]*[^/]>/.exec(styles)
  if (list) return styles.replace(list[0], list[0] + formats.join(''))
  return styles.replace(/<styleSheet\b[^<>]*>/, (root) => `${root}<numFmts>${formats.join('')}</numFmts>`)
}

/**
 * A workbook made anew of its checked parts, for a library that trusts what an archive says of itself: nothing is
 * compressed in it, and cells that only have a style are left out.
 */
export function spreadsheetFile(archive: UnpackedArchive): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, text] of archive) {
    const content = WORKSHEET.test(name)
      ? text.replace(EMPTY_CELL, '')
      : name === 'xl/styles.xml'
        ? withChineseFormats(text)
        : text
    CFB.utils.cfb_add(container, name, Buffer.from(content))
  }
  return CFB.write(container, { fileType: 'zip', type: 'buffer', compression: false })
}
