import { prepareText } from '../../conversation/input-text.ts'

/** Words for a single line: control characters go, blanks and line breaks become one blank. */
export const oneLine = (text: string): string => prepareText(text).replace(/\s+/gu, ' ')
