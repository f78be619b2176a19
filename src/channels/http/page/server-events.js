/** The events of a `text/event-stream` response as `{ event, data }`, data parsed from JSON. */
export async function* serverEvents(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const blocks = (buffer + value).split('\n\n')
    buffer = blocks.pop()
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => line.match(/^(\w+): ?(.*)$/))
      const event = fields.find((field) => field?.[1] === 'event')?.[2]
      const data = fields.filter((field) => field?.[1] === 'data').map((field) => field[2])
      if (event) yield { event, data: JSON.parse(data.join('\n')) }
    }
  }
}
