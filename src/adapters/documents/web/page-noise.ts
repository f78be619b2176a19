import type { CheerioAPI } from 'cheerio'
import { lengthsOf, type PageElement, type PagePart, weightOf } from './page-tree.ts'

const NOISE =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map, nav, footer, aside, dialog, button, input, select, textarea, s, del, strike, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], [role="dialog"]'
const HIDDEN = /display\s*:\s*none/i
/** Parts of the names of classes and ids. */
const NOISE_NAMES = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs bread footer foot sidebar sider share shares bdshare bdsharebuttonbox pagination pager related relate relatednews recommend recommended comment comments toolbar tools print qrcode qr ewm erweima copyright disclaimer ad ads advert advertisement banner login register search friendlink friendlinks prev next prevnext cookie cookies newsletter subscribe dqwz weizhi curpos mbx xgyd xglj'.split(
    ' ',
  ),
)
/** What a part of the page that is no noise holds at least of its text. */
const TOO_MUCH = 0.4

const namesOf = (element: PageElement): string[] =>
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

const isNamedNoise = (element: PageElement): boolean =>
  element.name !== 'body' && element.name !== 'html' && namesOf(element).some((name) => NOISE_NAMES.has(name))

/** Takes out what is not meant to be read: scripts, hidden parts, navigation, buttons, and what is named as such. */
export function removeNoise($: CheerioAPI): void {
  $(NOISE).remove()
  $('[style]')
    .filter((_, element) => HIDDEN.test(element.attribs.style ?? ''))
    .remove()
  const body = $('body') as PagePart
  const { all } = lengthsOf(body)
  const weight = weightOf(body)
  for (const element of $('[class], [id]').toArray() as PageElement[]) {
    if (!isNamedNoise(element)) continue
    const part = $(element)
    const isMuch = weight > 0 ? weightOf(part) > TOO_MUCH * weight : lengthsOf(part).all > TOO_MUCH * all
    if (!isMuch) part.remove()
  }
}
