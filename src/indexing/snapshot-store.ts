import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const KEPT = 2
const POINTER = 'current'

/** The snapshots of one data folder and the pointer to the current one. */
export class SnapshotStore {
  readonly #folder: string

  constructor(dataDirectory: string) {
    this.#folder = join(dataDirectory, 'knowledge')
  }

  get cacheFile(): string {
    return join(this.#folder, 'embeddings.sqlite')
  }

  get pointerFile(): string {
    return join(this.#folder, POINTER)
  }

  folderOf(name: string): string {
    return join(this.#folder, 'snapshots', name)
  }

  /** Where it is kept how the golden questions went over a snapshot. */
  goldenFileOf(name: string): string {
    return join(this.#folder, 'golden', `${name}.json`)
  }

  /** Name of the current snapshot, if there is one. */
  async current(): Promise<string | undefined> {
    try {
      return (await readFile(this.pointerFile, 'utf8')).trim() || undefined
    } catch {
      return undefined
    }
  }

  /** Finished snapshots, newest first. */
  async names(): Promise<string[]> {
    const names = await readdir(join(this.#folder, 'snapshots')).catch(() => [])
    return names
      .filter((name) => !name.endsWith(UNFINISHED))
      .sort()
      .reverse()
  }

  async prepare(): Promise<void> {
    await mkdir(join(this.#folder, 'snapshots'), { recursive: true })
  }

  /**
   * Lets `write` fill a new folder, then makes it the current snapshot in one step.
   * A failure or a kill at any moment leaves the pointer where it was.
   */
  async add(name: string, write: (folder: string) => Promise<void>): Promise<void> {
    const unfinished = this.folderOf(name + UNFINISHED)
    await mkdir(unfinished, { recursive: true })
    await write(unfinished)
    await rename(unfinished, this.folderOf(name))
    const draft = this.pointerFile + UNFINISHED
    await writeFile(draft, `${name}\n`, { flush: true })
    await rename(draft, this.pointerFile)
  }

  /** Removes all but the current and the previous snapshot, and what interrupted runs left behind. */
  async removeOld(): Promise<void> {
    const kept = new Set([await this.current(), ...(await this.names()).slice(0, KEPT)])
    for (const name of await readdir(join(this.#folder, 'snapshots'))) {
      if (!kept.has(name)) await rm(this.folderOf(name), { recursive: true, force: true })
    }
  }
}

const UNFINISHED = '.unfinished'
