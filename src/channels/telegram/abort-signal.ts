import type { Api } from 'grammy'

/** grammY's types know the signal of the abort-controller package only; its code takes any. */
export const forGrammy = (signal: AbortSignal) => signal as NonNullable<Parameters<Api['getUpdates']>[1]>
