import { expect, test } from 'vitest'
import { stated } from '../../src/leads/stated.ts'

test.each([
  '武清区',
  ' 机器人 ',
  '无锡某公司',
  '任务机器人',
  'Anyang Robotics',
  'None Such GmbH',
  '未来汽车',
  '没有土地的项目',
])('%j says something', (value) => {
  expect(stated(value)).toBe(value.trim())
})

test.each([
  undefined,
  '',
  ' ',
  '-',
  '待定',
  '未定',
  '还没想好',
  '不确定',
  '保密',
  '都可以',
  'not sure',
  'TBD',
  'n/a',
  '未定です',
  '미정',
  'noch offen',
])('%j says nothing', (value) => {
  expect(stated(value)).toBeUndefined()
})
