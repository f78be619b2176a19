import type { Language } from '../../domain/language.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'

const MOST_KEPT = 256
const kept = new Map<string, readonly Figure[]>()

/** `figuresIn`, remembering the latest texts: the same evidence is read for each sentence of an answer. */
export function figuresOf(text: string, language: Language = 'zh'): readonly Figure[] {
  const key = `${language}\n${text}`
  const known = kept.get(key)
  if (known) return known
  const figures = figuresIn(text, language)
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, figures)
  return figures
}
