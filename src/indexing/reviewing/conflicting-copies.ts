import { factsOf } from './document-facts.ts'
import { type FigureChange, hasFigure, withoutFigures } from './figure-changes.ts'
import { type Finding, placeIn } from './finding.ts'
import type { ReviewedDocument, Statement } from './knowledge-contents.ts'
import type { LikePair } from './like-pairs.ts'
import { type Rewording, sentenceChanges } from './sentence-changes.ts'
import { similarity } from './text-similarity.ts'
import { tellApart } from './title-differences.ts'

/** Beyond so many differing figures two texts are two editions, not copies. */
const MOST = 5
/** Sentences less alike than this say different things. */
const ONE_SENTENCE = 0.88
/** What pages print around a text changes from visit to visit. */
const OF_THE_PAGE =
  /^[\s【[（(]*(?:更新|发布|发表|印发|打印|访问)?(?:时间|日期)|点击|浏览|阅读(?:量|次数|数)|页码|第\s*\d+\s*页/u
/** A date alone or a line of a table that was no table says nothing of what the figure is. */
const WORDS = /\p{Script=Han}(?:[^\p{Script=Han}]*\p{Script=Han}){7}/u
const YEAR = /^(?:19|20)\d{2}年?$/u
const ARTICLE = /^第[零一二三四五六七八九十百千\d]+条/u

const told = ({ label, before, after }: FigureChange): string => `${label} ${before} / ${after}`

const saysSomething = (text: string): boolean => WORDS.test(text)

const figuredSentences = (facts: readonly Statement[]): string[] =>
  facts.map(({ text }) => text).filter((text) => saysSomething(text) && hasFigure(text) && !OF_THE_PAGE.test(text))

/** A title with the number of the article, where the text is one of a law. */
const nameOf = ({ title }: ReviewedDocument, [first]: readonly Statement[]): string =>
  `${title} ${ARTICLE.exec(first?.text ?? '')?.[0] ?? ''}`

/** Where nothing but years differs, two editions are spoken of. */
const isOfOtherYear = ({ figures }: Rewording): boolean => figures.every(({ before }) => YEAR.test(before))

const isOneSentence = ({ before, after }: Rewording): boolean =>
  withoutFigures(before) === withoutFigures(after) || similarity(before, after) >= ONE_SENTENCE

/** Of the texts that a text is like, the one that it is most like: copies need not all be compared with one another. */
function mostAlike(pairs: readonly LikePair<ReviewedDocument>[]): LikePair<ReviewedDocument>[] {
  const best = new Map<ReviewedDocument, LikePair<ReviewedDocument>>()
  for (const pair of pairs) {
    const held = best.get(pair.other)
    if (!held || pair.alike > held.alike) best.set(pair.other, pair)
  }
  return [...best.values()]
}

/** Sentences that stand in two like texts with other figures. */
export const conflictingCopies = (pairs: readonly LikePair<ReviewedDocument>[]): Finding[] =>
  mostAlike(pairs).flatMap(({ one, other }): Finding[] => {
    const [left, right] = [factsOf(one), factsOf(other)]
    if (tellApart(nameOf(one, left), nameOf(other, right))) return []
    const { reworded } = sentenceChanges(figuredSentences(left), figuredSentences(right))
    const differing = reworded.filter((pair) => !isOfOtherYear(pair) && isOneSentence(pair))
    if (differing.length > MOST) return []
    return differing.map(({ before, after, figures }) => ({
      kind: 'texts-differ',
      detail: figures.map(told).join(';'),
      places: [
        placeIn(
          one,
          left.find(({ text }) => text === before),
        ),
        placeIn(
          other,
          right.find(({ text }) => text === after),
        ),
      ],
    }))
  })
