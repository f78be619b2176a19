import { z } from '@hono/zod-openapi'
import type { Lead } from '../../domain/lead.ts'

/** A place between two leads in the order of `createdAt`, then `id`. */
export type LeadPosition = Pick<Lead, 'createdAt' | 'id'>

const Position = z.tuple([z.iso.datetime(), z.string().min(1)])

/** The place after a lead, as text that callers hand back as it is. */
export const cursorAfter = ({ createdAt, id }: LeadPosition): string =>
  Buffer.from(JSON.stringify([createdAt, id])).toString('base64url')

/** The place that a cursor stands for; undefined when it is none of ours. */
export function positionOf(cursor: string): LeadPosition | undefined {
  try {
    const [createdAt, id] = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { createdAt, id }
  } catch {
    return undefined
  }
}
