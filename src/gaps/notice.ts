import type { Answer } from '../domain/answer.ts'
import type { Language } from '../domain/language.ts'
import type { OutboundContent } from '../domain/message.ts'

/** What comes before the answer; the question as it was kept. */
const INTRODUCTION: Readonly<Record<Language, (question: string) => string>> = {
  zh: (question) => `您之前问过：“${question}”\n现在有资料可以回答了：`,
  en: (question) => `You asked: “${question}”\nNow there is an answer:`,
  ja: (question) => `以前のご質問：「${question}」\n資料が見つかりましたので、お答えします。`,
  ko: (question) => `이전에 하신 질문: “${question}”\n이제 답변드릴 수 있는 자료가 있습니다.`,
  de: (question) => `Sie hatten gefragt: „${question}“\nJetzt gibt es eine Antwort:`,
}

/**
 * The message to who asked and agreed: question, answer and sources, without what could be asked next.
 * @param at when it was answered; who agrees again after it was told gets another answer to judge.
 */
export const noticeOf = (questionId: number, question: string, answer: Answer, at: Date): OutboundContent => ({
  type: 'answer',
  answer: {
    ...answer,
    text: `${INTRODUCTION[answer.language](question)}\n\n${answer.text}`,
    suggestions: [],
    standalone: question,
  },
  answerId: `gap-${questionId}-${at.getTime().toString(36)}`,
})
