import { describe, expect, it } from 'vitest'
import { forbiddenOffer } from '../../src/text/forbidden-offers.ts'

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
])('is an offer that fair competition rules forbid: %s', (text) => {
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
    '一次性奖励300万元。',
    '承包过工程的企业',
    '保证金按合同返还。',
    '投资5000万元以上的项目，按10%支持。',
  ])('since the law knows it, or it only sounds so: %s', (text) => {
    expect(forbiddenOffer(text)).toBeUndefined()
  })
})
