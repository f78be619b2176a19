import type { Block } from '../../domain/block.ts'
import type { Section, Unit } from '../../domain/document.ts'

type TextBlock = Extract<Block, { type: 'item' | 'paragraph' }>

/** How blocks become units. */
export interface UnitsOf {
  text(block: TextBlock): readonly Unit[]
  row(text: string, line: number): Unit
}

/** A table row as people read it. */
export const rowText = (cells: readonly string[]): string => cells.join(' | ').trim()

interface OpenSection {
  headingPath: string[]
  tableHeader?: string
  units: Unit[]
}

/** Groups units below their headings; each table is a section of its own with its first row as header. */
export function sectionsOf(blocks: readonly Block[], unitsOf: UnitsOf): Section[] {
  const sections: OpenSection[] = []
  const headings: { level: number; text: string }[] = []
  const open = (tableHeader?: string): OpenSection => {
    const section = {
      headingPath: headings.map((heading) => heading.text),
      ...(tableHeader === undefined ? {} : { tableHeader }),
      units: [],
    }
    sections.push(section)
    return section
  }
  let current: OpenSection | undefined
  let inTable = false
  blocks.forEach((block, index) => {
    if (block.type === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop()
      headings.push({ level: block.level, text: block.text })
      current = undefined
      inTable = false
    } else if (block.type === 'row') {
      const text = rowText(block.cells)
      if (!inTable && blocks[index + 1]?.type === 'row') current = open(text)
      else {
        current ??= open()
        current.units.push(unitsOf.row(text, block.line))
      }
      inTable = true
    } else {
      if (inTable) current = undefined
      inTable = false
      current ??= open()
      current.units.push(...unitsOf.text(block))
    }
  })
  return sections.filter((section) => section.units.length > 0)
}
