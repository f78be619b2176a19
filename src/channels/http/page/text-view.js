import { element } from './elements.js'

/** Words as nodes; each `[1]` becomes what `markFor('1')` gives, or stays as it is. */
export function markedWords(words, markFor) {
  const parts = words.split(/(\[\d+\])/).filter(Boolean)
  return parts.map((part) => {
    const number = part.match(/^\[(\d+)\]$/)?.[1]
    return (number && markFor(number)) || part
  })
}

/** Lines as paragraphs, their footnotes marked. */
export function paragraphs(text, markFor) {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.map((line) => {
    const [, mark, words] = line.match(/^\s*([-•·*]|\d+[.、)])?\s*(.*)$/)
    const nodes = markedWords(words, markFor)
    return mark ? element('p', { class: 'item' }, element('span', {}, mark), ...nodes) : element('p', {}, ...nodes)
  })
}
