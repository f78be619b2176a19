import type { PropertyName } from '../asked-property.ts'

/** What people ask next about a park, a policy or an event. */
export type FurtherTopic = 'industries' | 'residents' | 'area' | 'transport' | 'term' | 'figures'

/** Everything the answerers say in their own words, in one language. */
export interface AnswerWording {
  readonly greeting: string
  readonly thanks: string
  readonly whoAmI: string
  readonly whatIsMeant: string
  readonly quoteFrame: string
  readonly nothingFound: string
  nothingOnProperty(about: string, property: string): string
  /** Names in one sentence what is not held of a thing and what is. */
  otherPropertiesOnly(about: string, property: string, held: readonly string[]): string
  nothingAbout(about: string): string
  undisclosed(about: string, property: string): string
  readonly noPromise: string
  readonly noForecast: string
  readonly outOfScope: string
  /** One sentence: nothing on a place elsewhere, and what can be asked instead. */
  otherPlace(place: string): string
  /** Stands before the rule that forbids what is asked for. */
  readonly rule: string
  readonly nearest: string
  readonly offerHuman: string
  readonly human: string
  readonly competentAuthority: string
  readonly draft: string
  readonly expired: string
  readonly superseded: string
  /** `title` without book marks. */
  supersededBy(title: string): string
  readonly undated: string
  readonly unverified: string
  asOf(date: string): string
  conflict(text: string): string
  readonly properties: Readonly<Record<PropertyName, string>>
  /** Questions about a named thing that its record answers. */
  readonly furtherQuestions: Readonly<Record<FurtherTopic, (name: string) => string>>
  readonly suggestions: { readonly policies: string; readonly parks: string; readonly cases: string }
}
