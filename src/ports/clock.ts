/** The time, so that tests can set it. */
export interface Clock {
  now(): Date
  /** Resolves after `milliseconds`, or rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}
