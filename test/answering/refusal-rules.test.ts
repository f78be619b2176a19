import { describe, expect, it } from 'vitest'
import { refusalFor } from '../../src/answering/refusal-rules.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { record } from '../support/knowledge-content.ts'

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
  '能打包票吗',
  '地方留成部分能返给我们多少',
  '能不能承诺头两年不用交税',
  '土地出让金可以返吗',
  '奖励是不是肯定会发给我们，能写进合同吗',
  '可以专门为我们公司出台一个政策吗',
  '按缴税额给奖励行吗',
  '能零地价供地吗',
  '能不能给我们一些额外的条件',
  '有没有返点',
  '是不是不能先征后返',
  '我们想要一企一议',
  'Do you make case-by-case deals?',
  'Können Sie uns die Förderung garantieren?',
  '補助金は必ずもらえますか',
  '보조금을 보장해 주나요?',
  'Gibt es eine Steuerrückerstattung?',
  '세금 환급이 되나요?',
  '税金の還付はありますか',
  '你们能保证来武清就给三免三减半吗',
  '政府敢不敢承诺给我们免税五年',
  '你能担保我们过审吗',
  '来了给不给五免五减半',
  '能给我们独家供应商资格吗',
  '能给一块免费的地吗',
  '有没有减免税承诺',
  'Can you promise a zero land price?',
  'Could you make us the exclusive supplier?',
  '土地を無償でもらえますか',
  '승인을 약속해 줄 수 있나요?',
  'Können Sie uns die Genehmigung zusichern?',
])('a promise is refused: %s', (question) => {
  expect(opening(question)).toBe(wording.noPromise)
  expect(refusalFor(question)?.mayOfferNearest).toBe(true)
})

it.each([
  '明年会出台什么新政策',
  '2028年会有哪些补贴',
  '预测一下武清的地价',
  'Can you predict the land price?',
  '来年新しい補助金が出ますか',
  '내년에 새로운 정책이 나오나요?',
  'Wird es nächstes Jahr neue Förderungen geben?',
])('a forecast is refused: %s', (question) => {
  expect(opening(question)).toBe(wording.noForecast)
})

it.each([
  '今天武清天气怎么样',
  '写一首诗',
  '推荐一只股票',
  '讲个笑话',
  '买什么股好',
  '某某股份值得长期持有吗',
  '帮我写一篇发言稿的演讲稿',
  '附近什么好吃',
  '美元汇率会跌吗',
  'What is the weather?',
  'Which stocks should I buy?',
  '明日の天気は',
  'トヨタの株価は',
  '내일 날씨 어때요?',
  '어떤 주식을 사면 좋을까요?',
  'Wie wird das Wetter?',
  'Welche Aktien soll ich kaufen?',
  '帮我写一份投资意向书',
  '起草个商业计划书吧',
  'Please write me a business plan',
])('what is off the subject is refused: %s', (question) => {
  expect(opening(question)).toBe(wording.outOfScope)
  expect(refusalFor(question)?.mayOfferNearest).toBe(false)
})

it.each([
  '你们的服务收费吗',
  '给我一个客服微信',
  '加个微信聊',
  '咨询是免费的吗你们服务要钱吗',
  'Do you charge for this?',
])('what a person has to settle: %s', (question) => {
  expect(refusalFor(question)).toMatchObject({ kind: 'for-a-person', mayOfferNearest: false })
})

describe('a question that only sounds like one of these is answered', () => {
  it.each([
    '武清开发区面积多大',
    '政策到2027年的目标是什么',
    '瞪羚企业奖励多少',
    '气象产业有什么支持',
    '保障性租赁住房有补贴吗',
    '出口退税办理要几天',
    '增值税即征即退有哪些条件',
    '上市公司落户有奖励吗',
    '三星电子株式会社投了多少',
    '稳岗返还怎么申请',
    '境内分红买上市公司股票符合再投资抵免的条件吗',
    '告知承诺制怎么审批',
    '我们能保证年产值10亿，能给多少奖励',
    '环保项目企业所得税能享受三免三减半吗',
    '有免费的办公场地吗',
    '投标保证金能减免吗',
    '企业怎么写申报书',
    '快递费用和厂房租金是怎么收费的',
    'How long does an export tax refund take?',
    '삼성전자주식회사는 어디에 투자했나요?',
    'Welche Aktiengesellschaft hat investiert?',
  ])('%s', (question) => {
    expect(refusalFor(question)).toBeUndefined()
  })
})

describe('another place', () => {
  const own = {
    names: new KnownNames([record('K001', { name: '武清开发区', districts: ['武清区', '北京'] })]),
    places: [
      { name: '天津', aliases: ['Tianjin', '톈진'], isWide: true },
      { name: '北京', aliases: ['Beijing'], isWide: true },
      { name: '河北', aliases: [], isWide: true },
    ],
  }
  const kindOf = (question: string) => refusalFor(question, own)?.kind

  it.each([
    ['苏州有什么补贴政策', '苏州'],
    ['深圳的人才政策怎么申请', '深圳'],
    ['去上海建厂有什么支持', '上海'],
    ['杭州哪个园区好', '杭州'],
    ['越南投资有优惠吗', '越南'],
    ['南京和合肥哪个更适合做光伏', '南京'],
    ['深圳南山的写字楼租金多少', '深圳'],
    ['重庆两江新区有哪些项目', '重庆'],
    ['广州开发区招商政策', '广州'],
    ['北京经开区有什么优惠', '北京'],
    ['河北承接哪些产业', '河北'],
    ['苏州工业园和武清比哪个好', '苏州'],
    ['重庆和天津哪个好', '重庆'],
    ['天津还是青岛更适合做港口物流', '青岛'],
    ['What incentives are there in Suzhou?', 'suzhou'],
    ['Which parks in Shenzhen suit us?', 'shenzhen'],
    ['蘇州にはどんな補助金がありますか', '苏州'],
    ['쑤저우에는 어떤 보조금이 있나요?', '쑤저우'],
    ['Welche Förderungen gibt es in Shanghai?', 'shanghai'],
  ])('%s: refused kindly in one sentence that says what can be asked', (question, place) => {
    const refusal = refusalFor(question, own)
    expect(refusal).toMatchObject({ kind: 'other-place', mayOfferNearest: false })
    expect(refusal?.opening(wording)).toBe(wording.otherPlace(place))
    expect(wording.otherPlace(place).match(/。/gu)).toHaveLength(1)
  })

  it.each([
    '苏州的企业来武清有什么补贴',
    '武清和北京哪个更适合建厂',
    '苏州企业能享受什么政策',
    '我们从深圳搬过来有什么支持',
    '深圳和苏州的企业能享受什么政策',
    '天津和苏州比有什么优势政策',
    '和上海相比你们的政策好在哪',
    '北京企业有什么补贴',
    '北京搬到天津的企业承接得了吗，有什么优惠',
    '河西区有什么园区',
    '上海电气投资了多少',
    '浙江吉利的项目落在哪里',
    '上海多少人口',
    'We are a Shanghai-based company, which incentives apply?',
    'Our firm is from Suzhou; which subsidies are there?',
    'What incentives does Tianjin give compared to Suzhou?',
    '쑤저우 기업은 어떤 지원을 받나요?',
  ])('%s: not refused', (question) => {
    expect(kindOf(question)).toBeUndefined()
  })

  it('is not looked for where the base’s own places are not known', () => {
    expect(refusalFor('苏州有什么补贴政策')).toBeUndefined()
  })
})
