import type { Language } from '../../domain/language.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import { dateInLanguage, moneyInLanguage } from '../money-in-language.ts'
import { titleForReading } from '../quote.ts'
import { validityLabel } from '../validity.ts'
import { answerWording } from '../wording/wording-for.ts'
import type { FeatureEvidence } from './feature-fit.ts'
import type { FitGround } from './industry-fit.ts'
import { wishInWords } from './need-in-words.ts'
import { marks, quoteUnit } from './quote-unit.ts'
import type { RankedSite } from './rank-sites.ts'
import { localPoliciesShown } from './shared-policies.ts'
import type { Precedent, SiteUnit } from './sites.ts'
import type { MatchWording } from './wording/match-wording.ts'
import { matchWording } from './wording/wording-for.ts'

const MOST_PRECEDENTS = 2
const MOST_NEIGHBOURS = 2
const TRANSPORT = '交通'
const UNKNOWN = /^(?:未.*|[—-]?)$/u
const ISO_DATE = /^\d{4}(?:-\d{2}){0,2}$/u

type FeatureUnits = ReadonlyMap<SiteUnit, readonly FeatureEvidence[]>

/** The best unit of each feature; features that the same unit tells stand together. */
function unitsByFeatures(evidence: readonly FeatureEvidence[]): FeatureUnits {
  const byUnit = new Map<SiteUnit, FeatureEvidence[]>()
  for (const one of evidence) {
    const { units } = one
    const unit = units.find((known) => byUnit.has(known)) ?? units[0]
    if (unit) byUnit.set(unit, [...(byUnit.get(unit) ?? []), one])
  }
  return byUnit
}

/** Writes the reasons for parks in one language, citing as it goes. */
export class SiteReasons {
  readonly #language: Language
  readonly #index: KnowledgeIndex
  readonly #citations: CitationList
  readonly #now: Date
  readonly #wording: MatchWording

  constructor(language: Language, index: KnowledgeIndex, citations: CitationList, now: Date) {
    this.#language = language
    this.#index = index
    this.#citations = citations
    this.#now = now
    this.#wording = matchWording(language)
  }

  /**
   * One park: its name, then each ground in a line, then what the base does not tell of it. Policies `saidElsewhere`
   * are left out.
   */
  of(ranked: RankedSite, number: number, saidElsewhere: ReadonlySet<KnowledgeRecord> = new Set()): Statement[] {
    const said = new Set<SiteUnit>()
    const featureUnits = unitsByFeatures(ranked.features.evidence)
    const lines = [
      ...this.#industry(ranked, featureUnits, said),
      ...this.#precedents(ranked.precedents.alike),
      ...this.#neighbours(ranked),
      ...this.#features(featureUnits, said),
      ...this.#transport(ranked, said),
      ...this.#line(
        this.#wording.policies,
        localPoliciesShown(ranked)
          .filter((record) => !saidElsewhere.has(record))
          .map(this.policy),
      ),
      ...this.#unknown(ranked),
    ]
    return [this.heading(ranked.site.record, number), ...lines.map((text) => ({ text: `· ${text}` }))]
  }

  /** A policy's title with when it was issued and whether it holds, cited. */
  readonly policy = (record: KnowledgeRecord): string => {
    const [passage] = this.#index.passagesOf(record.documentId)
    const footnotes = this.#citations.citeRecord(record, ['发布时间', '状态'])
    const issued = record.validity?.issued
    const label = validityLabel(passage!, {
      isPolicy: true,
      wording: answerWording(this.#language),
      index: this.#index,
      now: this.#now,
    })
    const notes = [
      ...(issued === undefined ? [] : [this.#wording.issued(dateInLanguage(issued, this.#language))]),
      ...(label === undefined ? [] : [label]),
    ]
    return `${titleForReading(passage!, true)}${this.#bracketed(notes)}${marks(footnotes.map(({ number }) => number))}`
  }

  /** A park's name with its district, cited. */
  heading(record: KnowledgeRecord, number: number): Statement {
    const footnotes = this.#citations.citeRecord(record, ['所在地区'])
    const isLatin = this.#language === 'en' || this.#language === 'de' || this.#language === 'ko'
    const foreign = isLatin ? record.aliases.find((alias) => /^[\p{Script=Latin}\p{P}\s]+$/u.test(alias)) : undefined
    const name = foreign === undefined ? record.name : `${foreign} ${record.name}`
    const places = record.districts.join(this.#wording.comma)
    return { text: `${number}. ${name}${this.#bracketed([places])}${marks(footnotes.map((one) => one.number))}` }
  }

  #industry({ industry }: RankedSite, featureUnits: FeatureUnits, said: Set<SiteUnit>): string[] {
    const [unit] = industry?.units ?? []
    if (!industry || !unit) return []
    const labels: Record<FitGround, string> = {
      own: this.#wording.industry,
      mentioned: this.#wording.mentioned,
      precedent: this.#wording.mentioned,
      related: this.#wording.closeIndustry,
      'in-district': this.#wording.closeIndustry,
    }
    const further = industry.units.find((one) => one !== unit && one.label === undefined && !featureUnits.has(one))
    const units = further && industry.ground === 'own' ? [unit, further] : [unit]
    return this.#line(
      labels[industry.ground],
      units.map((one) => this.#quote(one, said)),
    )
  }

  #precedents(alike: readonly Precedent[]): string[] {
    const here = alike.filter(({ isInPark }) => isInPark)
    const shown = (here.length > 0 ? here : alike).slice(0, MOST_PRECEDENTS)
    return this.#line(here.length > 0 ? this.#wording.alike : this.#wording.alikeInDistrict, shown.map(this.#precedent))
  }

  /** A company with the stage, time and amount that the base gives. */
  readonly #precedent = ({ record }: Precedent): string => {
    const known = ['阶段', '时间', '金额'].filter((label) => !UNKNOWN.test(record.fields[label] ?? ''))
    const footnotes = this.#citations.citeRecord(record, known)
    const values = known.map((label) => record.fields[label]!)
    const notes = [
      ...values.map(this.#valueInWords),
      ...(record.confidence === 'low' ? [answerWording(this.#language).unverified] : []),
    ]
    return `${record.name}${this.#bracketed(notes)}${marks(footnotes.map(({ number }) => number))}`
  }

  readonly #valueInWords = (value: string): string => {
    if (ISO_DATE.test(value)) return dateInLanguage(value, this.#language)
    const money = moneyInLanguage(value, this.#language)
    if (money.length > 0) return money.join(this.#wording.comma)
    const stage = Object.entries(this.#wording.stages).find(([word]) => value.startsWith(word))
    return stage?.[1] ?? value
  }

  #neighbours({ neighbours }: RankedSite): string[] {
    const named = neighbours.named.slice(0, 1).map((unit) => quoteUnit(unit, this.#language, this.#citations))
    const close = neighbours.close.slice(0, MOST_NEIGHBOURS - named.length).map(this.#precedent)
    return this.#line(this.#wording.neighbours, [...named, ...close])
  }

  #features(featureUnits: FeatureUnits, said: Set<SiteUnit>): string[] {
    return [...featureUnits].flatMap(([unit, told]) => {
      if (said.has(unit)) return []
      const label = told.map(this.#wish).join(this.#wording.comma)
      return this.#line(label, [this.#quote(unit, said)])
    })
  }

  readonly #wish = ({ feature, landmarks }: FeatureEvidence): string =>
    wishInWords(feature.name, landmarks, this.#language)

  #transport({ site }: RankedSite, said: Set<SiteUnit>): string[] {
    const unit = site.units.find(({ heading }) => heading === TRANSPORT) ?? site.districtUnits[0]
    if (!unit || said.has(unit)) return []
    return this.#line(this.#wording.transport, [this.#quote(unit, said)])
  }

  #unknown({ site, features, policies }: RankedSite): string[] {
    const missing = features.evidence
      .filter(({ feature, units }) => {
        if (feature.isPrice || units.length > 0) return false
        return feature.name !== 'incentives' || !policies.hasAny
      })
      .map(this.#wish)
    const hasTransport = site.units.some(({ heading }) => heading === TRANSPORT) || site.districtUnits.length > 0
    const things = [...missing, ...(hasTransport ? [] : [this.#wording.transport])]
    return things.length === 0 ? [] : [this.#wording.unknownHere(things.join(this.#wording.comma))]
  }

  #quote(unit: SiteUnit, said: Set<SiteUnit>): string {
    said.add(unit)
    return quoteUnit(unit, this.#language, this.#citations)
  }

  #line(label: string, parts: readonly string[]): string[] {
    const { colon, semicolon } = this.#wording
    return parts.length === 0 ? [] : [`${label}${colon}${parts.join(semicolon)}`]
  }

  #bracketed(notes: readonly string[]): string {
    if (notes.length === 0) return ''
    const isWide = this.#language === 'zh' || this.#language === 'ja'
    return isWide ? `（${notes.join('，')}）` : ` (${notes.join(', ')})`
  }
}
