import { describe, expect, test } from 'vitest'
import {
  besidesHumanRequest,
  isCancel,
  isForgetRequest,
  isHumanRequest,
  isNo,
  isProgressRequest,
  isSkip,
  isYes,
} from '../../src/conversation/phrases.ts'

describe('asking for a person', () => {
  test.each([
    '转人工',
    '找人工',
    '人工客服',
    '人工',
    '我要真人',
    '联系工作人员',
    '帮我找个工作人员',
    '请联系一下招商的工作人员',
    '你们能不能派个人联系我',
    '可以帮我联系招商局的人吗',
    '留下需求',
    '转人工，我想问土地价格',
    'I want to talk to a person',
    '担当者と話したい',
    '상담원 연결',
    'Mit Mitarbeiter sprechen',
    'Ich möchte mit einem Menschen sprechen',
  ])('%s', (text) => {
    expect(isHumanRequest(text)).toBe(true)
  })

  test.each([
    '人工智能产业有什么政策',
    '找人工智能企业',
    '人工成本是多少',
    '工作人员规模要求',
    'How many people work there?',
  ])('not: %s', (text) => {
    expect(isHumanRequest(text)).toBe(false)
  })

  test('what else was said is kept as the question', () => {
    expect(besidesHumanRequest('转人工，我想问土地价格')).toBe('我想问土地价格')
    for (const text of [
      '请转人工',
      '我需要找人工',
      '我想找你们的工作人员聊聊',
      'I want to talk to a person',
      '武清有哪些园区',
    ]) {
      expect(besidesHumanRequest(text)).toBeUndefined()
    }
  })
})

test.each([
  '进度',
  '查询进度',
  '我的需求进展如何',
  '办理情况',
  'status',
  'What is the status of my case?',
  '進捗は？',
  '진행 상황',
  'Stand',
])('%s asks how the case stands', (text) => {
  expect(isProgressRequest(text)).toBe(true)
})

test.each(['忠旺项目进度如何', '项目建设进展', 'status of the Wuqing park'])('%s asks about something else', (text) => {
  expect(isProgressRequest(text)).toBe(false)
})

test.each([
  '删除我的资料',
  '请删除我的个人信息',
  'please delete my data',
  'データを削除',
  '내 정보 삭제',
  'Daten löschen',
])('%s asks to be forgotten', (text) => {
  expect(isForgetRequest(text)).toBe(true)
})

test.each([
  '好',
  '好的！',
  '可以',
  '需要',
  '同意提交',
  '好，同意',
  'yes',
  'OK.',
  'I agree',
  'はい',
  'お願いします',
  '同意して送信',
  '네',
  '동의하고 제출',
  'ja',
  'Zustimmen und senden',
])('%s is a yes and no no', (text) => {
  expect([isYes(text), isNo(text)]).toEqual([true, false])
})

test.each([
  '不用了',
  '不用了，谢谢',
  '不需要',
  '不同意',
  'no',
  'No, thanks',
  "I don't agree",
  'I do not agree',
  'いいえ',
  '同意しない',
  '아니요',
  '동의하지 않음',
  'nein',
  'Nicht zustimmen',
])('%s is a no and no yes', (text) => {
  expect([isYes(text), isNo(text)]).toEqual([false, true])
})

test.each(['可以享受哪些政策', '需要多少土地', '好的园区有哪些', 'yes but which park'])(
  '%s is neither yes nor no',
  (text) => {
    expect([isYes(text), isNo(text)]).toEqual([false, false])
  },
)

test('skipping and cancelling are told apart', () => {
  for (const text of ['跳过', '不方便透露', 'skip', 'スキップ', '건너뛰기', 'überspringen']) {
    expect([isSkip(text), isCancel(text)]).toEqual([true, false])
  }
  for (const text of ['取消', '不留了', '算了', 'cancel', 'キャンセル', '취소', 'abbrechen']) {
    expect([isSkip(text), isCancel(text)]).toEqual([false, true])
  }
})
