import type { DeskRules } from '../../domain/desk-rules.ts'
import type { StaffMember } from '../../domain/lead.ts'
import type { StaffButton } from '../../domain/message.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Drafter } from '../../ports/drafter.ts'
import type { FaqStore } from '../../ports/faq-store.ts'
import type { GapStore } from '../../ports/gap-store.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import type { DeskRequest, StaffDesk } from '../../ports/staff-desk.ts'
import type { StatisticsPicture } from '../../ports/statistics-picture.ts'
import type { StaffDirectory } from '../staff-directory.ts'

/** What commands work with. */
export interface StaffServices {
  readonly desk: StaffDesk
  readonly leads: LeadStore
  readonly directory: StaffDirectory
  readonly rules: DeskRules
  readonly drafter: Drafter
  readonly picture: StatisticsPicture
  readonly gaps: Pick<GapStore, 'list' | 'change'>
  /** Puts new questions of the ledger with those that mean the same. */
  readonly sortGaps: () => Promise<void>
  readonly faq: Pick<FaqStore, 'add'>
  readonly clock: Clock
}

/** One command as a staff member gave it. */
export interface StaffRequest extends DeskRequest {
  readonly staff: StaffMember
  /** What followed the command's name. */
  readonly argument: string
  /** The lead of the topic, or of the message that was answered. */
  readonly leadId?: string
  /** The staff chat in which a button was pressed. */
  readonly chatId?: string
  /** A colleague who was named by a mention. */
  readonly mentioned?: StaffMember
  /** The staff's message that was answered, for taking it back. */
  readonly repliedSource?: string
}

/** What the staff member is told; in private where it holds contact data. */
export interface StaffAnswer {
  readonly text: string
  readonly buttons?: readonly (readonly StaffButton[])[]
  readonly file?: { readonly name: string; readonly text: string }
  /** PNG as Base64; `text` is its caption. */
  readonly picture?: { readonly name: string; readonly base64: string }
  readonly isPrivate?: boolean
  readonly leadId?: string
}

export interface StaffCommand {
  /** For Telegram's menu and for the help. */
  readonly description: string
  /** How it is written, for the help. */
  readonly usage: string
  /** It takes long and changes nothing that would have to be done again after a crash. */
  readonly isSlow?: true
  readonly run: (request: StaffRequest, services: StaffServices) => Promise<StaffAnswer>
}

const LEAD_ID = /^(L-\d{6}-\d{2,})(?:\s+|$)/i

/** The lead that a command is about, named or by its place, and the rest of its argument. */
export function readLead({ argument, leadId }: StaffRequest): { readonly leadId?: string; readonly rest: string } {
  const named = LEAD_ID.exec(argument)
  if (named?.[1]) return { leadId: named[1].toUpperCase(), rest: argument.slice(named[0].length).trim() }
  return { ...(leadId ? { leadId } : {}), rest: argument }
}

/** What to do when no lead is named. */
export const whichLead = (usage: string): StaffAnswer => ({
  text: `请写明编号，或在线索的话题里、回复线索卡片时使用：${usage}`,
})
