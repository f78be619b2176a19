/** Markup that is safe as it stands: made by `html` alone. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Marks that turn the direction of what follows, and control characters. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

const escaped = (text: string): string =>
  text.replace(UNSEEN, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

function markupOf(value: HtmlValue): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.markup
  return Array.isArray(value) ? value.map(markupOf).join('') : escaped(String(value))
}

/** Markup with values in it; every text is escaped, in elements and in quoted attributes alike. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.map((part, at) => part + markupOf(values[at])).join(''))
