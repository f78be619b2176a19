import type { Lead, LeadNeed } from '../domain/lead.ts'
import type { LeadTopic } from '../domain/lead-history.ts'
import { figuresIn } from '../text/figures.ts'
import { normaliseText } from '../text/normalise.ts'
import { sameFigure } from '../text/same-figure.ts'
import { isDictionaryWord } from '../text/word-boundaries.ts'
import { figuresAsked } from './relevance/asked-figures.ts'
import { type Content, contentOf, withoutWords } from './relevance/content-words.ts'
import { needTopicsIn, type ReadClause } from './relevance/need-topics.ts'
import { tellingClauses } from './relevance/telling-clauses.ts'

const COMPANY_FORM = /(?:股份|集团|控股|\([^()]*\))*(?:有限)?(?:责任)?(?:公司|集团)$/u
const COMPANY_PLACE = /^(?:中国|天津市?|北京市?|上海市?|\p{Script=Han}{2,3}[省市])/u
/** So many common words that question and message share tell as much as one rare word. */
const WEAK_WORDS_THAT_TELL = 2
/** A figure answers what its clause does not name only where the clause names little else. */
const STRONG_WORDS_BESIDE_A_FIGURE = 2

/** The company's name in full and as people shorten it, unless the short form is a word of its own. */
function namesOf(company: string | undefined): readonly string[] {
  const full = normaliseText(company ?? '')
  const short = full.replace(COMPANY_FORM, '').replace(COMPANY_PLACE, '')
  return [full, ...(isDictionaryWord(short) ? [] : [short])].filter((name) => name.length > 1)
}

/** The figures of a text, and what it deals with besides: 三十万元 is no word, and only land is measured in 亩, but for a rate of one. */
function readText(text: string): Pick<ReadClause, 'content' | 'figures'> {
  const figures = figuresIn(text)
  const words = figures.reduceRight((left, { start, end }) => `${left.slice(0, start)}0${left.slice(end)}`, text)
  const content = contentOf(words)
  const isOfLand = figures.some(({ unit, value }) => unit === 'area-mu' && value !== 1)
  if (!isOfLand) return { content, figures }
  return { content: { ...content, subjects: content.subjects.union(new Set(['land'] as const)) }, figures }
}

function readClauses(words: string, need: LeadNeed): readonly ReadClause[] {
  const names = namesOf(need.company)
  return tellingClauses(words).map((clause) => {
    const text = names.reduce((left, name) => left.replaceAll(name, ' '), normaliseText(clause))
    return { text, ...readText(text) }
  })
}

/** What a question is about, without the trade that the enterprise names as its own where more is asked. */
function contentOfQuestion(question: string, need: LeadNeed): Content {
  const names = namesOf(need.company)
  const { content } = readText(names.reduce((left, name) => left.replaceAll(name, ' '), normaliseText(question)))
  const asked = withoutWords(content, contentOf(need.industry ?? '').strong)
  const isVague = asked.strong.size + asked.subjects.size + asked.weak.size === 0
  return isVague && /政策/u.test(question) ? { ...asked, subjects: new Set(['support']) } : asked
}

function touchesQuestion(clauses: readonly ReadClause[], question: string, need: LeadNeed): boolean {
  const asked = contentOfQuestion(question, need)
  const things = asked.subjects.difference(new Set(['price']))
  const isLoose = asked.strong.size + things.size === 0
  const own = [question, ...Object.values(need)].flatMap((text) => figuresIn(text))
  const isAsked = figuresAsked(normaliseText(question))
  const sharesTelling = ({ content }: ReadClause): boolean =>
    !asked.strong.isDisjointFrom(content.strong) || !things.isDisjointFrom(content.subjects)
  const sharesFigure = ({ content, figures }: ReadClause): boolean =>
    (isLoose || content.subjects.isSubsetOf(asked.subjects)) &&
    (content.subjects.has('price') ||
      (content.strong.size <= STRONG_WORDS_BESIDE_A_FIGURE &&
        figures.some((figure) => isAsked(figure) && !own.some((said) => sameFigure(said, figure)))))
  if (clauses.some((clause) => sharesTelling(clause) || sharesFigure(clause))) return true
  const shared = new Set(clauses.flatMap(({ content }) => [...content.weak])).intersection(asked.weak)
  if (isLoose && asked.weak.size + asked.subjects.size === 0)
    return clauses.some(({ content }) => content.subjects.size > 0)
  return shared.size >= (isLoose ? 1 : WEAK_WORDS_THAT_TELL)
}

/**
 * Which of the open question and the stated needs a message of staff deals with, in the order question, then needs.
 *
 * A question counts when the message speaks of a subject that it asks about (土地 and 工业用地 are one, in any of the
 * languages spoken), shares a telling word with it (Han words by pairs of characters) or gives a figure of the kind
 * that is asked for. Politeness, introductions, names of places, the company's own name and announcements of a later
 * answer do not count.
 * @param words of one message, in any language; an empty text deals with nothing.
 */
export function topicsTouched(words: string, lead: Pick<Lead, 'question' | 'need'>): readonly LeadTopic[] {
  const { question, need } = lead
  const clauses = readClauses(words, need)
  const isTouched = question !== undefined && question.trim() !== '' && touchesQuestion(clauses, question, need)
  return [...(isTouched ? (['question'] as const) : []), ...needTopicsIn(clauses, need)]
}
