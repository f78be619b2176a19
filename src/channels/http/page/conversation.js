import { byId } from './elements.js'
import { draftMessage, failureMessage, ownMessage, theirMessage } from './message-view.js'
import { listen, Refusal, transcript, turn } from './server.js'
import { wording } from './wording.js'

const log = byId('log')
const draft = byId('draft')
const status = byId('status')
const shown = new Set()
let busy = false
let listening = false
let newest

const smooth = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')

/** Brings the newest message into view; of one that is taller than the screen, its beginning. */
function reveal(article) {
  const tall = article.offsetHeight > innerHeight * 0.6
  if (tall) article.scrollIntoView({ block: 'start', behavior: smooth() })
  else scrollTo({ top: document.documentElement.scrollHeight, behavior: smooth() })
}

function append(article) {
  byId('welcome').hidden = true
  log.append(article)
  reveal(article)
}

const withdrawSuggestions = () => {
  for (const suggestions of log.querySelectorAll('.suggestions')) suggestions.remove()
}

function showOwn(id, text) {
  if (shown.has(id)) return
  shown.add(id)
  withdrawSuggestions()
  append(ownMessage(text))
}

function showTheirs(message) {
  if (shown.has(message.id)) return
  shown.add(message.id)
  newest = message
  if (!busy) status.textContent = ''
  append(theirMessage(message, { onSuggestion: press, onFeedback: rate }))
}

function showEntries(entries) {
  for (const entry of entries) {
    if (entry.direction === 'in') showOwn(entry.id, entry.text)
    else showTheirs(entry)
  }
}

const catchUp = async () => showEntries(await transcript().catch(() => []))

function showDraft(text) {
  draft.replaceChildren(...draftMessage(text))
  draft.hidden = text === ''
}

function setBusy(now) {
  busy = now
  for (const id of ['send', 'human', 'forget']) byId(id).disabled = now
  status.textContent = now ? wording('looking') : ''
  status.classList.toggle('looking', now)
}

function startListening() {
  if (listening) return
  listening = true
  listen({
    onOpen: catchUp,
    async onMessage(message) {
      // What it answers may have been asked in another tab.
      await catchUp()
      showTheirs(message)
    },
  })
}

/** When the server has erased the conversation, and with it the message `id`, the page shows what is left. */
async function dropErased(id) {
  const entries = await transcript()
  if (entries.some((entry) => entry.id === id)) return
  log.replaceChildren()
  shown.clear()
  showEntries(entries)
}

/** Runs one turn. A retry keeps the message's id, so that it cannot count twice. */
async function run(message) {
  setBusy(true)
  let written = ''
  let isAnswered = false
  const confirmed = newest?.suggestions.some(({ action }) => action === 'confirm') ? newest.id : undefined
  try {
    for await (const { event, data } of turn(message)) {
      if (event === 'sentence') {
        written += data
        showDraft(written)
      } else if (event === 'message') {
        isAnswered = true
        showDraft('')
        showTheirs(data)
      }
    }
    startListening()
    if (confirmed) await dropErased(confirmed)
    setBusy(false)
    // The assistant is silent while a member of staff has the case.
    if (!isAnswered) status.textContent = wording('passedOn')
  } catch (error) {
    append(failureMessage(error instanceof Refusal ? error.message : wording('failed'), () => run(message)))
    setBusy(false)
  }
  showDraft('')
}

// Browsers offer randomUUID on secure addresses only.
const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`

/** Sends a question, or a pressed button with its label as the text; false while a turn is still running. */
export function say(text, action) {
  if (busy) return false
  const id = newId()
  showOwn(id, text)
  void run({ id, text, action })
  return true
}

const pressed = (action, answerId) => (action === 'notify' ? { type: action, answerId } : { type: action })

function press({ label, text, action }, answerId) {
  if (!say(text ?? label, action ? pressed(action, answerId) : undefined)) return
  // The pressed button is gone; keyboards and screen readers go on from here.
  if (matchMedia('(pointer: coarse)').matches) log.focus({ preventScroll: true })
  else byId('question').focus()
}

/** Sends a pressed thumb; what the assistant says to it is shown. True when it was recorded. */
async function rate(action) {
  try {
    for await (const { event, data } of turn({ id: newId(), text: '', action })) {
      if (event === 'message') showTheirs(data)
    }
    return true
  } catch {
    return false
  }
}

/** Shows what was said before, or the welcome. */
export async function resume() {
  await catchUp()
  const anew = log.childElementCount === 0
  byId('welcome').hidden = !anew
  if (!anew) startListening()
}
