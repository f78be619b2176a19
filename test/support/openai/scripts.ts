import type { ReceivedCompletion, Script } from './scripted-server.ts'

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

interface GivenPassage {
  readonly number: number
  readonly lines: readonly string[]
}

/** The passages that a request gives the model to answer from. */
function passagesIn({ user }: ReceivedCompletion): GivenPassage[] {
  return [...user.matchAll(/<<<资料\[(\d+)\] (\S+)\n([\s\S]*?)\n资料\[\1\] \2>>>/gu)].map(
    ([, number, , content = '']) => ({
      number: Number(number),
      lines: content.split('\n').filter((line) => /\d/u.test(line) && line.length > 12),
    }),
  )
}

const sentence = (words: string): string => words.replace(/[。.]\s*$/u, '')

/** Says something of each line of the passage that fits best, as `tell` has it. */
const retells =
  (tell: (words: string, number: number, passages: readonly GivenPassage[]) => string): Script =>
  (reply, request) => {
    const passages = passagesIn(request)
    const [best] = passages
    for (const line of best?.lines ?? []) reply.text(tell(sentence(line), best!.number, passages))
    reply.finish()
  }

/** Every number of what it read made larger, rightly cited. */
export const inventsNumbers: Script = retells(
  (words, number) => `${words.replace(/\d+/gu, (digits) => String(Number(digits) * 7 + 13))}。[${number}]`,
)

/** What it read with a further figure that nothing holds. */
export const addsFigures: Script = retells((words, number) => `${words}，另给予8888万元，共66家企业受益。[${number}]`)

/** What it read, cited as another passage. */
export const citesOthers: Script = retells((words, number, { length }) => `${words}。[${(number % length) + 1}]`)

/** What it read, cited as a passage that was not given. */
export const citesNothing: Script = retells((words, number) => `${words}。[${number + 40}]`)

export const leavesOutCitations: Script = retells((words) => `${words}。`)

/** Terms that nobody may offer, with a right citation. */
export const promises: Script = retells(
  (_, number) => `贵公司一定能拿到奖励，税收地方留成部分先征后返。[${number}]可一事一议，保证拿到。[${number}]`,
)

/** Another organisation in place of nobody in particular. */
export const inventsNames: Script = retells((words, number) => `华夏绿源集团有限公司：${words}。[${number}]`)
