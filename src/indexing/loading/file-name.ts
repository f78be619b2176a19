import { fileStem } from './knowledge-file.ts'

/** A knowledge file's path taken apart. */
export interface FileName {
  /** The path without its extension. */
  readonly documentId: string
  /** Lower case, with its dot; empty where there is none. */
  readonly extension: string
}

/** Takes the longest of the known extensions off a path, or else whatever follows its last dot. */
export function fileName(path: string, known: readonly string[]): FileName {
  const lower = path.toLowerCase()
  const longest = known.filter((extension) => lower.endsWith(extension)).sort((a, b) => b.length - a.length)[0]
  const extension = longest ?? /\.\w+$/.exec(lower)?.[0] ?? ''
  return { documentId: path.slice(0, path.length - extension.length), extension }
}

/** Whether a file is a draft that nobody has looked at yet: `name.draft.yaml`. */
export const isDraft = ({ documentId, extension }: FileName): boolean =>
  /^\.ya?ml$/.test(extension) && fileStem(documentId).endsWith('.draft')
