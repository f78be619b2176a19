import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

/** Keys and list positions on the way to a value. */
export type YamlPath = readonly PropertyKey[]

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** The entry under a key or position, and where it begins: a key's value begins with its key. */
function entryOf(node: Node, step: PropertyKey): { readonly value: unknown; readonly offset?: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
    const offset = offsetOf(pair?.key)
    return pair && { value: pair.value, ...(offset === undefined ? {} : { offset }) }
  }
  if (!isSeq(node)) return undefined
  const value = node.items[Number(step)]
  const offset = offsetOf(value)
  return { value, ...(offset === undefined ? {} : { offset }) }
}

/** The line, from 1, of the value at a path, or of the innermost part of the path that the document has. */
export function lineOf(path: YamlPath, document: Document, lines: LineCounter): number {
  let node: unknown = document.contents
  let offset = offsetOf(node) ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    const entry = isNode(node) ? entryOf(node, step) : undefined
    if (!entry) break
    offset = entry.offset ?? offset
    node = entry.value
  }
  return Math.max(1, lines.linePos(offset).line)
}

/** A path as people write it: routes[1].group. */
export const pathText = (path: YamlPath): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )
