import pino from 'pino'
import type { Log } from '../ports/log.ts'

/** JSON lines on standard error. */
export function createLogger(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ fd: 2, sync: true }),
  )
}
