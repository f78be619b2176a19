import { serverEvents } from './server-events.js'
import { locale } from './wording.js'

/** A refusal whose message the server wrote for people. */
export class Refusal extends Error {}

/**
 * Sends one message or pressed button and yields the events of its turn, ending with `done`.
 * @throws Refusal with a sentence to show; any other error means that the connection broke.
 */
export async function* turn({ id, text, action }) {
  const response = await fetch('page/messages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale() },
    body: JSON.stringify({ id, text, locale: locale(), ...(action ? { action } : {}) }),
  })
  if (!response.ok) throw new Refusal((await response.json()).error.message)
  for await (const { event, data } of serverEvents(response)) {
    if (event === 'error') throw new Refusal(data.message)
    yield { event, data }
    if (event === 'done') return
  }
  throw new Error('The stream ended early')
}

/**
 * What was said so far, oldest first.
 * @throws Error when it cannot be had.
 */
export async function transcript() {
  const response = await fetch('page/transcript')
  if (!response.ok) throw new Error(`The transcript was refused: ${response.status}`)
  return (await response.json()).entries
}

const RECONNECT_MS = 15_000

/** Listens for messages that come without being asked for; `onOpen` runs at each (re)connection. */
export function listen({ onOpen, onMessage }) {
  const events = new EventSource('page/events')
  events.addEventListener('open', onOpen)
  events.addEventListener('message', ({ data }) => onMessage(JSON.parse(data)))
  events.addEventListener('error', () => {
    // The browser reconnects by itself unless the server refused.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen({ onOpen, onMessage }), RECONNECT_MS)
  })
}
