/** Shorter words in brackets, such as (西青) or (核心区), are no names of their own. */
const SHORTEST_PART = 4
/** Says how far a document is, not what it is called. */
const STATE = /^(?:征求意见稿|修订版|草案)$/u
const HAN = /\p{Script=Han}/u

/** 武清区 is also called 武清; 天津武清经济技术开发区(武清开发区) also by either part; 天开园(西青)支持政策 not by what stands behind its brackets. */
export function spellingsOf(name: string): string[] {
  const bracketed = /^(.+?)[(（]([^()（）]+)[)）]$/u.exec(name.trim())
  const parts = bracketed ? [bracketed[1]!.trim(), bracketed[2]!.trim()] : []
  const isInside = !bracketed && /[(（]/u.test(name)
  const short = /^\p{Script=Han}{2,3}(?<!新)[区县]$/u.test(name) ? [name.slice(0, -1)] : []
  return [
    name,
    ...(isInside ? [name.replace(/[()（）]/gu, '')] : []),
    ...parts.filter((part) => part.length >= SHORTEST_PART && HAN.test(part) && !STATE.test(part)),
    ...short,
  ]
}
