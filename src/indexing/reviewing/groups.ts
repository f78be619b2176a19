/** Puts together what pairs bring together: things that are alike, and what those are like. In order of appearance. */
export function groupsOf<T>(pairs: readonly (readonly [T, T])[]): T[][] {
  const groups = new Map<T, T[]>()
  for (const [one, other] of pairs) {
    const [left, right] = [groups.get(one) ?? [one], groups.get(other) ?? [other]]
    if (left === right) continue
    left.push(...right)
    for (const member of left) groups.set(member, left)
  }
  return [...new Set(groups.values())]
}
