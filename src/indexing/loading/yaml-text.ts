import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { RejectedFileError } from '../../domain/errors.ts'

export interface ParsedYaml {
  /** Mappings, sequences and texts; scalars are never turned into numbers or dates. */
  readonly value: unknown
  /** The line in the file of what a path such as ['sources', 0] leads to, or of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Parses YAML of which `lineOffset` lines of the file come before.
 * @throws RejectedFileError with the line of the first syntax error or doubled key.
 */
export function parseYaml(text: string, file: string, lineOffset = 0): ParsedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  const lineAt = (position: number): number => lineCounter.linePos(position).line + lineOffset
  const error = document.errors[0]
  if (error) throw new RejectedFileError(file, `bad YAML: ${error.message}`, lineAt(error.pos[0]))

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true)
      const last = path[length - 1]
      if (isMap(parent)) {
        const key = parent.items.find((item) => isScalar(item.key) && item.key.value === last)?.key
        if (isScalar(key) && key.range) return lineAt(key.range[0])
      }
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    const contents = document.contents
    return contents?.range ? lineAt(contents.range[0]) : lineOffset + 1
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf }
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    throw new RejectedFileError(file, `bad YAML: ${cause.message}`, undefined, { cause })
  }
}

/** Whether a YAML value is a mapping with text keys. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
