import { PageChannel } from '../../../../src/channels/http/page-channel.ts'
import { createHttpServer } from '../../../../src/channels/http/server.ts'
import { webhookChannel } from '../../../../src/channels/http/webhook-channel.ts'
import { OutboxDispatcher } from '../../../../src/conversation/outbox-dispatcher.ts'
import type { Answerer } from '../../../../src/ports/answerer.ts'
import type { Channel } from '../../../../src/ports/channel.ts'
import { ConversationBench } from '../../../support/conversation-bench.ts'
import { ScriptedAnswerer } from '../../../support/scripted-answerer.ts'
import { SECRET } from './signing.ts'

/** A listening server over the real conversation, stores, desk and outbox; only the answerer is scripted. */
export async function startConversingServer(answerer: Answerer = new ScriptedAnswerer()) {
  const bench = new ConversationBench({ answerer })
  const { clock, log, operations, service } = bench
  const pageChannel = new PageChannel()
  const channels: Channel[] = [pageChannel, webhookChannel]
  const dispatcher = new OutboxDispatcher({
    outbox: operations.outbox,
    leads: operations.leads,
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    clock,
    log,
  })
  dispatcher.start()
  const server = createHttpServer({
    reception: service,
    conversations: operations.conversations,
    leads: operations.leads,
    desk: bench.desk,
    pageChannel,
    clock,
    log,
    readiness: async () => ({ indexLoaded: true, databaseReachable: true }),
    webhookSigningSecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  })
  await server.listen()
  return {
    bench,
    dispatcher,
    origin: `http://127.0.0.1:${server.port}`,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await dispatcher[Symbol.asyncDispose]()
      await bench[Symbol.asyncDispose]()
    },
  }
}
