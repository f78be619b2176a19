/** What goes wrong with one call; "pass" lets one through. "after" means that the call took effect and its confirmation was lost. */
export type Fault =
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  | { readonly kind: 'pass' | 'server-error' | 'bad-gateway' | 'hang' | 'hang-after' | 'reset' | 'reset-after' }
  | { readonly kind: 'refuse'; readonly code: number; readonly description: string; readonly parameters?: object }

/** A Bot API error as the server answers it. */
export class ApiRefusal extends Error {
  readonly code: number
  readonly parameters: object | undefined

  constructor(code: number, description: string, parameters?: object) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const bad = (description: string): ApiRefusal => new ApiRefusal(400, `Bad Request: ${description}`)

export const forbidden = (description: string): ApiRefusal => new ApiRefusal(403, `Forbidden: ${description}`)

export const tooMany = (retryAfter: number): ApiRefusal =>
  new ApiRefusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })

export const takesEffect = (fault: Fault | undefined): boolean =>
  !fault || fault.kind === 'pass' || fault.kind === 'hang-after' || fault.kind === 'reset-after'
