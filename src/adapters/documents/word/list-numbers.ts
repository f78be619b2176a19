import { formatNumber } from '../number-format.ts'
import { childOf, childrenOf, isOn, loadXml, writtenValue, type XmlElement } from '../office-xml.ts'

interface ListLevel {
  readonly format: string
  /** The label with %1 to %9 for the numbers of the levels. */
  readonly pattern: string
  readonly start: number
  readonly inDecimals: boolean
}

interface NumberedList {
  /** Lists of the same definition go on counting. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>
}

const DEEPEST_LEVEL = 8

function readLevel(element: XmlElement): [number, ListLevel] {
  return [
    Number(element.attribs['w:ilvl'] ?? 0),
    {
      format: writtenValue(element, 'w:numFmt') ?? 'decimal',
      pattern: writtenValue(element, 'w:lvlText') ?? '',
      start: Number(writtenValue(element, 'w:start') ?? 1) || 0,
      inDecimals: isOn(element, 'w:isLgl'),
    },
  ]
}

function readLists(numberingXml: string | undefined): Map<string, NumberedList> {
  const $ = loadXml(numberingXml ?? '')
  const written = $('w\\:abstractNum').toArray()
  const byStyle = new Map(written.map((element) => [writtenValue(element, 'w:styleLink'), element] as const))
  const definitions = new Map(
    written.map((element) => {
      const style = writtenValue(element, 'w:numStyleLink')
      const source = (style === undefined ? undefined : byStyle.get(style)) ?? element
      const levels = childrenOf(source).filter(({ name }) => name === 'w:lvl')
      return [element.attribs['w:abstractNumId'] ?? '', new Map(levels.map(readLevel))] as const
    }),
  )
  return new Map(
    $('w\\:num')
      .toArray()
      .map((element) => {
        const definition = writtenValue(element, 'w:abstractNumId') ?? ''
        const overrides = childrenOf(element).filter(({ name }) => name === 'w:lvlOverride')
        const changed = overrides.flatMap((override) => {
          const level = childOf(override, 'w:lvl')
          return level ? [readLevel(level)] : []
        })
        const restarts = overrides.flatMap((override) => {
          const start = writtenValue(override, 'w:startOverride')
          return start === undefined ? [] : [[Number(override.attribs['w:ilvl'] ?? 0), Number(start)] as const]
        })
        return [
          element.attribs['w:numId'] ?? '',
          {
            definition,
            levels: new Map([...(definitions.get(definition) ?? []), ...changed]),
            restarts: new Map(restarts),
          },
        ] as const
      }),
  )
}

/** Counts through the numbered paragraphs of a document in their order, as Word does when it shows them. */
export class ListNumbers {
  readonly #lists: Map<string, NumberedList>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #restarted = new Set<string>()

  constructor(numberingXml: string | undefined) {
    this.#lists = readLists(numberingXml)
  }

  /** The label of the next paragraph of a list, such as （三）; empty for a bullet, undefined where there is no list. */
  next(listId: string, level: number): string | undefined {
    const list = this.#lists.get(listId)
    const shown = list?.levels.get(level)
    if (!list || !shown || level > DEEPEST_LEVEL) return undefined
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    const restart = list.restarts.get(level)
    if (restart !== undefined && !this.#restarted.has(`${listId} ${level}`)) {
      this.#restarted.add(`${listId} ${level}`)
      counts[level] = restart
    } else {
      counts[level] = (counts[level] ?? shown.start - 1) + 1
    }
    counts.length = level + 1
    if (shown.format === 'bullet') return ''
    return shown.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const definition = list.levels.get(of)
      const count = counts[of] ?? definition?.start ?? 1
      return formatNumber(count, shown.inDecimals ? 'decimal' : (definition?.format ?? 'decimal'))
    })
  }
}
