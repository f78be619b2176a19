import { openSource } from './dialogs.js'
import { element } from './elements.js'
import { tableView } from './table-view.js'
import { paragraphs } from './text-view.js'
import { wording } from './wording.js'

const TAGS = { zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ko', de: 'de' }

function citationButton(citation) {
  const number = String(citation.number)
  const label = `${wording('source')} ${number}: ${citation.title}`
  const attributes = { type: 'button', class: 'cite', 'aria-label': label, 'aria-haspopup': 'dialog' }
  const button = element('button', attributes, number)
  button.addEventListener('click', () => openSource(citation))
  return button
}

function sources(citations) {
  const items = citations.map((citation) => {
    const meta = [citation.publisher, citation.published].filter(Boolean).join(' · ')
    const button = element(
      'button',
      { type: 'button', class: 'source', 'aria-haspopup': 'dialog' },
      element('span', { class: 'source-number' }, String(citation.number)),
      element(
        'span',
        {},
        element('span', { class: 'source-name' }, citation.title),
        element('span', { class: 'meta' }, meta),
      ),
    )
    button.addEventListener('click', () => openSource(citation))
    return element('li', {}, button)
  })
  return element(
    'section',
    { class: 'sources' },
    element('h3', { 'data-text': 'sources' }),
    element('ul', {}, ...items),
  )
}

const SVG = 'http://www.w3.org/2000/svg'

/** Drawn, because not every system has the emoji. */
function thumb(direction) {
  const drawing = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute(
    'd',
    'M4 11h3.5v9H4zM7.5 11l3.6-7c1.5 0 2.6 1.1 2.3 2.7L12.8 10h5c1.2 0 2 1.1 1.7 2.2l-1.8 6.3c-.3.9-1 1.5-2 1.5H7.5',
  )
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('class', direction)
  drawing.ariaHidden = 'true'
  drawing.append(path)
  return drawing
}

function feedback(answerId, onFeedback) {
  const failure = element('span', { role: 'status', class: 'meta' })
  const buttons = [
    ['up', 'helpful'],
    ['down', 'unhelpful'],
  ].map(([value, key]) => {
    const attributes = { type: 'button', class: 'thumb', 'aria-pressed': 'false' }
    const button = element('button', attributes, thumb(value), element('span', { 'data-text': key }))
    button.addEventListener('click', async () => {
      for (const other of buttons) other.ariaPressed = String(other === button)
      failure.textContent = (await onFeedback({ type: 'feedback', value, answerId })) ? '' : wording('failed')
    })
    return button
  })
  return element('div', { class: 'feedback', role: 'group', 'data-label': 'rate' }, ...buttons, failure)
}

function suggestionButtons({ suggestions, answerId }, onSuggestion) {
  const buttons = suggestions.map((suggestion) => {
    const button = element('button', { type: 'button', class: 'outline' }, suggestion.label)
    if (suggestion.action === 'confirm') button.className = 'primary'
    button.addEventListener('click', () => onSuggestion(suggestion, answerId))
    return button
  })
  return element('div', { class: 'suggestions', role: 'group', 'data-label': 'suggestions' }, ...buttons)
}

const speaker = (key) => element('span', { class: 'visually-hidden', 'data-text': key })

/** What the person said. */
export const ownMessage = (text) =>
  element('article', { class: 'message mine' }, speaker('you'), ...paragraphs(text, () => undefined))

/** The words of an answer, with its table in place of the words that say the same. */
function body({ text, table, answerId }, markFor) {
  if (!table) return paragraphs(text, markFor)
  const start = text.indexOf(table.text)
  const [before, after] = start < 0 ? [text, ''] : [text.slice(0, start), text.slice(start + table.text.length)]
  return [...paragraphs(before, markFor), tableView(table, { answerId, markFor }), ...paragraphs(after, markFor)]
}

/** A message of the assistant or of staff, with its table, sources, suggestions and thumbs. */
export function theirMessage(message, { onSuggestion, onFeedback }) {
  const { kind, language, citations, suggestions, answerId } = message
  const attributes = { class: `message theirs ${kind}`, ...(language ? { lang: TAGS[language] } : {}) }
  const buttonFor = (number) => {
    const citation = citations.find((one) => String(one.number) === number)
    return citation && citationButton(citation)
  }
  const article = element('article', attributes, speaker('assistant'), ...body(message, buttonFor))
  const shown = citations.filter(({ number }) => message.text.includes(`[${number}]`))
  if (citations.length) article.append(sources(shown.length ? shown : citations))
  if (answerId) article.append(feedback(answerId, onFeedback))
  if (suggestions.length) article.append(suggestionButtons(message, onSuggestion))
  return article
}

/** An answer that is still being written; its marks cannot be opened yet. */
export const draftMessage = (text) => paragraphs(text, (number) => element('span', { class: 'cite' }, number))

/** A failure with a way to try again. */
export function failureMessage(text, onRetry) {
  const retry = element('button', { type: 'button', class: 'outline', 'data-text': 'retry' })
  const article = element('article', { class: 'message failure' }, element('p', {}, text), retry)
  retry.addEventListener('click', () => {
    article.remove()
    onRetry()
  })
  return article
}
