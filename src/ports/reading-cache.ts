/** What a file was read as, and by what it is known to be the same file. */
export interface CachedReading {
  /** Size, times and number of the file, by which it is known to be untouched without reading it. */
  readonly stamp: string
  /** Of the file's bytes. */
  readonly hash: string
  /** Of whatever else its reading depends on. */
  readonly basis: string
  readonly content: string
}

/** Remembers what knowledge files were read as, so that only files that changed are read again. */
export interface ReadingCache {
  get(path: string): CachedReading | undefined
  put(path: string, reading: CachedReading): void
  /** Forgets the files that are not named. */
  keepOnly(paths: ReadonlySet<string>): void
}
