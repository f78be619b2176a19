import type { Fault } from './faults.ts'
import type { Payload } from './payload.ts'

/** A call of the Bot API. */
export interface FakeCall {
  /** From 1, in the order in which the calls came in. */
  readonly number: number
  readonly method: string
  readonly payload: Payload
  /** What went wrong with it although the server had nothing against it. */
  readonly fault?: Fault['kind']
  /** The error that it was answered with. */
  readonly refusal?: string
}
