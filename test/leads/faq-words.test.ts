import { describe, expect, test } from 'vitest'
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

describe('of several messages', () => {
  const later = '2026-11-24T03:01:00.000Z'
  const message = (text: string, source: string, at = AT) =>
    happened({ type: 'staff-message', touches: ['question'], source, text }, at)
  const two = [message('每月18元。', 'm1'), message('物业费2元。', 'm2', later)]
  const answers = (...changes: LeadEvent[]) => {
    const history = [...two, ...changes.map((change) => happened(change, '2026-11-24T03:02:00.000Z'))]
    return [AT, later].map((at) => faqFrom(ASKED, history, Date.parse(at))?.answer)
  }

  test('the one that was changed is taken as it is now, and no other', () => {
    expect(answers({ type: 'message-edited', source: 'm1', text: '每月35元。' })).toEqual(['每月35元。', '物业费2元。'])
  })

  test('nothing is made of the one that was taken back, and something of the other', () => {
    expect(answers({ type: 'message-recalled', source: 'm1' })).toEqual([undefined, '物业费2元。'])
  })

  test('a change that names none, as older histories hold it, is of the last before it', () => {
    expect(answers({ type: 'message-edited', text: '物业费3元。' })).toEqual(['每月18元。', '物业费3元。'])
  })
})

test('what the enterprise changes of its own words is no answer', () => {
  const changed: LeadStep = {
    leadId: 'L-1',
    at: AT,
    actor: { type: 'enterprise' },
    event: { type: 'message-edited', text: '我们预算3000万，请保密' },
  }
  expect(faqFrom(ASKED, [said('每月18元。'), changed], SAID_AT)?.answer).toBe('每月18元。')
})

test.each([
  ['李总，您好，租金20元。', '租金20元。'],
  ['测试的厂房按20元算，李总可直接来。', '企业的厂房按20元算，…可直接来。'],
  ['请联系我同事022-2837-1234。', '请联系我同事…。'],
  ['Mr. Li, the rent is 20 yuan.', 'the rent is 20 yuan.'],
])('who is spoken to and which company it is stays out of the answer: %s', (text, answer) => {
  const named = { ...ASKED, need: { company: '天津测试装备有限公司' }, contact: { name: '李明' } }
  const words = text.replaceAll('测试', '测试装备')
  expect(faqFrom(named, [said(words)], SAID_AT)?.answer).toBe(answer)
})

test('contact data of the lead is taken out as it was given', () => {
  const named = lead('L-1', { contact: { name: '李明', wechat: 'liming88', email: 'li@example.com' } })
  expect(withoutEnterprise('李明（liming88，li@example.com）', named)).toBe('…（…，…）')
})
