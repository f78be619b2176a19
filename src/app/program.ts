import { config as loadEnvironmentFile } from 'dotenv'
import { AssistantError } from '../domain/errors.ts'

/**
 * Reads `.env`, then runs a command to its end.
 * An error meant for a person is one line on standard error and exit status 1.
 */
export async function runProgram(command: () => Promise<void>): Promise<void> {
  loadEnvironmentFile({ quiet: true })
  try {
    await command()
  } catch (error) {
    if (!(error instanceof AssistantError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
