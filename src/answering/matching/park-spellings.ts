import type { KnowledgeRecord } from '../../domain/record.ts'

/** Shorter parts of a name, such as 天津 or 核心区 in brackets, name no park. */
const LEAST_PART = 4

/** How Chinese texts write a park's name: whole, without what stands in brackets, and by its aliases. */
export const spellingsOfPark = ({ name, aliases }: KnowledgeRecord): readonly string[] => [
  name,
  ...name.split(/[()（）]/u).filter((part) => part.length >= LEAST_PART),
  ...aliases,
]
