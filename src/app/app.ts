import { ChartStatisticsPicture } from '../adapters/chart/chart-statistics-picture.ts'
import { OnnxEmbeddingModel } from '../adapters/onnx/onnx-embedding-model.ts'
import { OpenAILanguageModel } from '../adapters/openai/openai-language-model.ts'
import { SqliteOperations } from '../adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../adapters/system-clock.ts'
import { AnswerEngine } from '../answering/answer-engine.ts'
import { PageChannel } from '../channels/http/page-channel.ts'
import { createHttpServer } from '../channels/http/server.ts'
import { webhookChannel } from '../channels/http/webhook-channel.ts'
import { TelegramChannel } from '../channels/telegram/telegram-channel.ts'
import type { Config, Secrets } from '../config/config.ts'
import { readDeskRules } from '../config/desk-file.ts'
import { ConversationService } from '../conversation/conversation-service.ts'
import { AnswerDrafter } from '../conversation/drafting.ts'
import { OutboxDispatcher } from '../conversation/outbox-dispatcher.ts'
import type { ChannelName } from '../domain/message.ts'
import { GapSorter } from '../gaps/gap-sorter.ts'
import type { IndexProgress } from '../indexing/index-run.ts'
import { SnapshotStore } from '../indexing/snapshot-store.ts'
import { holidayWarning } from '../leads/holiday-warning.ts'
import { placeOpenLeads } from '../leads/placing.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Channel } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Reception } from '../ports/reception.ts'
import { KnowledgeSearch } from '../retrieval/knowledge-search.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { configuredReranking } from './configured-reranking.ts'
import { CurrentKnowledge } from './current-knowledge.ts'
import { eventsChannelOf } from './events-channel.ts'
import { keepLedger } from './keep-ledger.ts'
import { indexKnowledge, snapshotBackends } from './knowledge-indexing.ts'
import { createLeadOffice } from './lead-office.ts'
import { createLogger } from './logger.ts'
import { lookAgain } from './look-again.ts'
import { telegramOptions } from './telegram-options.ts'

/** Parts that tests and scripts replace. */
export interface AppOverrides {
  readonly clock?: Clock
  readonly log?: Log
  readonly embeddingModel?: EmbeddingModel
  readonly languageModel?: LanguageModel
  readonly answerer?: Answerer
  /** Where conversations and leads are kept; the data folder when absent. */
  readonly operationsDirectory?: string
  readonly burstWindowMs?: Partial<Record<ChannelName, number>>
  readonly onIndexProgress?: IndexProgress
}

/** The whole product; serving only once started. */
export interface App extends AsyncDisposable {
  readonly reception: Reception
  readonly answerer: Answerer
  readonly retriever: Retriever
  readonly operations: SqliteOperations
  /** Opens the channels and sends what is waiting; returns the HTTP port. */
  start(): Promise<number>
}

const BURST_WINDOW_MS: Partial<Record<ChannelName, number>> = { telegram: 2000 }

function languageModelOf({ languageModel }: Config, { openaiApiKey }: Secrets): LanguageModel | undefined {
  if (!languageModel || !openaiApiKey) return undefined
  return new OpenAILanguageModel({ ...languageModel, apiKey: openaiApiKey })
}

/** Commands such as `npm run ask` store messages that nobody here is told of. */
const OUTBOX_INTERVAL_MS = 5000
/** Nobody waits for new questions of the ledger to be sorted but who lists them, and a listing sorts first. */
const UPKEEP_INTERVAL_MS = 60_000
const WARM_UP_QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => `${name}有哪些支持政策？`,
  (name) => `${name}有哪些项目？`,
  (name) => `${name}面积多大？`,
  (name) => `做${name}的企业去哪个园区合适？`,
  (name) => `${name}和其他园区对比一下`,
  (name) => `投8000万做${name}能补多少？`,
  (name) => `我们符合${name}的条件吗？`,
]

/** Questions of every kind about the base's own names, without a model, so that the first enterprise does not wait for the compiler. */
async function warmUp(retriever: () => Retriever, clock: Clock, log: Log): Promise<void> {
  const engine = new AnswerEngine({ retriever, clock, log })
  const { names } = retriever().index
  const step = Math.max(1, Math.floor(names.length / WARM_UP_QUESTIONS.length))
  for (const [at, ask] of WARM_UP_QUESTIONS.entries()) {
    const name = names[(at * step) % Math.max(1, names.length)] ?? ''
    await engine.answer({ text: ask(name), language: 'zh', history: [] })
  }
}

/** The knowledge is open as long as the app lives; the database says for itself. */
async function readinessOf({ conversations }: SqliteOperations) {
  try {
    await conversations.load('readiness')
    return { indexLoaded: true, databaseReachable: true }
  } catch {
    return { indexLoaded: true, databaseReachable: false }
  }
}

/**
 * Builds everything by hand. Resources are given back in reverse order when the app is disposed of.
 * @throws ConfigurationError when the data folder's files do not fit the configuration.
 */
export async function createApp(config: Config, secrets: Secrets, overrides: AppOverrides = {}): Promise<App> {
  await using resources = new AsyncDisposableStack()
  const clock = overrides.clock ?? new SystemClock()
  const log = overrides.log ?? createLogger(config.logLevel)

  const model = overrides.embeddingModel ?? resources.use(await OnnxEmbeddingModel.load())
  const store = new SnapshotStore(config.dataDirectory)
  const progress = overrides.onIndexProgress ? { onProgress: overrides.onIndexProgress } : {}
  const build = () => indexKnowledge({ config, store, model, ...progress })
  const knowledge = resources.use(
    await CurrentKnowledge.open({
      store,
      model,
      backends: snapshotBackends,
      build,
      clock,
      log,
      reranking: configuredReranking(config, secrets, log),
    }),
  )

  const languageModel = overrides.languageModel ?? languageModelOf(config, secrets)
  const answerer =
    overrides.answerer ??
    new AnswerEngine({ retriever: () => knowledge.retriever, clock, log, ...(languageModel ? { languageModel } : {}) })

  const operations = resources.use(
    new SqliteOperations({
      directory: overrides.operationsDirectory ?? config.dataDirectory,
      clock,
      ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
    }),
  )
  const { inbox, outbox, conversations, leads, deliveryProgress } = operations
  const channels = new Map<ChannelName, Channel>()
  const dispatcher = resources.use(new OutboxDispatcher({ outbox, leads, channels, clock, log }))
  const settings = {
    rules: readDeskRules(config.deskFile, config.telegram?.staffChatId),
    sendsEvents: config.leadEventsUrl !== undefined,
  }
  const sorter = new GapSorter({ gaps: operations.gaps, model })
  const leadOffice = createLeadOffice({
    operations,
    settings,
    sortGaps: () => sorter.sort(),
    drafter: new AnswerDrafter(answerer, new KnowledgeSearch(() => knowledge.retriever)),
    picture: new ChartStatisticsPicture(),
    clock,
    log,
    wake: () => dispatcher.wake(),
  })
  const { timers, ...staff } = leadOffice
  resources.use(timers)
  const wake = () => {
    dispatcher.wake()
    timers.wake()
  }
  const reception = resources.use(
    new ConversationService({
      inbox,
      outbox,
      conversations,
      leads,
      desk: settings,
      answerer,
      adviser: new AnswerEngine({ retriever: () => knowledge.retriever, clock, log }),
      clock,
      log,
      wake,
      districtNames: () => knowledge.retriever.names.places,
      burstWindowMs: overrides.burstWindowMs ?? BURST_WINDOW_MS,
    }),
  )

  const telegram = telegramOptions(config, secrets)
  const telegramChannel = telegram
    ? resources.use(
        new TelegramChannel({
          ...telegram,
          reception,
          staff: { ...staff, leads },
          progress: deliveryProgress,
          log,
          clock,
        }),
      )
    : undefined
  const pageChannel = new PageChannel()
  const eventsChannel = eventsChannelOf(config, secrets, clock)
  const open = [pageChannel, webhookChannel, telegramChannel, eventsChannel].filter((one) => one !== undefined)
  for (const channel of open) {
    channels.set(channel.name, channel)
  }
  const server = resources.use(
    createHttpServer({
      host: config.host,
      port: config.port,
      reception,
      conversations,
      leads,
      desk: staff.desk,
      pageChannel,
      clock,
      log,
      readiness: () => readinessOf(operations),
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
      ...(secrets.leadsApiKey ? { leadsApiKey: secrets.leadsApiKey } : {}),
      ...(secrets.webhookSigningSecret ? { webhookSigningSecret: secrets.webhookSigningSecret } : {}),
      ...(telegramChannel ? { telegramWebhook: (request: Request) => telegramChannel.handleWebhook(request) } : {}),
    }),
  )

  const owned = resources.move()
  return {
    reception,
    answerer,
    operations,
    get retriever() {
      return knowledge.retriever
    },
    async start() {
      await warmUp(() => knowledge.retriever, clock, log)
      knowledge.watch()
      await reception.resume()
      const warning = holidayWarning(settings.rules, clock.now())
      if (warning) log.warn({}, warning)
      const placed = await placeOpenLeads(leads, settings, clock)
      if (placed > 0) log.info({ leads: placed }, 'open leads got a card in the staff chat')
      timers.start()
      dispatcher.start()
      owned.use(lookAgain(OUTBOX_INTERVAL_MS, clock, wake))
      owned.use(lookAgain(UPKEEP_INTERVAL_MS, clock, () => void keepLedger(operations.gaps, sorter, clock, log)))
      await server.listen()
      await telegramChannel?.start()
      return server.port
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
