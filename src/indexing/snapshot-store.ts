import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The current snapshot and those that can be gone back to. */
const KEPT = 3
const POINTER = 'current'
const UNFINISHED = '.unfinished'

/** The snapshots of one data folder and the pointer to the current one. */
export class SnapshotStore {
  readonly #folder: string

  constructor(dataDirectory: string) {
    this.#folder = join(dataDirectory, 'knowledge')
  }

  get cacheFile(): string {
    return join(this.#folder, 'embeddings.sqlite')
  }

  get readingsFile(): string {
    return join(this.#folder, 'readings.sqlite')
  }

  get lockFile(): string {
    return join(this.#folder, 'index.lock')
  }

  get historyFile(): string {
    return join(this.#folder, 'history.jsonl')
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
   * Lets `write` fill a new folder, which nothing reads until it is adopted. A failure or a kill leaves a folder that
   * `removeOld` takes away.
   * @returns the folder.
   */
  async build(name: string, write: (folder: string) => Promise<void>): Promise<string> {
    const folder = this.folderOf(name + UNFINISHED)
    await mkdir(folder, { recursive: true })
    await write(folder)
    return folder
  }

  /** Makes a snapshot that was built the current one; killed at any moment, the pointer names a whole snapshot. */
  async adopt(name: string): Promise<void> {
    await rename(this.folderOf(name + UNFINISHED), this.folderOf(name))
    await this.switchTo(name)
  }

  async discard(name: string): Promise<void> {
    await rm(this.folderOf(name + UNFINISHED), { recursive: true, force: true })
  }

  /** Points to another finished snapshot, in one step. */
  async switchTo(name: string): Promise<void> {
    const draft = this.pointerFile + UNFINISHED
    await writeFile(draft, `${name}\n`, { flush: true })
    await rename(draft, this.pointerFile)
  }

  /** Removes all but the current snapshot and the newest others, and what interrupted runs left behind. */
  async removeOld(): Promise<void> {
    const kept = new Set([await this.current(), ...(await this.names()).slice(0, KEPT)])
    for (const name of await readdir(join(this.#folder, 'snapshots'))) {
      if (!kept.has(name)) await rm(this.folderOf(name), { recursive: true, force: true })
    }
    for (const file of await readdir(join(this.#folder, 'golden')).catch(() => [])) {
      if (!kept.has(file.replace(/\.json$/, ''))) await rm(join(this.#folder, 'golden', file), { force: true })
    }
  }
}
