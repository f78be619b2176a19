import { element } from './elements.js'
import { markedWords } from './text-view.js'
import { applyWording } from './wording.js'

/** Rows shown before all of them are asked for. */
const ROWS_SHOWN = 10

/** The numbers before the lines of the table's words, for "the second" means one of them; undefined without. */
function lineNumbers({ text, rows }) {
  const lines = text.split('\n').filter((line) => line.trim())
  const numbers = lines.map((line) => Number(line.match(/^\s*(\d+)[.、)]/)?.[1]))
  const isCounting = numbers.every((number, index) => number === numbers[0] + index)
  return isCounting && numbers[0] >= 1 && numbers.at(-1) <= rows.length ? numbers : undefined
}

/** Words up to here, such as dates and sums, stay in one line; sentences get more room to wrap than names. */
const LONGEST_LINE = 10
const LONGEST_NAME = 60

function cell(name, words, markFor, attributes = {}) {
  const width = words.length > LONGEST_NAME ? 'longest' : words.length > LONGEST_LINE ? 'long' : 'short'
  return element(name, { class: width, ...attributes }, ...markedWords(words, markFor))
}

function head(columns, isNumbered, isCited) {
  const cells = columns.map((column) => (column ? element('th', { scope: 'col' }, column) : element('td')))
  if (isNumbered) cells.unshift(element('th', { scope: 'col', class: 'row-number', 'data-text': 'rowNumber' }))
  if (isCited) cells.push(element('th', { scope: 'col', 'data-text': 'sources' }))
  return element('thead', {}, element('tr', {}, ...cells))
}

function row({ cells, citations }, number, isCited, markFor) {
  const [first = '', ...others] = cells
  const created = [cell('th', first, markFor, { scope: 'row' }), ...others.map((words) => cell('td', words, markFor))]
  if (number) created.unshift(element('td', { class: 'row-number' }, String(number)))
  if (isCited) {
    const marks = citations.map((one) => markFor(String(one))).filter(Boolean)
    created.push(element('td', { class: 'row-sources' }, ...marks))
  }
  return element('tr', {}, ...created)
}

/** A button that shows all rows, or again only those shown first. */
function expander(rows, hidden) {
  const button = element('button', { type: 'button', class: 'quiet', 'data-count': rows.length })
  const show = (isExpanded) => {
    for (const one of hidden) one.hidden = !isExpanded
    button.ariaExpanded = String(isExpanded)
    button.dataset.text = isExpanded ? 'showFewer' : 'showAllRows'
    applyWording(button.parentNode)
  }
  button.addEventListener('click', () => show(button.ariaExpanded === 'false'))
  return { button, collapse: () => show(false) }
}

/** An answer's table with its sources, and below it what shows all its rows and hands it out as a file. */
export function tableView(table, { answerId, markFor }) {
  const numbers = lineNumbers(table)
  const from = numbers ? numbers[0] - 1 : 0
  const isCited = table.rows.some(({ citations }) => citations.length)
  const rows = table.rows.map((one, index) => row(one, numbers && index + 1, isCited, markFor))
  const hidden = rows.filter((_, index) => index < from || index >= from + ROWS_SHOWN)
  const shown = element(
    'table',
    {},
    element('caption', {}, table.title),
    head(table.columns, Boolean(numbers), isCited),
    element('tbody', {}, ...rows),
  )
  const scroller = element(
    'div',
    { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-label': table.title },
    shown,
  )
  const tools = element('div', { class: 'table-tools' })
  if (hidden.length) {
    const { button, collapse } = expander(rows, hidden)
    tools.append(button)
    collapse()
  }
  if (answerId) {
    const link = { class: 'quiet', href: `page/answers/${answerId}.csv`, download: '', 'data-text': 'downloadCsv' }
    tools.append(element('a', link))
  }
  return element('div', { class: 'table' }, scroller, tools)
}
