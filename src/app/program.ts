import { config as loadEnvironmentFile } from 'dotenv'
import { AssistantError } from '../domain/errors.ts'

/** Folders, files and ports that the person named may be missing, taken or forbidden: Node's own words say which. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

/**
 * Reads `.env`, then runs a command to its end.
 * An error meant for a person, or a system call that failed, is one line on standard error and exit status 1.
 */
export async function runProgram(command: () => Promise<void>): Promise<void> {
  loadEnvironmentFile({ quiet: true })
  try {
    await command()
  } catch (error) {
    if (!(error instanceof AssistantError || isSystemError(error))) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
