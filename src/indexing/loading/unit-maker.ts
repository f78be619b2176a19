import type { Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Confidence } from '../../domain/validity.ts'
import { isMaintainersRemark, statementForReaders, withoutReferences } from '../../text/maintainers-words.ts'
import type { FactLine } from './fact-line.ts'
import type { SourceCatalogue } from './source-catalogue.ts'

/** Makes units whose sources exist and whose date and confidence are known. */
export class UnitMaker {
  readonly #catalogue: SourceCatalogue
  readonly #file: string
  readonly #sourceIds: readonly string[]

  /** `sourceIds` hold for statements that name none. */
  constructor(catalogue: SourceCatalogue, file: string, sourceIds: readonly string[]) {
    this.#catalogue = catalogue
    this.#file = file
    this.#sourceIds = sourceIds
  }

  /**
   * @throws RejectedFileError when a source is unknown.
   */
  fromFact(fact: FactLine, line?: number): Unit {
    const sourceIds = fact.sourceIds.length > 0 ? fact.sourceIds : this.#sourceIds
    requireSources(this.#catalogue, sourceIds, this.#file, line)
    const asOf = fact.asOf ?? this.#catalogue.newestDateOf(sourceIds)
    return {
      text: statementForReaders(fact.text),
      sourceIds: [...new Set(sourceIds)],
      confidence: fact.confidence ?? this.#catalogue.confidenceOf(sourceIds),
      ...(asOf === undefined ? {} : { asOf }),
      ...(fact.amount === undefined ? {} : { amount: fact.amount }),
      ...(fact.conflict === undefined || isMaintainersRemark(fact.conflict)
        ? {}
        : { conflict: withoutReferences(fact.conflict) }),
    }
  }

  fromText(text: string, confidence?: Confidence): Unit {
    return this.fromFact({ text, sourceIds: [], ...(confidence === undefined ? {} : { confidence }) })
  }
}

/** @throws RejectedFileError naming the first source that is not in the catalogue. */
export function requireSources(
  catalogue: SourceCatalogue,
  sourceIds: readonly string[],
  file: string,
  line?: number,
): void {
  const unknown = sourceIds.find((id) => !catalogue.has(id))
  if (unknown !== undefined)
    throw new RejectedFileError(file, `unknown source ${unknown}: add it to sources.yaml`, line)
}
