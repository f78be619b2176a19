import type { Suggestion } from '../../domain/answer.ts'
import { PAGE_SIZE, pageEnd } from './list-lines.ts'
import type { ListWording } from './list-wording.ts'

/** The button for the next page, and the one for the whole as a file where the text does not show it all. */
export function listSuggestions(total: number, page: number, wording: ListWording): Suggestion[] {
  const from = (page - 1) * PAGE_SIZE
  const isWhole = page === 1 && pageEnd(from, total) === total
  if (isWhole) return []
  return [
    ...(pageEnd(from, total) >= total ? [] : [{ label: wording.nextPageLabel, text: wording.nextPage(page + 1) }]),
    { label: wording.download, action: 'download' as const },
  ]
}
