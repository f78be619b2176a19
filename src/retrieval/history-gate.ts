/** What tells whether a turn stands by itself; given by whoever knows the knowledge base. */
export interface TurnSigns {
  /** Names that the knowledge base knows, in the order in which they stand in a text. */
  namesIn(text: string): readonly string[]
  /** How many words of the text are rare in the knowledge base, so that they narrow the search down by themselves. */
  rareWords(text: string): number
}

export interface GatedTurn {
  /** What to search for: the turn as it is, or what was spoken of together with it. */
  readonly text: string
  readonly leansOnHistory: boolean
  /** The name that the turn is about, where it was taken from what was said before. */
  readonly focus?: string
  /** The turn together with the other things spoken of, likeliest first. */
  readonly alternatives: readonly string[]
}

/** Points at something said before. */
const POINTS_BACK =
  /它|他们|她们|其中|[这那](?:个|些|家|里|边|儿|处|座|项|次|种|是|条)|该(?:园|区|项|政策|企业|公司)|上面|刚才|刚刚|^[这那]|呢[?？。]?$|\b(?:it|its|they|them|those|these|there)\b/iu
/** Rare words that make a turn specific by itself; fewer are often only a turn of phrase. */
const SPECIFIC = 3
/** Further things spoken of that the turn may mean. */
const ALTERNATIVES = 3
/** Four exchanges: what was spoken of before them is rarely meant any more. */
const UTTERANCES = 8

/**
 * The names spoken of of late, most often named first; of equals the one named first, since what is asked about is
 * named before what is beside it.
 */
function spokenOf(history: readonly string[], signs: TurnSigns): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of history.slice(-UTTERANCES).flatMap((text) => signs.namesIn(text))) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([name]) => name)
}

/**
 * Decides whether a turn leans on what was said before (`history`, by either side, oldest first). A turn that names
 * something known, or that is specific by itself and points nowhere, is never changed.
 */
export function gateHistory(turn: string, history: readonly string[], signs: TurnSigns): GatedTurn {
  const alone = { text: turn, leansOnHistory: false, alternatives: [] }
  if (history.length === 0 || signs.namesIn(turn).length > 0) return alone
  const pointsBack = POINTS_BACK.test(turn)
  const rareWords = signs.rareWords(turn)
  const [focus, ...others] = spokenOf(history, signs)
  if (focus === undefined)
    return pointsBack && rareWords === 0
      ? { text: `${history.at(-1)} ${turn}`, leansOnHistory: true, alternatives: [] }
      : alone
  if (!pointsBack && rareWords >= SPECIFIC) return alone
  const alternatives = others.slice(0, ALTERNATIVES).map((name) => `${name} ${turn}`)
  return { text: `${focus} ${turn}`, leansOnHistory: true, focus, alternatives }
}
