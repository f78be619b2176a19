import type { Log } from '../../../src/ports/log.ts'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly facts: object
  readonly message: string
}

/** Keeps every line. */
export class RecordingLog implements Log {
  readonly lines: LogLine[] = []

  debug(facts: object, message: string): void {
    this.lines.push({ level: 'debug', facts, message })
  }

  info(facts: object, message: string): void {
    this.lines.push({ level: 'info', facts, message })
  }

  warn(facts: object, message: string): void {
    this.lines.push({ level: 'warn', facts, message })
  }

  error(facts: object, message: string): void {
    this.lines.push({ level: 'error', facts, message })
  }

  count(pattern: RegExp): number {
    return this.lines.filter((line) => pattern.test(line.message)).length
  }
}
