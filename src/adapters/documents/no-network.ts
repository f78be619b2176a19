import { Socket } from 'node:net'

const refuse = (): never => {
  throw new Error('a reader of files may not use the network')
}

/** Takes the network from this process: nothing that a document names is ever fetched. */
export function forbidNetwork(): void {
  Socket.prototype.connect = refuse
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: refuse, writable: false, configurable: false })
  }
}
