import { describe, expect, it, test } from 'vitest'
import { forbiddenAnswer, forbiddenOffer } from '../../src/text/forbidden-offers.ts'

it.each([
  '企业缴纳的税收先征后返。',
  '增值税地方留成部分前两年全额返还',
  '按地方留成部分的50%给予奖励',
  '对重大项目实行一事一议。',
  '一企一议，给予支持',
  '我们保证能拿到补贴',
  '材料交来就包过',
  '财政返還比例最高80%',
  '我区不仅税收返还，还有房租补贴',
  '先征后返，申请次数不能超过三次',
  'Companies receive a tax rebate of 40%.',
  'You pay first and then refund is paid; fiscal refunds reach 50%.',
  'We offer case-by-case deals.',
  'Guaranteed approval within a week.',
  '税金の還付を受けられます。',
  '必ずもらえます',
  '세금 환급을 제공합니다',
  'Eine Steuerrückerstattung von 40 % ist möglich.',
  '我们给您退税50%。',
  '我们可以全额退税给您。',
  '企业所得税返您一半',
  '地方留存部分全额奖励给企业',
  '区级留成的一半返还企业',
  '增值税地方部分按80%奖励',
  'We will refund your taxes.',
  'You get your local tax contribution back.',
  '税金をお返しします。',
  '法人税の半分を還元します',
  '納税額の50%を奨励金として支給',
  '법인세의 50%를 환급해 드립니다',
  '세금 50% 환급',
  '납부 세금의 절반을 지원금으로 지급',
  'Wir erstatten Ihnen die Hälfte der Steuern.',
  'Die Gewerbesteuer wird zurückerstattet',
])('is an offer that fair competition rules forbid: %s', (text) => {
  expect(forbiddenOffer(text)).toBeDefined()
})

it.each([
  '税收返还没有上限',
  '税收返还不能低于50%',
  '税收返还不少于30%',
  '税收返还不得超过50%',
  '没有问题税收返还50%',
  '没有违规，税收返还50%',
  'There is no problem: a tax rebate of 50%.',
  '税金の還付に上限はありません。',
  '세금 환급에는 제한이 없습니다',
])('is still an offer, since only a limit or a doubt is denied: %s', (text) => {
  expect(forbiddenOffer(text)).toBeDefined()
})

describe('is none', () => {
  it.each([
    '严禁违规实行税收先征后返等优惠政策。',
    '各地不得以财政返还、一事一议等方式给予特定经营者优惠。',
    '全面清理先征后返、地方留成返还等做法。',
    '税收返还等政策一律取消。',
    '不再实行“一事一议”。',
    '我不能承诺税收返还。',
    '没有先征后返。',
    'Tax rebates are prohibited.',
    'We cannot offer tax refunds.',
    '税金の還付はできません。',
    '세금 환급은 금지되어 있습니다.',
    'Steuerrückerstattungen sind verboten.',
    '税收一律不得返还。',
    '不存在税收返还。',
    '没有任何税收返还。',
    '我们不会给您退税50%。',
    'We do not refund taxes.',
    'Steuern werden nicht erstattet.',
    '法人税の還元はありません。',
    '법인세는 환급되지 않습니다.',
  ])('since it forbids or denies it: %s', (text) => {
    expect(forbiddenOffer(text)).toBeUndefined()
  })

  it.each([
    '增值税即征即退政策继续执行。',
    '出口退税平均办理时间3天。',
    '落实稳岗返还政策。',
    '村级公益事业一事一议财政奖补资金',
    'The VAT refund takes three days; export tax refunds are paid monthly.',
    '増値税の還付',
    '부가세 환급',
    'Umsatzsteuererstattung',
    'Die Umsatzsteuer wird erstattet.',
    '出口退税最高13%。',
    '期末留抵税额全额退税',
    '为您办理出口退税',
    '外国投资者再投资退税',
    '多缴税款退还企业',
    '增值税先征后退50%',
    '研发费用加计扣除100%',
    '企业所得税减按15%征收，享受税收优惠政策',
    'Overpaid tax is refunded.',
    '一次性奖励300万元。',
    '承包过工程的企业',
    '保证金按合同返还。',
    '投资5000万元以上的项目，按10%支持。',
  ])('since the law knows it, or it only sounds so: %s', (text) => {
    expect(forbiddenOffer(text)).toBeUndefined()
  })
})

test.each([
  ['有税收返还吗？', '没有，国家禁止税收返还。', false],
  ['有税收返还吗？', '没有。', false],
  ['Is there a tax rebate?', 'No, such terms are prohibited.', false],
  ['厂房租金多少？', '每月20元。', false],
  ['有税收返还吗？', '可以，50%。', true],
  ['有税收返还吗？', '有，没有上限。', true],
  ['有税收返还吗？', '有，别处没有这么多。', true],
  ['租金多少？', '租金20元，我们给您退税50%。', true],
])('an answer offers what its question names unless it denies that: %s %s', (question, answer, isOffer) => {
  expect(forbiddenAnswer(question, answer) !== undefined).toBe(isOffer)
})
