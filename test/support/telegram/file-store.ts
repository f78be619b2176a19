import { bad } from './faults.ts'
import type { MediaKind } from './media-kind.ts'
import type { UploadedFile } from './read-payload.ts'

interface StoredFile {
  readonly kind: MediaKind
  readonly file?: UploadedFile
}

/** Files on the server by the ids under which they can be sent again. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>()

  /** Stores a file and returns its id. */
  add(kind: MediaKind, file: UploadedFile): string {
    const id = `${kind}-${this.#files.size + 1}`
    this.#files.set(id, { kind, file })
    return id
  }

  /** Makes an id known that a test gave to what a person sent. */
  know(kind: MediaKind, id: string): void {
    if (!this.#files.has(id)) this.#files.set(id, { kind })
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id)?.file
  }

  /** @throws ApiRefusal when no file of that kind has the id. */
  require(kind: MediaKind, id: string): void {
    const known = this.#files.get(id)
    if (!known) throw bad('wrong file identifier/HTTP URL specified')
    if (known.kind !== kind) throw bad(`can't use file of type ${capital(known.kind)} as ${capital(kind)}`)
  }
}

const capital = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)
