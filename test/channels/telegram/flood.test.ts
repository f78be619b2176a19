import { expect, test } from 'vitest'
import { SystemClock } from '../../../src/adapters/system-clock.ts'
import { ScriptedAnswerer } from '../../support/scripted-answerer.ts'
import { FakeBotApi } from '../../support/telegram/fake-bot-api.ts'
import { TelegramAssistant } from '../../support/telegram/telegram-assistant.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const FLOOD = 200
/** A hundred milliseconds for each answer make waiting behind the flood show. */
const slowly = () =>
  new ScriptedAnswerer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    return {}
  })

/** Milliseconds until another person is answered, alone and in the middle of the flood. */
async function waitOf(telegram: FakeBotApi, id: number): Promise<number> {
  const person = telegram.user(id)
  const began = Date.now()
  person.says('武清有哪些园区？')
  await telegram.until('the answer', () => person.received.length > 0)
  return Date.now() - began
}

test(`a flood of ${FLOOD} messages from one person does not delay another’s answer by a second`, async () => {
  using folder = new TemporaryFolder()
  await using telegram = await FakeBotApi.start()
  await using assistant = new TelegramAssistant(telegram, folder.path, { clock: new SystemClock(), answerer: slowly() })
  await assistant.start()
  const alone = await waitOf(telegram, 1)
  const flooder = telegram.user(666)
  for (let number = 1; number <= FLOOD; number += 1) flooder.says(`第${number}问：武清有什么政策？`)
  const during = await waitOf(telegram, 2)
  console.log(`answered in ${alone} ms alone, in ${during} ms beside a flood of ${FLOOD}`)
  expect(during - alone).toBeLessThan(1000)
  await telegram.until(
    'the flood to be answered',
    () => flooder.received.at(-1)?.text.includes(`第${FLOOD}问`) ?? false,
  )
})
