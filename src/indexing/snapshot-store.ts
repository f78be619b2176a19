import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../ports/knowledge-index.ts'
import { snapshotFiles } from './snapshot-files.ts'

/** The current snapshot and those that can be gone back to. */
const KEPT = 3
/** A time to the millisecond; anything else in the folder is no snapshot. */
const NAME = /^\d+$/
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
      .filter((name) => NAME.test(name))
      .sort()
      .reverse()
  }

  /** The snapshots that a snapshot came after, latest first, as far back as they are kept. */
  async predecessors(name: string): Promise<string[]> {
    const kept = new Set(await this.names())
    const found: string[] = []
    for (let at = await this.#before(name); at !== undefined && kept.has(at); at = await this.#before(at)) {
      kept.delete(at)
      found.push(at)
    }
    return found
  }

  /** Which snapshot was current when this one was made. */
  async #before(name: string): Promise<string | undefined> {
    try {
      const manifest = JSON.parse(await readFile(snapshotFiles(this.folderOf(name)).manifest, 'utf8')) as Manifest
      return manifest.before
    } catch {
      return undefined
    }
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

  /**
   * Removes all but the current snapshot and those that it came after, and what interrupted runs left behind. What
   * another process holds open, where that matters, goes with the next run.
   */
  async removeOld(): Promise<void> {
    const current = await this.current()
    const chain = current === undefined ? [] : [current, ...(await this.predecessors(current))]
    const kept = new Set(chain.slice(0, KEPT))
    for (const name of await readdir(join(this.#folder, 'snapshots'))) {
      if (!kept.has(name)) await rm(this.folderOf(name), { recursive: true, force: true }).catch(() => undefined)
    }
    for (const file of await readdir(join(this.#folder, 'golden')).catch(() => [])) {
      if (!kept.has(file.replace(/\.json$/, ''))) await rm(join(this.#folder, 'golden', file), { force: true })
    }
  }
}
