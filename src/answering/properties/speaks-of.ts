/** A test for texts that speak of what a clause speaks of, as far as `groups` tell. */
export function speaksOf(groups: readonly (readonly string[])[], clause: string): (text: string) => boolean {
  const asked = groups.filter((words) => words.some((word) => word.length > 1 && clause.includes(word)))
  return (text) => asked.length === 0 || asked.some((words) => words.some((word) => text.includes(word)))
}
