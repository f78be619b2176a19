import { byId, element } from './elements.js'

/** The address when it is one that may be opened, for a document's word on its address is only data. */
function webAddress(address) {
  const url = address && URL.canParse(address) ? new URL(address) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined
}

/** Opens the source of a citation: title, publisher, date, quote and link. Focus returns to the button on closing. */
export function openSource(citation) {
  const address = webAddress(citation.url)
  const link = { class: 'button-link', target: '_blank', rel: 'noopener noreferrer', 'data-text': 'openSource' }
  byId('source-number').textContent = `[${citation.number}]`
  byId('source').replaceChildren(
    element('h2', { id: 'source-title' }, citation.title),
    element('p', { class: 'meta' }, [citation.publisher, citation.published].filter(Boolean).join(' · ')),
    element('h3', { 'data-text': 'quote' }),
    element('blockquote', { lang: 'zh-CN' }, citation.quote),
    address ? element('a', { ...link, href: address }) : element('p', { class: 'meta', 'data-text': 'noLink' }),
  )
  byId('source-dialog').showModal()
}

/** Lets every dialog close by its button and by a press beside it; Escape is the browser's own. */
export function prepareDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close())
    dialog.addEventListener('click', (event) => {
      const box = dialog.getBoundingClientRect()
      const beside =
        event.clientY < box.top || event.clientY > box.bottom || event.clientX < box.left || event.clientX > box.right
      if (event.target === dialog && beside) dialog.close()
    })
  }
}

/** The privacy dialog; `onForget` runs when the person wants its data deleted. */
export function preparePrivacy(onForget) {
  const dialog = byId('privacy-dialog')
  byId('open-privacy').addEventListener('click', () => dialog.showModal())
  byId('forget').addEventListener('click', () => {
    dialog.close()
    onForget()
  })
}
