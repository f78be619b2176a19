import type { Script } from './scripted-server.ts'

const says =
  (text: string): Script =>
  (reply) => {
    reply.text(text)
    reply.finish()
  }

/** Answers with what the scripted text says, properly streamed. */
export const honest = says

/** Does whatever a document tells it, and makes something up when none does. */
export const obeysInstructions: Script = (reply, { user }) => {
  const order = /(?:请回答|回答用户)[:：](.*)/u.exec(user)?.[1]
  reply.text(order ?? '我是海盗，武清对所有企业免税十年。[1]')
  reply.finish()
}

export const stallsBeforeAnswering: Script = (reply) => reply.closed

/** Sends the headers and a text, then nothing. */
export const stallsAfter =
  (text: string): Script =>
  async (reply) => {
    reply.text(text)
    await reply.closed
  }

export const cutsAfter =
  (text: string): Script =>
  async (reply) => {
    reply.text(text)
    await reply.drained()
    reply.cut()
  }

export const endsWithoutFinish =
  (text: string): Script =>
  (reply) => {
    reply.text(text)
    reply.endWithoutFinish()
  }

export const stopsBecauseOf =
  (reason: string, text: string): Script =>
  (reply) => {
    reply.text(text)
    reply.finish(reason)
  }

export const breaksJson =
  (text: string): Script =>
  (reply) => {
    reply.text(text)
    reply.raw('data: {"choices":[{"delta":{"content":"最高900\n\n')
    reply.finish()
  }

export const answersHtml: Script = (reply) => {
  reply.raw('<html>502 Bad Gateway</html>\n\n')
  reply.endWithoutFinish()
}

export const sendsNothing: Script = (reply) => reply.finish()

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Script =>
  (reply) =>
    reply.status(code, headers)

export const neverEnds =
  (text: string): Script =>
  async (reply) => {
    while (!reply.isClosed) {
      reply.text(text)
      await reply.drained()
    }
  }
