import type { Language } from '../domain/language.ts'
import { passageText } from '../domain/passage.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Drafter } from '../ports/drafter.ts'
import type { PassageSearch } from '../ports/passage-search.ts'
import { formatAnswer } from './source-lines.ts'

const HITS = 5
const EXCERPT = 140

const shorten = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > EXCERPT ? `${plain.slice(0, EXCERPT)}…` : plain
}

/** Drafts and searches for staff over the same knowledge that enterprises are answered from. */
export class AnswerDrafter implements Drafter {
  readonly #answerer: Answerer
  readonly #search: PassageSearch

  constructor(answerer: Answerer, search: PassageSearch) {
    this.#answerer = answerer
    this.#search = search
  }

  async draft(question: string, language: Language): Promise<string | undefined> {
    const answer = await this.#answerer.answer({ text: question, language, history: [] })
    if (answer.kind !== 'answer' && answer.kind !== 'list' && answer.kind !== 'match') return undefined
    return formatAnswer(answer)
  }

  async search(query: string): Promise<string> {
    const found = await this.#search.search(query, HITS)
    if (found.length === 0) return `知识库里没有与“${query}”相近的内容。`
    const lines = found.map(({ passage, sources }, index) => {
      const [source] = sources
      const origin = [source?.publisher, source?.published].filter(Boolean).join('，')
      return [
        `${index + 1}. ${passage.title}${origin ? `（${origin}）` : ''}`,
        `　${shorten(passageText(passage))}`,
        ...(source?.url ? [`　${source.url}`] : []),
      ].join('\n')
    })
    return [`与“${query}”最相近的内容，仅内部可见：`, ...lines].join('\n')
  }
}
