import { type CheerioAPI, load } from 'cheerio'

type AnyNode = Parameters<CheerioAPI['contains']>[0]
export type XmlElement = Extract<AnyNode, { attribs: object }>

/** Parses the XML of an office file; names keep their prefix, as in w:p. */
export const loadXml = (xml: string): CheerioAPI => load(xml, { xml: true })

export const isElement = (node: AnyNode): node is XmlElement => node.type === 'tag'

/** The elements directly below one, in order. */
export const childrenOf = (element: XmlElement | undefined): XmlElement[] => element?.children.filter(isElement) ?? []

/** The first element of a name directly below one. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name)

/** The attribute w:val of a child, as in <w:pStyle w:val="…"/>. */
export const writtenValue = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attribs['w:val']

/** Whether a switch such as <w:vanish/> is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name)
  return child !== undefined && !/^(?:0|false|off|none)$/.test(child.attribs['w:val'] ?? '')
}

/** The title in the properties of an office file. */
export const coreTitle = (parts: ReadonlyMap<string, string>): string =>
  loadXml(parts.get('docProps/core.xml') ?? '')('dc\\:title')
    .first()
    .text()
