import { expect, test } from 'vitest'
import { companyKey } from '../../src/domain/company-name.ts'

test.each([
  ['天津测试有限公司', '天津测试'],
  ['天津测试有限公司', '天津测试有限责任公司'],
  ['天津测试有限公司', '天津测试股份有限公司'],
  ['天津测试有限公司', ' 天津 测试 有限公司 '],
  ['天津测试（集团）有限公司', '天津测试集团有限公司'],
  ['天津测试集团', '天津测试'],
  ['ＡＢＣ科技有限公司', 'abc科技'],
  ['Bosch Mobility GmbH', 'BOSCH MOBILITY'],
  ['Acme Co., Ltd.', 'Acme'],
  ['Acme Inc.', 'ACME, LLC'],
  ['株式会社テスト', 'テスト'],
  ['テスト株式会社', 'テスト'],
  ['주식회사 테스트', '테스트'],
])('%s and %s are one company', (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other))
})

test.each([
  ['天津测试有限公司', '天津检测有限公司'],
  ['天津测试有限公司', '北京测试有限公司'],
  ['Bosch', 'Bosch Mobility'],
  ['集团公司', '有限公司'],
])('%s and %s are two companies', (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other))
})

test('a name that is nothing but a legal form stays as it is', () => {
  expect(companyKey('有限公司')).toBe('有限公司')
  expect(companyKey('AG')).toBe('ag')
})

test('what holds no letters is no name', () => {
  expect(companyKey(' —— ！')).toBe('')
})
