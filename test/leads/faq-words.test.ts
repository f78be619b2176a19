import { expect, test } from 'vitest'
import type { LeadEvent, LeadStep } from '../../src/domain/lead-history.ts'
import { faqFrom, withoutEnterprise } from '../../src/leads/faq-words.ts'
import { lead, STAFF_WANG } from '../support/lead-fixtures.ts'

const AT = '2026-11-24T03:00:00.000Z'
const SAID_AT = Date.parse(AT)
const ASKED = lead('L-1', { question: '天津测试有限公司问：厂房租金多少？' })

const happened = (event: LeadEvent, at = AT): LeadStep => ({
  leadId: 'L-1',
  at,
  actor: event.type === 'enterprise-message' ? { type: 'enterprise' } : { type: 'staff', ...STAFF_WANG },
  event,
})

const said = (text: string, touches: ('question' | 'district')[] = ['question']) =>
  happened({ type: 'staff-message', touches, text })

test('question and answer come without manners and without the enterprise, with author and a year to hold', () => {
  const history = [
    said('王总您好，我是武清区招商局王芳。标准厂房每月每平方米18元，天津测试有限公司可来看房，电话13812345678。'),
  ]
  expect(faqFrom(ASKED, history, SAID_AT)).toEqual({
    question: '企业问：厂房租金多少？',
    answer: '标准厂房每月每平方米18元，企业可来看房，电话…。',
    author: '王芳',
    answered: '2026-11-24',
    expires: '2027-11-24',
    leadId: 'L-1',
    source: `L-1:${AT}`,
  })
})

test('what answers something else is put to what the enterprise asked last', () => {
  const asked = happened({ type: 'enterprise-message', text: '武清区有班车吗？' }, '2026-11-24T02:59:00.000Z')
  expect(faqFrom(ASKED, [asked, said('有，每半小时一班。', ['district'])], SAID_AT)?.question).toBe('武清区有班车吗？')
})

test('words that were changed are taken as they are now', () => {
  const history = [said('每月18元。'), happened({ type: 'message-edited', text: '每月20元。' }), said('再见')]
  expect(faqFrom(ASKED, history, SAID_AT)?.answer).toBe('每月20元。')
})

test('nothing is made of what was taken back, is erased, was never said or answers no question', () => {
  expect(faqFrom(ASKED, [said('18元'), happened({ type: 'message-recalled' })], SAID_AT)).toBeUndefined()
  expect(faqFrom({ ...ASKED, erasedAt: AT }, [said('18元')], SAID_AT)).toBeUndefined()
  expect(faqFrom(ASKED, [said('18元')], SAID_AT + 1)).toBeUndefined()
  const { question: _question, ...unasked } = ASKED
  expect(faqFrom(unasked, [said('18元')], SAID_AT)).toBeUndefined()
  expect(faqFrom(ASKED, [happened({ type: 'staff-message', touches: [] })], SAID_AT)).toBeUndefined()
})

test('contact data of the lead is taken out as it was given', () => {
  const named = lead('L-1', { contact: { name: '李明', wechat: 'liming88', email: 'li@example.com' } })
  expect(withoutEnterprise('李明（liming88，li@example.com）', named)).toBe('…（…，…）')
})
