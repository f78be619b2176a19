import type { Answer } from '../../src/domain/answer.ts'
import type { Answerer, AnsweringOptions, Question } from '../../src/ports/answerer.ts'

type Script = (question: Question) => Partial<Answer> | Error | Promise<Partial<Answer>>

const CITATION = {
  number: 1,
  sourceId: 'S001',
  documentId: 'policies/P001',
  title: '武清区若干政策',
  publisher: '武清区人民政府',
  published: '2025-01-02',
  url: 'https://example.cn/p001',
  quote: '最高支持500万元。',
} as const

/** Answers as a test says and remembers what it was asked; abstains on what contains 未知. */
export class ScriptedAnswerer implements Answerer {
  readonly questions: Question[] = []
  readonly #script: Script

  constructor(script: Script = () => ({})) {
    this.#script = script
  }

  async answer(question: Question, options?: AnsweringOptions): Promise<Answer> {
    this.questions.push(question)
    const scripted = await this.#script(question)
    if (scripted instanceof Error) throw scripted
    const isUnknown = question.text.includes('未知')
    const answer: Answer = {
      kind: isUnknown ? 'abstain' : 'answer',
      language: question.language,
      text: isUnknown ? '知识库中没有这方面的资料。' : `答：${question.text} [1]`,
      citations: isUnknown ? [] : [CITATION],
      suggestions: [],
      confidence: isUnknown ? 0.1 : 0.9,
      ...scripted,
    }
    options?.onSentence?.(answer.text)
    return answer
  }
}
