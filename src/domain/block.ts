/** A line-level piece of a text, with the line, row or page it begins on, from 1. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly type: 'item' | 'paragraph'; readonly text: string; readonly line: number }
  | { readonly type: 'row'; readonly cells: readonly string[]; readonly line: number }
