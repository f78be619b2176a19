import { applyWording } from './wording.js'

/**
 * An element with attributes and children; strings become text, never markup. `data-text` and `data-label` are filled
 * with their wording.
 */
export function element(name, attributes = {}, ...children) {
  const created = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value)
  created.append(...children)
  const holder = document.createDocumentFragment()
  holder.append(created)
  applyWording(holder)
  return created
}

export const byId = (id) => document.getElementById(id)
