import { expect, test } from 'vitest'
import { personalDataIn, withoutPersonalData } from '../../src/text/personal-data.ts'

test.each([
  ['王经理13812345678', 'mobile-number', '138****5678'],
  ['Call 13812345678.', 'mobile-number', '138****5678'],
  ['Tel.13812345678', 'mobile-number', '138****5678'],
  ['电话-13812345678', 'mobile-number', '138****5678'],
  ['李经理13812345678-801', 'mobile-number', '138****5678'],
  ['见https://a.cn,13812345678', 'mobile-number', '138****5678'],
  ['电话:+86 138-1234-5678', 'mobile-number', '+86****5678'],
  ['手机１３８１２３４５６７８', 'mobile-number', '１３８****５６７８'],
  ['身份证11010519491231002X', 'identity-card', '110****002X'],
  ['卡号6222 0212 3456 7890 128', 'bank-card', '622**** 128'],
  ['请发wangxm@qq.com', 'email-address', 'w***@qq.com'],
])('%s holds a %s and is masked', (text, kind, masked) => {
  expect(personalDataIn(text)).toMatchObject([{ kind, masked }])
  expect(withoutPersonalData(text)).toContain(masked)
})

test.each([
  '招商电话:022-82170000',
  '热线400-612-3456、12345',
  '邮箱sgxjghfzc@tj.gov.cn、zhaoshang@example-park.com',
  'https://example.cn/p/13812345678.html?id=6222021234567890128',
  '统一社会信用代码91120222MA05X13812',
  '总投资13812345678元',
  '第3.13812345678节',
  '编号12-13812345678',
  '编号110105194912310021',
  '发布于2024-09-25 15:30:00',
])('%s holds nothing personal', (text) => {
  expect(personalDataIn(text)).toEqual([])
})
