import { factsOf } from './document-facts.ts'
import { figureChanges, hasFigure } from './figure-changes.ts'
import { type Finding, placeIn } from './finding.ts'
import type { KnowledgeContents, ReviewedDocument, Statement } from './knowledge-contents.ts'
import { NamedRecords } from './named-records.ts'
import { similarity } from './text-similarity.ts'

/** A sentence less like a fact of the record than this is about something else. */
const SAME_FACT = 0.55
const YEAR = /(?:19|20)\d{2}/g

const years = ({ text, asOf }: Statement): string => (text.match(YEAR) ?? [asOf?.slice(0, 4) ?? '']).join(' ')

/** The fact that a sentence tells again, where there is one. */
function factTold(sentence: Statement, facts: readonly Statement[]): Statement | undefined {
  let best: { fact?: Statement; alike: number } = { alike: SAME_FACT }
  for (const fact of facts) {
    const alike = similarity(fact.text, sentence.text)
    if (alike > best.alike) best = { fact, alike }
  }
  return best.fact
}

function quoteConflict(
  document: ReviewedDocument,
  sentence: Statement,
  record: ReviewedDocument,
  facts: readonly Statement[],
): Finding[] {
  const fact = factTold(sentence, facts)
  if (!fact || years(fact) !== years(sentence)) return []
  const differing = figureChanges(fact.text, sentence.text)
  const isNews =
    differing.length > 0 && differing.every(({ after }) => facts.every(({ text }) => !text.includes(after)))
  if (!isNews) return []
  return [
    {
      kind: 'record-and-text-differ',
      detail: differing.map(({ label, before, after }) => `${label} ${before} / ${after}`).join(';'),
      places: [placeIn(record, fact), placeIn(document, sentence)],
    },
  ]
}

/** Sentences of other documents that name a record, by themselves or by their title, and tell one of its facts with other figures. */
export function conflictingQuotes(contents: KnowledgeContents): Finding[] {
  const documents = new Map(contents.documents.map((document) => [document.id, document]))
  const names = new NamedRecords(contents.records.filter(({ kind }) => kind !== 'row'))
  const facts = new Map<string, Statement[]>()
  const factsIn = (document: ReviewedDocument): Statement[] => {
    const held = facts.get(document.id) ?? factsOf(document).filter(({ text }) => hasFigure(text))
    facts.set(document.id, held)
    return held
  }
  return contents.documents.flatMap((document) => {
    const titled = names.in(document.title)
    return factsOf(document).flatMap((sentence) => {
      if (!/\d/.test(sentence.text)) return []
      return [...new Set([...titled, ...names.in(sentence.text)])].flatMap((named) => {
        const record = documents.get(named.documentId)
        return record && record.id !== document.id ? quoteConflict(document, sentence, record, factsIn(record)) : []
      })
    })
  })
}
