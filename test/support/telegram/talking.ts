import type { FakeBotApi } from './fake-bot-api.ts'
import type { FakePerson } from './fake-person.ts'

/** Says something and waits for the bot's next message. */
export async function ask(telegram: FakeBotApi, person: FakePerson, act: () => unknown): Promise<string> {
  const before = person.received.length
  act()
  await telegram.until('a reply', () => person.received.length > before)
  return person.received.at(-1)?.text ?? ''
}

export const lastText = (person: FakePerson): string => person.received.at(-1)?.text ?? ''

/** From 转人工 to the card in the staff chat. */
export async function handOver(telegram: FakeBotApi, user: FakePerson, wang: FakePerson): Promise<void> {
  await ask(telegram, user, () => user.says('转人工'))
  await ask(telegram, user, () => user.says('我们是海河装备有限公司，想在武清建厂'))
  for (
    let turn = 0;
    turn < 12 &&
    !user.received
      .at(-1)
      ?.buttons.flat()
      .some(({ text }) => text === '同意提交');
    turn++
  ) {
    const isContact = lastText(user).includes('电话')
    await ask(telegram, user, () => (isContact ? user.says('13812345678') : user.presses('跳过', user.received.at(-1))))
  }
  await ask(telegram, user, () => user.presses('同意提交'))
  await telegram.until('the card', () => wang.received.length === 1)
}
