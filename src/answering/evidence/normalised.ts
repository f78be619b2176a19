import type { Unit } from '../../domain/document.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { NamedThing } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

const ofUnits = new WeakMap<Unit, string>()
const ofRecords = new WeakMap<KnowledgeRecord, string>()
const ofRecordNames = new WeakMap<KnowledgeRecord, string>()
const ofAliases = new WeakMap<readonly string[], readonly string[]>()

/** What is computed of a key once, as long as the snapshot that holds the key is open. */
function once<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, compute: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = compute()
  known.set(key, value)
  return value
}

/** A unit with its titles, normalised. */
export const contextNormalised = ({ unit, inContext }: Pick<EvidenceUnit, 'unit' | 'inContext'>): string =>
  once(ofUnits, unit, () => normaliseText(inContext))

/** A record's names, districts and values, normalised. */
export const recordNormalised = (record: KnowledgeRecord | undefined): string =>
  record === undefined
    ? ''
    : once(ofRecords, record, () =>
        normaliseText(
          [record.name, ...record.aliases, ...record.districts, ...Object.values(record.fields)].join('\n'),
        ),
      )

/** By what names a record and its investor go, normalised. */
export const namesNormalised = (record: KnowledgeRecord): string =>
  once(ofRecordNames, record, () =>
    normaliseText([record.name, ...record.aliases, record.fields.投资方 ?? ''].join('\n')),
  )

/** The spellings of a name, normalised, in their order. */
export const aliasesNormalised = ({ aliases }: Pick<NamedThing, 'aliases'>): readonly string[] =>
  once(ofAliases, aliases, () => aliases.map(normaliseText))
