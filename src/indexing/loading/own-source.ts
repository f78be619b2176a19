import type { Source, Trust } from '../../domain/source.ts'
import type { CataloguedSource } from './source-catalogue.ts'

/** What a file says of where it comes from. */
export interface Origin {
  readonly title: string
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly trust?: Trust | undefined
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}

/** Pages of the government are official; whether anything else is press, only a person can say. */
function trustOf(origin: Origin): Trust {
  return origin.trust ?? (origin.url !== undefined && /(^|\.)gov\.cn$/.test(hostOf(origin.url)) ? 'official' : 'other')
}

/** The source that a document without listed sources is of itself. */
export function ownSource(documentId: string, origin: Origin): CataloguedSource {
  const trust = trustOf(origin)
  const source: Source = {
    id: `doc:${documentId}`,
    title: origin.title,
    ...(origin.publisher === undefined ? {} : { publisher: origin.publisher }),
    ...(origin.url === undefined ? {} : { url: origin.url }),
    ...(origin.published === undefined ? {} : { published: origin.published }),
    trust,
  }
  return { source, confidence: trust === 'other' ? 'medium' : 'high' }
}
