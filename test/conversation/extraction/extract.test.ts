import { describe, expect, test } from 'vitest'
import type { Details } from '../../../src/conversation/extraction/details.ts'
import { extractDetails } from '../../../src/conversation/extraction/extract.ts'

const PLACES = ['武清', '武清区', '武清开发区', '东丽区', 'Wuqing']

const cases: readonly (readonly [string, Details])[] = [
  [
    '我们是天津测试科技有限公司，做工业机器人的，计划在武清开发区投资2亿元建厂，需要50亩土地，2027年上半年开工',
    {
      company: '天津测试科技有限公司',
      industry: '工业机器人',
      investment: '2亿元',
      area: '50亩',
      district: '武清开发区',
      timing: '2027年上半年',
    },
  ],
  ['总投资约3.5亿元人民币', { investment: '3.5亿元人民币' }],
  ['投资三千万左右', { investment: '三千万' }],
  ['两个亿', { investment: '两个亿' }],
  ['大概5000万元', { investment: '5000万元' }],
  ['厂房5000平方米，半年内', { area: '5000平方米', timing: '半年内' }],
  ['50-80亩', { area: '50-80亩' }],
  ['我们是一家新能源汽车零部件企业', { industry: '新能源汽车零部件' }],
  ['我们从事生物医药研发', { industry: '生物医药研发' }],
  ['我姓王，电话１３８１２３４５６７８', { name: '王', phone: '13812345678' }],
  ['联系人：李强，022-12345678', { name: '李强', phone: '022-12345678' }],
  ['邮箱wang@example.com，微信wang_2024', { email: 'wang@example.com', wechat: 'wang_2024' }],
  ['13812345678，微信同号', { phone: '13812345678', wechat: '13812345678' }],
  [
    '公司：甲乙丙科技，行业：电池，电话：13812345678',
    { company: '甲乙丙科技', industry: '电池', phone: '13812345678' },
  ],
  ['不对，公司名是天津新测试有限公司', { company: '天津新测试有限公司' }],
  ['面积改成80亩', { area: '80亩' }],
  ['We are Bosch Mobility GmbH, we make brake systems', { company: 'Bosch Mobility GmbH', industry: 'brake systems' }],
  ['budget of USD 20 million, 5,000 square metres', { investment: 'USD 20 million', area: '5,000 square metres' }],
  ['company: Example Ltd., phone: +49 30 1234567', { company: 'Example Ltd.', phone: '+49301234567' }],
  ['株式会社テスト', { company: '株式会社テスト' }],
]

describe('from a message is taken what it says', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(extractDetails(text, PLACES)).toEqual(expected)
  })
})

test.each(['你好', '公司是做什么的？', '谢谢', '我们公司在找地方', '好的', '投资政策', '公司为了扩产'])(
  'from %s nothing is taken',
  (text) => {
    expect(extractDetails(text, PLACES)).toEqual({})
  },
)
