import type { Handler } from 'hono'
import { answerCsv } from '../../conversation/answer-csv.ts'
import { findAnswer } from '../../conversation/find-answer.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import type { PageSession } from './page-session.ts'
import { problem } from './problem.ts'
import { pageWording } from './wording.ts'

/** Letters and digits of an answer's id, as conversations give them. */
export const TABLE_PATH = '/page/answers/:file{[\\w-]{1,64}\\.csv}'

/** A name for old browsers, and the real one (RFC 6266, whose escapes RFC 8187 defines). */
function attachment(name: string): string {
  const escaped = encodeURIComponent(name).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
  return `attachment; filename="table.csv"; filename*=UTF-8''${escaped}`
}

/** `GET /page/answers/{answerId}.csv`: the table of an answer that this browser's conversation was given. */
export function pageTables(
  conversations: HttpDependencies['conversations'],
  session: PageSession,
): Handler<HttpEnvironment> {
  return async (context) => {
    const conversationId = session.current(context)
    const answerId = context.req.param('file')?.replace(/\.csv$/, '') ?? ''
    const answer = conversationId ? await findAnswer(conversations, conversationId, answerId) : undefined
    const file = answer && answerCsv(answer)
    if (!file) return problem(context, 404, 'not_found', pageWording(context).tableGone)
    return context.body(file.text, 200, {
      'Content-Type': `${file.mediaType}; charset=utf-8`,
      'Content-Disposition': attachment(file.name),
      'Cache-Control': 'no-store',
    })
  }
}
