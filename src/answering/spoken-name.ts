import { placesIn } from '../text/chinese-places.ts'

const LAST_REMARK = /[(（]([^()（）]*)[)）]$/u
/** A term, or how firmly a document holds, belongs to its name. */
const PART_OF_NAME = /\d{4}|^(?:暂行|试行|试点)$/u

const isPlace = (text: string, districts: readonly string[]): boolean =>
  placesIn(text).length > 0 || (text.length > 1 && districts.some((district) => district.startsWith(text)))

/**
 * A name as it is said in running text: without the remarks in brackets at its end, such as (22条) or another name.
 * A bracket inside a name, one with a place (of `districts` as well) or one with a term tells it from others and stays.
 */
export function spokenName(name: string, districts: readonly string[] = []): string {
  const remark = LAST_REMARK.exec(name)
  const content = remark?.[1]
  if (!remark || content === undefined || PART_OF_NAME.test(content) || isPlace(content, districts)) return name
  const rest = name.slice(0, remark.index).trim()
  return rest === '' ? name : spokenName(rest, districts)
}

/** A document's title as it stands in running text: in book marks, unless it holds some already. */
export const inBookMarks = (title: string): string => (title.includes('《') ? title : `《${title}》`)
