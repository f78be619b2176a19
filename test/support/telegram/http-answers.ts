import type { ServerResponse } from 'node:http'
import { ApiRefusal, type Fault, tooMany } from './faults.ts'

const write = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export const answerResult = (response: ServerResponse, result: unknown): void =>
  write(response, 200, { ok: true, result })

export function answerRefusal(response: ServerResponse, { code, message, parameters }: ApiRefusal): void {
  const body = { ok: false, error_code: code, description: message }
  write(response, code, parameters ? { ...body, parameters } : body)
}

/**
 * Answers as the fault wants it, or not at all.
 * @throws ApiRefusal for a fault that is an error of the API.
 */
export function goWrong(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'rate-limit':
      throw tooMany(fault.retryAfter)
    case 'server-error':
      throw new ApiRefusal(500, 'Internal Server Error')
    case 'refuse':
      throw new ApiRefusal(fault.code, fault.description, fault.parameters)
    case 'bad-gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>502 Bad Gateway</body></html>')
      return
    case 'reset':
    case 'reset-after':
      response.socket?.resetAndDestroy()
      return
    default:
    // "hang": the caller's patience ends it.
  }
}
