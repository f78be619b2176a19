import type { PastTurn } from '../../domain/conversation.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { KnownNames } from '../../retrieval/known-names.ts'
import { cleanText, normaliseText } from '../../text/normalise.ts'
import { sameQuestionOf } from '../follow-up.ts'
import { intentOf } from './asked-intent.ts'
import { ordinalIn, recordAt, recordsTogether } from './reference.ts'

/** The knowledge base as far as a turn is understood by it. */
export interface KnownThings {
  readonly names: KnownNames
  readonly index: Pick<KnowledgeIndex, 'records' | 'record' | 'industries'>
}

/** A turn as it is to be understood. */
export interface UnderstoodTurn {
  /** With what it leans on. */
  readonly whole: string
  /** Of the whole, what is asked now. */
  readonly asking: string
  /** What it leans on, if it does. */
  readonly earlier?: string
  /** What a later turn may lean on: this question as it stands alone. */
  readonly standalone: string
  /** The records of an earlier list that it speaks of together. */
  readonly among: readonly string[]
  /** It names nothing and is short, so that it may be asked of what was spoken of before. */
  readonly mayLean: boolean
  /** It points back, but there is nothing to point to. */
  readonly isUnresolved: boolean
}

const REFERS_BACK =
  /它们?|他们|她们|其中|(?<!在)这(?:个|些|家|里|项|边)|那(?:个|些|家|里|项|边|儿)|该(?:园|区|项|政策|企业|公司)|上面|刚才|第[一二三四五六七八九十\d]+[个家项条]|^(?:哪个|哪家|哪些)?.{0,8}呢[?？。]?$|^哪[个家](?:公布|有)|^(?:[\w']+ ){0,4}(?:it|its|they|them|those|these)\b|\b(?:over there|of (?:it|them|those|these))\b|それ|そこ|그것|그곳|거기|\b(?:dort|davon|deren|dessen)\b/iu
/** Pronouns that no sentence can do without what they stand for. */
const NEEDS_EARLIER =
  /^(?:那么?|请问)?(?:它们?|其中|那边|那里|那儿|这个(?:园区|政策|项目|区)|第[一二三四五六七八九十]个|上面|刚才)|(?:^|[,，])(?:它们?)的|^(?:[\w']+ ){1,4}(?:its|of them)\b|^(?:how|what|where|when|is|does) (?:\w+ )?(?:is|are|does)? ?it\b|^(?:それ|そこ)|^(?:그것|그곳|거기)/iu
/** What is asked, without of what: 什么时候投产, 租金多少. */
const WITHOUT_SUBJECT =
  /^(?:那么?|请问)?(?:(?:它?的?(?:租金|房租|面积|电话|地址|地价|电价|联系方式|金额|总?投资额?|文号|有效期))(?:是|有|在|要)?(?:多少钱?|多大|多高|哪里?|什么|几何)?|(?:是?什么时候|何时)(?:投产|开工|签约|签|开园|成立|到期|截止|建成|竣工)?的?|最[高多低](?:能|可以?)?(?:给|拿|补|奖)?多少钱?|(?:\d{4}年)?(?:实际)?(?:发|给|签|投|来)了多少[钱家个]?)[?。]?$/u
/** A sum or a wish of one's own, asked against what was spoken of: 我们投8000万能补多少, 我们符合吗. */
const OF_OURSELVES =
  /^(?:那|那么)?(?:如果|假如|要是)?(?:我们?|本公司|我司)(?:公司|企业)?[^,，?？]{0,16}(?:能|可以|会)[^,，?？]{0,6}(?:补|奖|拿|给|支持|享受|申请|申报)|^(?:那|那么)?(?:我们?|我司)[^,，?？]{0,10}(?:符合|够条件|满足|够格)/u
/** A part of what was spoken of, so that a district only says which: 其中北京企业有多少. */
const POINTS_INTO = /^(?:它们?|其)中|^[^,，。?？]{2,8}的?占(?:几|多少)/u
const PLACE_REFERENCE =
  /那边|那里|那儿|这边|这里|当地|该园区|该区(?!别)|这个园区|那个园区|这个区|那个区|\b(?:over )?there\b(?! (?:is|are|any|a))|そこ|そちら|거기|그곳|\bdort\b/iu

/** A turn that leans on the one before: it points back and names nothing itself. */
function isElliptic(text: string, names: KnownNames): boolean {
  const own = names.namesIn(text)
  if (POINTS_INTO.test(text)) return own.every(({ kind }) => kind === 'district')
  return (REFERS_BACK.test(text) || WITHOUT_SUBJECT.test(text) || OF_OURSELVES.test(text)) && own.length === 0
}

const standing = ({ standalone, question }: PastTurn): string => standalone ?? question

/** The place spoken of last: one that a question named, else that of the record that an answer opened with. */
function placeSpokenOf(history: readonly PastTurn[], { names, index }: KnownThings): string | undefined {
  for (const turn of history.toReversed()) {
    const named = names.namesIn(standing(turn)).findLast(({ kind }) => kind === 'park' || kind === 'district')
    if (named) return named.text
    const record = index.record(turn.subjects?.[0] ?? turn.citations[0]?.recordId ?? '')
    if (record?.kind === 'park') return record.name
    if (record && record.districts.length === 1) return record.districts[0]
  }
  return undefined
}

/** The turn with the place it points to put in: 那边有补贴吗 after 武清有哪些园区 asks 武清有补贴吗. */
function withPlace(question: string, history: readonly PastTurn[], known: KnownThings): string | undefined {
  if (!PLACE_REFERENCE.test(question) || known.names.namesIn(question).length > 0) return undefined
  const place = placeSpokenOf(history, known)
  return place === undefined ? undefined : question.replace(PLACE_REFERENCE, () => place)
}

/** The turn with the record that it points at by its place in the list put in; 第二个呢 asks about the record itself. */
function withRecord(question: string, history: readonly PastTurn[], { index }: KnownThings): string | undefined {
  const record = index.record(recordAt(question, history) ?? '')
  if (!record) return undefined
  const rest = question
    .replace(
      /第[一二三四五六七八九十\d]{1,2}[个家项条]|最后一?[个家项条]|the (?:first|second|third|fourth|fifth|last)(?: one)?/iu,
      '',
    )
    .replace(/^(?:那么?|请问|and|what about|how about)\s*|呢?[?？。]?$/giu, '')
    .trim()
  return rest === '' ? `介绍一下${record.name}` : `${record.name}${rest}`
}

/** The turns of a search for a site, or of a question that was answered by asking back: what is said next adds to them. */
function turnsToGoOnWith(turns: readonly PastTurn[]): readonly PastTurn[] {
  const first = turns.findLastIndex(({ kind }) => kind !== 'clarify' && kind !== 'match') + 1
  return turns.slice(first)
}

const joined = (turns: readonly PastTurn[], question: string): string =>
  [...turns.map((turn) => cleanText(standing(turn))), question].join(' ')

/** What a turn after a list or a fact asks of it: 最大的是哪个, 投产了吗, 谁建的, 还有2023年的吗. */
const OF_WHAT_WAS_SHOWN =
  /^(?:那|其中|里面)?(?:最[大高多早晚新近]|哪[个家]|谁|什么时候|何时|主办方|投资方|有没有|有多少|还有|已经|都)|(?:了|的)吗[?？]?$/u

const SHORT = 14

/** 厂房多大: asked of something that the turn does not say; 河北的有几家 of the one thing that was spoken of. */
function isShortAndVague(text: string, earlier: string, names: KnownNames): boolean {
  const own = names.namesIn(text)
  const isOfThing = names.namesIn(earlier).every(({ kind }) => kind !== 'district')
  return (
    ([...text].length <= SHORT || OF_WHAT_WAS_SHOWN.test(text)) &&
    (own.length === 0 || (isOfThing && own.every(({ kind }) => kind === 'district')))
  )
}

/** Whether a turn that stands after a search for a site asks something new rather than adds to it. */
const asksAnew = (text: string, names: KnownNames): boolean =>
  /[?？]\s*$/u.test(text) ||
  intentOf(text) !== 'ask' ||
  names.namesIn(text).some(({ kind }) => kind !== 'district' && kind !== 'park')

/** What a search for a site is asked about its own result, or told to change, even in the form of a question. */
const GOES_ON =
  /为什么|为何|理由|\bwhy\b|なぜ|왜|\bwarum\b|^(?:换成|改成)|^(?:有没有|有|带|靠近?|离)[^,，。?？]{1,8}的吗?[?？]?$|便宜/iu

/** A turn that adds to a search: the whole of it, of which the last turn is asked now. */
function goingOn(
  search: readonly PastTurn[],
  question: string,
  base: Pick<UnderstoodTurn, 'among' | 'mayLean' | 'isUnresolved'>,
): UnderstoodTurn {
  const whole = joined(search.slice(-1), question)
  return { ...base, whole, asking: question, earlier: normaliseText(standing(search.at(-1)!)), standalone: whole }
}

/** A turn understood by itself, or by the conversation where it cannot be understood alone; one that can is never changed. */
export function understandTurn(
  question: string,
  history: readonly PastTurn[],
  known: KnownThings,
  now: Date,
  isLeaning: boolean,
): UnderstoodTurn {
  const { names, index } = known
  const turns = history.filter(({ kind }) => kind !== 'smalltalk')
  const text = normaliseText(question)
  const among = recordsTogether(text, turns)
  const base = { among, mayLean: false, isUnresolved: false }
  const alone: UnderstoodTurn = { ...base, whole: question, asking: question, standalone: question }
  const previous = turns.at(-1)
  if (!previous) return { ...alone, isUnresolved: NEEDS_EARLIER.test(text) && names.namesIn(text).length === 0 }
  const search = turnsToGoOnWith(turns)
  const goesOn = search.length > 0 && (GOES_ON.test(text) || !asksAnew(text, names))
  if (goesOn && GOES_ON.test(text)) return goingOn(search, question, base)
  const resolved = withRecord(question, turns, known) ?? withPlace(question, turns, known)
  if (resolved !== undefined) return { ...alone, whole: resolved, asking: resolved, standalone: resolved }
  const last =
    turns.findLast((turn) => turn.standalone !== undefined || !isElliptic(normaliseText(turn.question), names)) ??
    previous
  const earlier = normaliseText(standing(last))
  if (goesOn) return goingOn(search, question, base)
  const same = { names, industries: index.industries, now }
  const ofOther = ordinalIn(text) === undefined ? sameQuestionOf(text, earlier, same) : undefined
  if (ofOther !== undefined) return { ...alone, whole: ofOther, asking: ofOther, standalone: ofOther }
  if (!isLeaning && !isElliptic(text, names)) return { ...alone, mayLean: isShortAndVague(text, earlier, names) }
  const isOfOurselves = OF_OURSELVES.test(text)
  const whole = joined([last], question)
  return {
    ...base,
    whole,
    asking: question,
    earlier,
    standalone: isOfOurselves ? whole : standing(last),
    among: isOfOurselves ? (previous.subjects ?? []) : among,
  }
}
