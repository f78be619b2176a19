import type { Language } from '../../domain/language.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { KnownName, NameIndex } from './name-index.ts'
import { patternNames, quotedNames } from './name-patterns.ts'

const HAN = /\p{Script=Han}/u
const LATIN_WORD = /(?<![a-z0-9])[a-z][a-z&.+-]*[a-z](?![a-z0-9])/gu
const LEGAL_FORM = /(?:有限|股份|责任)公司$|集团$/u
const ACRONYM = /(?<![\p{L}\d])[A-Z]{3,}(?![\p{L}\d])/gu
/** Units, currencies and everyday abbreviations are no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'cny rmb usd eur hkd prc gdp sme smes vat ceo km kw mw gw kwh mwh gwh mu ha nev ftz ict ai it app www http https'.split(
    ' ',
  ),
)

/** 京津, 在津 and 津冀 name the places too. */
const ABBREVIATED: Readonly<Record<string, string>> = { 北京: '京', 天津: '津', 河北: '冀', 上海: '沪', 重庆: '渝' }

/** Compared without marks and blanks: 华新绿云(集团) and 华新绿云集团 are one. */
const spelled = (text: string): string => normaliseText(text).replace(/[\p{P}\p{S}\s]/gu, '')

const MOST_KEPT = 4_096
const kept = new Map<string, string>()

/** `spelled`, remembering the latest lines: the same evidence is compared with each line of an answer, and in many answers. */
function spelledLine(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const form = spelled(text)
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(text, form)
  return form
}

/** For patterns: brackets inside names vanish, other marks end a name. */
const forPatterns = (text: string): string => normaliseText(text).replace(/[()]/gu, '')

/** Whether the evidence has a known name in one of its spellings. */
function isSpelledIn(name: KnownName, evidence: string): boolean {
  const short = ABBREVIATED[name.canonical.replace(/[市省]$/u, '')]
  return (
    (short !== undefined && evidence.includes(short)) ||
    [name.text, name.canonical, ...name.aliases].some((alias) => {
      const form = spelled(alias)
      return form !== '' && evidence.includes(form)
    })
  )
}

/**
 * The first name of a claim that the texts do not hold under any of its spellings, if there is one. Names that the
 * knowledge base knows are compared in every language; names found by pattern only where the claim is Chinese, since
 * a translation spells them differently.
 */
export function unsupportedName(
  claim: string,
  language: Language,
  texts: readonly string[],
  names: NameIndex,
): string | undefined {
  const evidence = texts.flatMap((text) => text.split('\n').map(spelledLine)).join('\n')
  const known = names.namesIn(claim)
  const unspelled = known.filter((name) => !isSpelledIn(name, evidence))
  if (unspelled.length > 0) {
    const held = new Set(texts.flatMap((text) => names.namesIn(text)).map((name) => name.canonical))
    const strange = unspelled.find((name) => !held.has(name.canonical))
    if (strange) return strange.text
  }

  const covered = known.map((name) => spelled(name.text))
  const isHeld = (form: string): boolean => evidence.includes(form) || covered.some((name) => name.endsWith(form))
  const quoted = quotedNames(claim).find(
    (name) => (language === 'zh' || /^\p{Script=Han}+$/u.test(name)) && language !== 'ja' && !isHeld(spelled(name)),
  )
  if (quoted !== undefined) return quoted
  const patterns = () => patternNames(forPatterns(claim)).filter(({ core }) => !isHeld(spelled(core)))
  if (language !== 'zh') {
    const acronym = claim
      .match(ACRONYM)
      ?.find((word) => !NO_NAMES.has(word.toLowerCase()) && !isHeld(word.toLowerCase()))
    // Only what can be nothing else: in Japanese, common nouns are written with the same characters.
    return acronym ?? patterns().find(({ core }) => LEGAL_FORM.test(core))?.text
  }
  const latin = normaliseText(claim).match(LATIN_WORD) ?? []
  const foreign = latin.find((word) => !NO_NAMES.has(word) && !isHeld(spelled(word)))
  if (foreign !== undefined) return foreign
  if (!HAN.test(claim)) return undefined
  return patterns()[0]?.text
}
