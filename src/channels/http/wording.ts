import type { Context } from 'hono'

const WORDING = {
  zh: {
    tooMany: '您的提问有点密集，请稍等片刻再试。',
    tooLarge: '内容太长了，请精简后再发送。',
    failed: '抱歉，刚才没能处理您的消息，请重试。',
    refused: '出于安全考虑，这个请求没有被接受，请刷新页面后再试。',
    tableGone: '这份表格已经找不到了，请重新提问。',
    invalid: '消息格式不正确，请刷新页面后再试。',
  },
  en: {
    tooMany: 'You are asking very quickly. Please wait a moment and try again.',
    tooLarge: 'This message is too long. Please shorten it and send it again.',
    failed: 'Sorry, your message could not be handled. Please try again.',
    refused: 'For security reasons this request was not accepted. Please reload the page and try again.',
    tableGone: 'This table is no longer available. Please ask again.',
    invalid: 'The message is malformed. Please reload the page and try again.',
  },
} as const

/** What the page shows when a request is refused, in the language that the browser asks for. */
export const pageWording = (context: Context) =>
  /^\s*(\*|zh|$)/i.test(context.req.header('accept-language') ?? '') ? WORDING.zh : WORDING.en
