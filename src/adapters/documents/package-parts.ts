import { posix } from 'node:path'
import { loadXml, type XmlElement } from './office-xml.ts'
import type { UnpackedArchive } from './unpacked-archive.ts'

const relationshipsPath = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

function relationshipsOf(archive: UnpackedArchive, part: string): XmlElement[] {
  const $ = loadXml(archive.get(relationshipsPath(part)) ?? '')
  return $('Relationship')
    .toArray()
    .filter(({ attribs }) => attribs.TargetMode !== 'External')
}

function targetOf({ attribs }: XmlElement, part: string): string {
  const target = attribs.Target ?? ''
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
}

/** The parts within the archive that a part names by ids; what lies outside is never among them. */
export const relatedParts = (archive: UnpackedArchive, part: string): ReadonlyMap<string, string> =>
  new Map(relationshipsOf(archive, part).map((element) => [element.attribs.Id ?? '', targetOf(element, part)] as const))

/** The part that holds the document itself: the one that the archive names, else the usual one. */
export function mainPart(archive: UnpackedArchive, usual: string): string | undefined {
  const named = relationshipsOf(archive, '').find(({ attribs }) => attribs.Type?.endsWith('/officeDocument'))
  return [named && targetOf(named, ''), usual].find((path) => path !== undefined && archive.has(path))
}

/** The part of a kind, such as styles, that belongs to another one. */
export function partOfKind(archive: UnpackedArchive, part: string, kind: string): string | undefined {
  const named = relationshipsOf(archive, part).find(({ attribs }) => attribs.Type?.endsWith(`/${kind}`))
  return archive.get(named ? targetOf(named, part) : posix.join(posix.dirname(part), `${kind}.xml`))
}
