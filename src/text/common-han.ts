type Range = readonly [number, number]

/** The Chinese characters of a double-byte code, by the ranges of its first and second byte. */
function charactersOf(encoding: string, [firstLead, lastLead]: Range, [firstTrail, lastTrail]: Range): Set<string> {
  const decoder = new TextDecoder(encoding)
  const characters = new Set<string>()
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (/^\p{Script=Han}$/u.test(text)) characters.add(text)
    }
  }
  return characters
}

/** Both codes order the commonest characters first. */
const COMMON = {
  simplified: () => charactersOf('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]),
  traditional: () => charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]),
} as const

type Script = keyof typeof COMMON
const known: Partial<Record<Script, Set<string>>> = {}

/** The share of the Chinese characters of a text that are common in a script, from 0 to 1; 0 without any. */
export function shareOfCommonHan(text: string, script: Script): number {
  known[script] ??= COMMON[script]()
  const common = known[script]
  const han = text.match(/\p{Script=Han}/gu) ?? []
  return han.length === 0 ? 0 : han.filter((character) => common.has(character)).length / han.length
}
