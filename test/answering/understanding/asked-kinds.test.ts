import { expect, it } from 'vitest'
import { kindAsked } from '../../../src/answering/understanding/asked-kinds.ts'

it.each([
  ['哪些园区适合生物医药企业', 'park'],
  ['有哪些针对外资企业的政策', 'policy'],
  ['支持企业研发的政策有哪些', 'policy'],
  ['2024年在武清签约的汽车零部件项目有哪些', 'case'],
  ['武清的园区有几个,分别做什么产业', 'park'],
  ['2024年办过哪些推介会', 'event'],
  ['which companies signed with wuqing development area', 'case'],
  ['how many parks are there in wuqing', 'park'],
  ['どんな政策がありますか', 'policy'],
  ['어떤 산업단지가 있나요', 'park'],
  ['welche parks gibt es', 'park'],
])('%s asks for a set of %s', (question, kind) => {
  expect(kindAsked(question)).toBe(kind)
})

it.each(['那份文件有哪些条款', '有什么园区和案例', '清单里都有哪些产品'])(
  '%s asks for no set of records',
  (question) => {
    expect(kindAsked(question)).toBeUndefined()
  },
)
