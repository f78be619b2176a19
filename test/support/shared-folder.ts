import type { TestProject } from 'vitest/node'
import { TemporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this whole test run. */
    readonly sharedFolder: string
  }
}

/** Makes the folder that all test files of a run share; what is costly is built there once, by who needs it first. */
export default function setup(project: TestProject): () => void {
  const folder = new TemporaryFolder()
  project.provide('sharedFolder', folder.path)
  return () => folder[Symbol.dispose]()
}
