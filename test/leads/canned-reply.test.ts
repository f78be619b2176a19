import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillReply } from '../../src/leads/canned-reply.ts'
import { lead, STAFF_WANG } from '../support/lead-fixtures.ts'

const ALL = '{name}您好，{company}（{industry}，{district}）的需求 {id} 由{staff}跟进。{name}'
const reply = (text: string) => ({ name: '测试', text })

test('values of the lead and of the staff member are filled in', () => {
  expect(fillReply(reply(ALL), lead('L-261124-01'), STAFF_WANG)).toEqual({
    text: '王经理您好，天津测试有限公司（机器人，武清区）的需求 L-261124-01 由王芳跟进。王经理',
    missing: [],
  })
})

test('what the lead does not say is marked and named once', () => {
  const { contact: _, ...anonymous } = lead('L-261124-01', { need: { company: ' ' } })
  expect(fillReply(reply(ALL), anonymous, STAFF_WANG)).toEqual({
    text: '【联系人】您好，【企业名称】（【行业】，【意向区域】）的需求 L-261124-01 由王芳跟进。【联系人】',
    missing: ['联系人', '企业名称', '行业', '意向区域'],
  })
})

test('a text without placeholders stays as it is', () => {
  expect(fillReply(reply('谢谢 {other} {'), lead('L-1'), STAFF_WANG)).toEqual({ text: '谢谢 {other} {', missing: [] })
})

test('values are never expanded again', () => {
  const value = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('{staff}', '$&', '$1{id}', '{company}', '$$'))
  fc.assert(
    fc.property(value, (company) => {
      fc.pre(company.trim() !== '')
      const filled = fillReply(reply('致{company}：'), lead('L-1', { need: { company } }), STAFF_WANG)
      expect(filled).toEqual({ text: `致${company.trim()}：`, missing: [] })
    }),
  )
})
