/** The pairs of neighbouring Han characters of a text: the words of Chinese, near enough for comparing. */
export function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let index = 0; index + 1 < run.length; index++) pairs.add(run.slice(index, index + 2))
  }
  return pairs
}

export const sharedPairs = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size
