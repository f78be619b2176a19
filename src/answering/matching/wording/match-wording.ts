import type { FeatureName } from '../feature.ts'

/** What the answerer of "where should we settle" says in its own words, in one language. */
export interface MatchWording {
  readonly comma: string
  readonly colon: string
  readonly semicolon: string
  /** The plain question, for buttons. */
  readonly whichPark: string
  /** Parks of the trade itself were found; `need` is how it was understood, empty where only features tell. */
  opening(need: string): string
  /** Only parks of close trades, or with what was asked for, were found. */
  openingOfClose(need: string): string
  readonly industry: string
  readonly mentioned: string
  readonly closeIndustry: string
  readonly alike: string
  readonly alikeInDistrict: string
  readonly neighbours: string
  readonly transport: string
  readonly policies: string
  readonly generalPolicies: string
  /** Label of policies that hold in several of the parks shown, by their numbers. */
  policiesOf(parks: readonly number[]): string
  issued(date: string): string
  /** What the base does not hold of one park. */
  unknownHere(things: string): string
  /** What it holds of none of them. */
  unknownAnywhere(things: string): string
  /** Asked for lower prices: none is held, so the list stays. */
  readonly noPrices: string
  /** A button's question: what policies give for a sum. */
  supportFor(sum: string): string
  /** The same where no sum was said. */
  whichSupport(industry: string): string
  readonly landPrice: string
  readonly rent: string
  readonly threshold: string
  /** How the base's words for a project's stage are said; those left out are said as they are. */
  readonly stages: Readonly<Record<string, string>>
  readonly features: Readonly<Record<FeatureName, string>>
  /** Nothing fits; `need` and `place` may be empty. */
  nothing(need: string, place: string): string
  readonly clarify: string
  /** A button's message: the question again, with the industry that it left out. */
  withIndustry(industry: string, question: string): string
  /** A button's message: the question again, with one more wish. */
  withFeature(feature: string, question: string): string
  readonly anywhere: string
  readonly human: string
}
