/** The first word, in any case, that two entries hold or one holds twice, and the position of the later entry. */
export function repeatedWord(
  entries: readonly (readonly string[])[],
): { readonly word: string; readonly entry: number } | undefined {
  const used = new Set<string>()
  for (const [entry, words] of entries.entries()) {
    for (const word of words) {
      const key = word.toLowerCase()
      if (used.has(key)) return { word, entry }
      used.add(key)
    }
  }
  return undefined
}
