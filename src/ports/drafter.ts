import type { Language } from '../domain/language.ts'

/** What the assistant proposes to staff; nothing of it reaches an enterprise by itself. */
export interface Drafter {
  /** An answer with its sources, in the enterprise's language; undefined when the knowledge base holds none. */
  draft(question: string, language: Language): Promise<string | undefined>
  /** What the knowledge base holds on some words, with titles, dates and addresses, in plain text. */
  search(query: string): Promise<string>
}
