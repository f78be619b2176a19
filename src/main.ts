import { createApp } from './app/app.ts'
import { createLogger } from './app/logger.ts'
import { runProgram } from './app/program.ts'
import { indexProgress } from './app/progress.ts'
import { loadConfig } from './config/config.ts'

await runProgram(async () => {
  const { config, secrets } = loadConfig(process.env)
  const log = createLogger(config.logLevel)
  await using app = await createApp(config, secrets, {
    log,
    onIndexProgress: indexProgress('reading the knowledge base'),
  })
  const stopped = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopped.resolve)
  const port = await app.start()
  log.info(
    { address: config.publicUrl ?? `http://${config.host}:${port}/`, telegram: config.telegram?.mode ?? 'off' },
    'serving',
  )
  log.info({ signal: await stopped.promise }, 'stopping')
})
