import type { Log } from '../../src/ports/log.ts'

/** Remembers what was logged, level and message, and prints nothing. */
export class RecordingLog implements Log {
  readonly entries: { readonly level: string; readonly facts: object; readonly message: string }[] = []

  debug(facts: object, message: string): void {
    this.entries.push({ level: 'debug', facts, message })
  }

  info(facts: object, message: string): void {
    this.entries.push({ level: 'info', facts, message })
  }

  warn(facts: object, message: string): void {
    this.entries.push({ level: 'warn', facts, message })
  }

  error(facts: object, message: string): void {
    this.entries.push({ level: 'error', facts, message })
  }
}
