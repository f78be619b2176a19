import { describe, expect, it } from 'vitest'
import { refusalFor } from '../../src/answering/refusal-rules.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'

const wording = answerWording('zh')
const opening = (question: string) => refusalFor(question)?.opening(wording)

it.each([
  '能保证我们拿到补贴吗？',
  '有包过的渠道吗',
  '我们一定能拿到300万元吧',
  '可以先征后返吗',
  '税收返还比例是多少',
  '能不能一事一议',
  'Can you guarantee that we get the subsidy?',
  '可以先徵後返嗎',
  'Is there any cash rebate for our plant?',
  'Gibt es eine Steuerrückerstattung?',
  '세금 환급이 되나요?',
  '税金の還付はありますか',
])('a promise is refused: %s', (question) => {
  expect(opening(question)).toBe(wording.noPromise)
  expect(refusalFor(question)?.mayOfferNearest).toBe(true)
})

it.each(['明年会出台什么新政策', '2028年会有哪些补贴', '预测一下武清的地价'])(
  'a forecast is refused: %s',
  (question) => {
    expect(opening(question)).toBe(wording.noForecast)
  },
)

it.each(['今天武清天气怎么样', '写一首诗', '推荐一只股票', '讲个笑话', 'What is the weather?'])(
  'what is off the subject is refused: %s',
  (question) => {
    expect(opening(question)).toBe(wording.outOfScope)
    expect(refusalFor(question)?.mayOfferNearest).toBe(false)
  },
)

describe('a question that only sounds like one of these is answered', () => {
  it.each([
    '武清开发区面积多大',
    '政策到2027年的目标是什么',
    '瞪羚企业奖励多少',
    '气象产业有什么支持',
    '保障性租赁住房有补贴吗',
  ])('%s', (question) => {
    expect(refusalFor(question)).toBeUndefined()
  })
})
