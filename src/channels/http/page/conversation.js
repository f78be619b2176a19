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
  byId('send').disabled = now
  byId('human').disabled = now
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

/** Runs one turn; true when it ended well. A retry keeps the message's id, so that it cannot count twice. */
async function run(message) {
  setBusy(true)
  let written = ''
  try {
    for await (const { event, data } of turn(message)) {
      if (event === 'sentence') {
        written += data
        showDraft(written)
      } else if (event === 'message') {
        showDraft('')
        showTheirs(data)
      }
    }
    startListening()
    return true
  } catch (error) {
    append(failureMessage(error instanceof Refusal ? error.message : wording('failed'), () => run(message)))
    return false
  } finally {
    showDraft('')
    setBusy(false)
  }
}

/** Sends a question, or a pressed button with its label as the text; false while a turn is still running. */
export function say(text, action) {
  if (busy) return false
  const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`
  showOwn(id, text)
  void run({ id, text, action })
  return true
}

function press({ label, text, action }) {
  if (!say(text ?? label, action ? { type: action } : undefined)) return
  // The pressed button is gone; keyboards and screen readers go on from here.
  if (matchMedia('(pointer: coarse)').matches) log.focus({ preventScroll: true })
  else byId('question').focus()
}

async function rate(action) {
  try {
    for await (const _ of turn({ id: crypto.randomUUID?.() ?? `${Date.now()}-rating`, text: '', action })) {
      // The page says thanks itself.
    }
    return true
  } catch {
    return false
  }
}

/** Deletes what is stored about the person; the page then shows what the server still has. */
export async function forget() {
  if (busy) return
  const before = new Set(shown)
  const id = `forget-${Date.now()}`
  const replies = []
  setBusy(true)
  try {
    for await (const { event, data } of turn({ id, text: wording('forget'), action: { type: 'forget' } })) {
      if (event === 'message') replies.push(data)
    }
    const left = await transcript()
    log.replaceChildren()
    shown.clear()
    showEntries(left)
    for (const reply of replies) if (!before.has(reply.id)) showTheirs(reply)
  } catch (error) {
    append(failureMessage(error instanceof Refusal ? error.message : wording('failed'), forget))
  } finally {
    setBusy(false)
  }
}

/** Shows what was said before, or the welcome. */
export async function resume() {
  await catchUp()
  const anew = log.childElementCount === 0
  byId('welcome').hidden = !anew
  if (!anew) startListening()
}
