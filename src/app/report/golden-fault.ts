const KINDS: Readonly<Record<string, string>> = {
  answer: '回答',
  list: '列表',
  match: '匹配',
  clarify: '追问',
  abstain: '未作答',
  handoff: '转人工',
  smalltalk: '寒暄',
}
const nameOf = (kind: string): string => KINDS[kind] ?? kind

/** The faults as `faultOf` words them, and the same in Chinese. */
const FAULTS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^(\w+) instead of ([\w ]+)$/u,
    (kind = '', kinds = '') => `应为${kinds.split(' or ').map(nameOf).join('或')}，实际为${nameOf(kind)}`,
  ],
  [/^(.+) is not cited$/u, (id) => `没有引用 ${id}`],
  [/^"(.*)" is missing$/u, (words) => `回答中缺少“${words}”`],
  [/^"(.*)" is said$/u, (words) => `回答中不应出现“${words}”`],
]

/** Why a golden question failed, in Chinese; as it is where it is worded otherwise. */
export function goldenFault(reason: string): string {
  const [fault = '', ...answer] = reason.split('; answered: ')
  for (const [pattern, worded] of FAULTS) {
    const match = pattern.exec(fault)
    if (match) return `${worded(...match.slice(1))}。实际回答：${answer.join('; answered: ')}`
  }
  return reason
}
