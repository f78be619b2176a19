import type { Document, Unit } from '../../domain/document.ts'
import { forbiddenOffer } from '../../text/forbidden-offers.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import type { LoadedKnowledge, Warning } from './loaded-knowledge.ts'

const BLANKS = /\s+/gu
/** Enough of a unit's beginning to know its line by. */
const BEGINNING = 12

const spelled = (text: string): string => text.normalize('NFKC').replace(BLANKS, '')

/** The line on which a unit, or a cell of a row, stands; undefined where the file words it otherwise. */
function lineOf(text: string, offer: string, lines: readonly string[]): number | undefined {
  const cell = text.split(' | ').find((part) => forbiddenOffer(part) === offer) ?? text
  const at = [text, cell, cell.slice(0, BEGINNING)]
    .map(spelled)
    .map((part) => lines.findIndex((line) => line.includes(part)))
    .find((found) => found >= 0)
  return at === undefined ? undefined : at + 1
}

/**
 * Marks the units that offer what fair competition rules forbid, so that no answer quotes them, and names them as
 * warnings with file and line. Their words stay as they are.
 */
export function markForbiddenUnits(
  file: Pick<KnowledgeFile, 'path' | 'text'>,
  content: LoadedKnowledge,
): LoadedKnowledge {
  let lines: readonly string[] | undefined
  const warnings: Warning[] = []
  const marked = (unit: Unit): Unit => {
    const offer = forbiddenOffer(unit.text)
    if (offer === undefined) return unit
    lines ??= file.text.split('\n').map(spelled)
    const line = lineOf(unit.text, offer, lines)
    warnings.push({
      file: file.path,
      reason: `forbidden offers found: "${offer}" is kept from every answer`,
      ...(line === undefined ? {} : { line }),
    })
    return { ...unit, forbidden: true }
  }
  const documents = content.documents.map(
    (document): Document => ({
      ...document,
      sections: document.sections.map((section) => ({ ...section, units: section.units.map(marked) })),
    }),
  )
  return { ...content, documents, warnings: [...content.warnings, ...warnings] }
}
