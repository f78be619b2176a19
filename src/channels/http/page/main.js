import { resume, say } from './conversation.js'
import { prepareDialogs, preparePrivacy } from './dialogs.js'
import { byId, element } from './elements.js'
import { applyWording, locale, switchLanguage, wording } from './wording.js'

const question = byId('question')

function showLanguage() {
  document.documentElement.lang = locale()
  document.title = wording('title')
  const other = byId('language')
  other.textContent = wording('otherLanguage')
  other.lang = locale() === 'en' ? 'zh-CN' : 'en'
  applyWording(document)
  const starters = wording('starters').map((text) => {
    const button = element('button', { type: 'button', class: 'starter' }, text)
    button.addEventListener('click', () => {
      if (say(text)) byId('log').focus({ preventScroll: true })
    })
    return element('li', {}, button)
  })
  byId('starters').replaceChildren(...starters)
}

function fitQuestion() {
  question.style.height = 'auto'
  question.style.height = `${Math.min(question.scrollHeight, innerHeight * 0.3)}px`
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault()
  const text = question.value.trim()
  if (!text || !say(text)) return
  question.value = ''
  fitQuestion()
})

question.addEventListener('input', fitQuestion)
question.addEventListener('keydown', (event) => {
  // While an input method composes, Enter chooses a candidate.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  event.preventDefault()
  byId('composer').requestSubmit()
})

byId('human').addEventListener('click', () => say(wording('human'), { type: 'human' }))
byId('language').addEventListener('click', () => {
  switchLanguage()
  showLanguage()
})

prepareDialogs()
preparePrivacy(() => say(wording('forget'), { type: 'forget' }))
showLanguage()
resume()
