import { ConfigurationError } from '../domain/errors.ts'
import { type Gap, type GapStep, gapName } from '../domain/gap.ts'
import type { GapStore } from '../ports/gap-store.ts'

export interface GapsCommandOptions {
  readonly gaps: Pick<GapStore, 'list' | 'change'>
  readonly isJson: boolean
  /** Also what is closed, dismissed or refused on principle. */
  readonly isAll: boolean
  readonly take?: string
  readonly by?: string
  readonly dismiss?: string
  readonly reason?: string
  readonly reopen?: string
}

const NAME = /^g?([1-9]\d{0,8})$/iu

/** Terminals must not obey what enterprises wrote. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

function readId(option: string, written: string): number {
  const number = NAME.exec(written)?.[1]
  if (!number) throw new ConfigurationError(`--${option}: expected the id of a gap, such as G12`)
  return Number(number)
}

/** What is to be done with which gap; undefined when the gaps are to be listed. */
function wantedStep({ take, by, dismiss, reason, reopen }: GapsCommandOptions): [number, GapStep] | undefined {
  const wanted = [take, dismiss, reopen].filter((one) => one !== undefined)
  if (wanted.length > 1) throw new ConfigurationError('one of --take, --dismiss and --reopen at a time')
  if (take !== undefined) {
    if (!by) throw new ConfigurationError('--take needs --by with the name of who sees to it')
    return [readId('take', take), { type: 'take', owner: by }]
  }
  if (dismiss !== undefined) {
    if (!reason) throw new ConfigurationError('--dismiss needs --reason')
    return [readId('dismiss', dismiss), { type: 'dismiss', reason }]
  }
  if (by !== undefined || reason !== undefined) {
    throw new ConfigurationError('--by goes with --take, --reason with --dismiss')
  }
  return reopen === undefined ? undefined : [readId('reopen', reopen), { type: 'reopen' }]
}

const ORDER = { open: 0, taken: 0, closed: 1, dismissed: 2 } as const

/** One gap as a line; what answered a closed one stands below it. */
function lineOf({ id, count, conversations, lastAskedAt, state, owner, reason, question, answer }: Gap): string {
  const cells = [
    gapName(id).padEnd(5),
    `${count}×`.padStart(4),
    `${conversations} conv.`.padStart(8),
    lastAskedAt.slice(0, 10),
    state.padEnd(9),
    (owner ?? '-').padEnd(6),
    reason ? `${question} (${reason})` : question,
  ]
  const sources = answer?.sources.join('; ')
  const answered = answer ? `       ${answer.at.slice(0, 10)}, ${answer.snapshot}: ${sources}\n` : ''
  return `${printable(cells.join('  '))}\n${answered.replace(/\p{Cc}(?!$)/gu, ' ')}`
}

const listed = (gaps: readonly Gap[]): string =>
  gaps
    .toSorted((one, other) => ORDER[one.state] - ORDER[other.state])
    .map(lineOf)
    .join('')

/**
 * Lists the gaps, or changes one.
 * @returns what to print.
 * @throws ConfigurationError on a wrong option, an unknown gap or a step that its state does not allow.
 */
export async function gapsCommand(options: GapsCommandOptions): Promise<string> {
  const { gaps, isJson, isAll } = options
  const step = wantedStep(options)
  if (step) {
    const result = await gaps.change(...step)
    const name = gapName(step[0])
    if (result.outcome === 'unknown') throw new ConfigurationError(`no gap has the id ${name}`)
    if (result.outcome === 'refused') {
      const { state, owner } = result.gap
      const by = state === 'taken' ? ` by ${owner}` : ''
      throw new ConfigurationError(`${name} is ${state}${by}; --reopen opens it`)
    }
    return isJson ? `${JSON.stringify(result.gap, null, 2)}\n` : lineOf(result.gap)
  }
  const all = await gaps.list(isAll ? undefined : ['open', 'taken'])
  const missing = all.filter((gap) => !gap.isRefused)
  const refused = isAll ? all.filter((gap) => gap.isRefused) : []
  if (isJson) return `${JSON.stringify([...missing, ...refused], null, 2)}\n`
  if (missing.length + refused.length === 0) return 'no question is waiting for an answer\n'
  return [listed(missing), refused.length > 0 ? `refused on principle:\n${listed(refused)}` : '']
    .filter(Boolean)
    .join('\n')
}
