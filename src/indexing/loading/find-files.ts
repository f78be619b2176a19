import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { holdsIndex, isIndexFile } from './index-files.ts'
import type { Rejection } from './loaded-knowledge.ts'

const LARGEST_FILE = 20 * 1024 * 1024
const IGNORED_IN_ROOT = /^readme(\.[\w-]+)?\.md$/i

export interface FoundFile {
  readonly path: string
  readonly absolute: string
  /** Size, times and number of the file: another stamp, another content. */
  readonly stamp: string
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly rejected: readonly Rejection[]
}

const inside = (folder: string, target: string): boolean => {
  const relative = path.relative(folder, target)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** What was taken away since its folder was listed is not there. */
function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/**
 * The knowledge files of a folder, sorted by path. Hidden files, the folder's README, and an index that is kept in the same
 * folder are left out;
 * links that lead outside, files that are too large and things that are no files are rejected.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const root = await realpath(folder)
  const files: FoundFile[] = []
  const rejected: Rejection[] = []

  async function visitLink(relative: string, absolute: string): Promise<void> {
    const target = await realpath(absolute).catch(() => undefined)
    if (target === undefined) rejected.push({ file: relative, reason: 'the link leads nowhere' })
    else if (!inside(root, target))
      rejected.push({ file: relative, reason: 'the link leads outside the knowledge folder' })
    else if ((await stat(target)).isDirectory())
      rejected.push({ file: relative, reason: 'links to folders are not followed' })
    else await visitFile(relative, absolute)
  }

  async function visitFile(relative: string, absolute: string): Promise<void> {
    const found = await stat(absolute, { bigint: true }).catch(ifGone)
    if (!found) return
    const { size, mtimeNs, ctimeNs, ino } = found
    if (size > LARGEST_FILE) rejected.push({ file: relative, reason: `larger than ${LARGEST_FILE / 1024 / 1024} MB` })
    else files.push({ path: relative, absolute, stamp: [size, mtimeNs, ctimeNs, ino].join(':') })
  }

  async function visit(entry: Dirent, prefix: string): Promise<void> {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return
    const relative = prefix + entry.name
    const absolute = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) return visitFolder(absolute, `${relative}/`)
    if (prefix === '' && IGNORED_IN_ROOT.test(entry.name)) return
    if (entry.isSymbolicLink()) return visitLink(relative, absolute)
    if (entry.isFile()) return visitFile(relative, absolute)
    rejected.push({ file: relative, reason: 'not a file' })
  }

  async function visitFolder(absolute: string, prefix: string): Promise<void> {
    const entries = (await readdir(absolute, { withFileTypes: true }).catch(prefix === '' ? undefined : ifGone)) ?? []
    const isIndex = holdsIndex(entries.map(({ name }) => name))
    const others = entries.filter(({ name }) => !(isIndex && isIndexFile(name)))
    await Promise.all(others.map((entry) => visit(entry, prefix)))
  }

  await visitFolder(root, '')
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
  return { files: files.sort(byPath), rejected }
}
