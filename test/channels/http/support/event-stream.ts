export interface StreamEvent {
  readonly event: string
  readonly data: unknown
}

/** The events of a response as they come; comments are passed over. */
export async function* streamEvents(response: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder()
  let buffer = ''
  for await (const chunk of response.body ?? []) {
    const blocks = (buffer + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n')
    buffer = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: ?(.*)$/m.exec(block)?.[1]
      const data = /^data: ?(.*)$/m.exec(block)?.[1]
      if (event && data) yield { event, data: JSON.parse(data) }
    }
  }
}

/** All events until the stream ends. */
export const allEvents = (response: Response): Promise<StreamEvent[]> => Array.fromAsync(streamEvents(response))
