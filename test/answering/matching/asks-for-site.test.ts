import { expect, it } from 'vitest'
import { asksForSite } from '../../../src/answering/matching/asks-for-site.ts'

it.each([
  '我们做锂电池，投2亿，去哪个园区合适？',
  '哪些园区适合做合成生物',
  '有没有适合新材料企业的园区',
  '想建个数据中心，推荐一下园区',
  '我们打算投5000万建厂，落在哪里好',
  '准备投一个亿，帮我们挑个园区',
  '落户武清还是东丽好？我们做航空零部件',
  '食品厂选址有什么建议',
  'Which park suits a robotics company?',
  'Where should we locate our plant?',
  'Please recommend an industrial park for a biotech firm',
  '半導体工場に適した工業団地はどこですか',
  '어느 단지가 적합합니까?',
  'Welcher Park eignet sich für Autoteile?',
  'Wo sollten wir unser Werk ansiedeln?',
])('%s asks where to settle', (question) => {
  expect(asksForSite(question)).toBe(true)
})

it.each([
  '武清区有哪些园区',
  '它们落在哪个区?',
  '华为落户在哪个区',
  '哪个政策适合我们公司',
  '武清区有哪些适合外资企业的政策',
  '东疆适合做什么产业',
  '外地企业迁到武清去哪里办手续',
  '哪些企业适合申请高企',
  '天开园在哪里',
  'Which parks are there in Wuqing?',
  'Which policy suits a biotech company?',
  'Where is the Binhai park located?',
  'Welchen Film kannst du mir empfehlen?',
])('%s does not', (question) => {
  expect(asksForSite(question)).toBe(false)
})
