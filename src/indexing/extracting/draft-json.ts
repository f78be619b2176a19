import type { Draft } from './draft-yaml.ts'
import type { Evidence } from './proposal.ts'

const said = ({ text, line }: Evidence) => ({ sentence: text, line })

/** The draft for programs: each value with its sentence, line, confidence and whether rules or a model read it. */
export const draftJson = ({ file, title, labels, records }: Draft) => ({
  file,
  labels: { ...labels, title },
  records: records.map(({ kind, id, isKnown, values, support, facts }) => ({
    kind,
    id,
    known: isKnown,
    values: values.map(({ field, value, name, evidence, confidence, origin }) => ({
      field,
      value,
      ...(name === undefined ? {} : { name }),
      ...said(evidence),
      confidence,
      origin,
    })),
    support: support.map(({ row, evidence, confidence }) => ({ row, ...said(evidence), confidence })),
    facts: facts.map(said),
  })),
})
