import { pageAsked } from '../answering/understanding/asked-page.ts'

/** Whether the words do nothing but ask for another page of the list shown last. */
export const isPageRequest = (words: string): boolean => pageAsked(words) !== undefined
