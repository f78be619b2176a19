import { expect, test } from 'vitest'
import { countDistricts, countIndustries } from '../../src/leads/named-counts.ts'

test('spellings of one district are one, most first, what is not filled in last', () => {
  const districts = [
    '北辰',
    undefined,
    '武清',
    ' 武清区 ',
    '天津市武清区',
    '天津武清',
    '',
    undefined,
    '北辰区',
    '滨海新区',
    '滨海',
  ]
  expect(countDistricts(districts)).toEqual([
    { name: '武清区', count: 4 },
    { name: '北辰区', count: 2 },
    { name: '滨海新区', count: 2 },
    { name: '未填写', count: 3 },
  ])
})

test.each([
  [['开发区', '高新区']],
  [['天津', '天津市区']],
  [['武清区', '武清开发区']],
  [['Wuqing', 'Beichen']],
  [['区', '县']],
])('%j are two', (districts) => {
  expect(countDistricts(districts)).toHaveLength(2)
})

test('letters are compared without case and width, traditional characters as simplified', () => {
  expect(countDistricts(['Wuqing', 'ｗｕｑｉｎｇ', '武清區', '武清区'])).toEqual([
    { name: '武清區', count: 2 },
    { name: 'Wuqing', count: 2 },
  ])
})

test('industries with and without the word for it are one', () => {
  expect(countIndustries(['机器人产业', '机器人', '生物医药行业', undefined, '机器人领域', '产业'])).toEqual([
    { name: '机器人', count: 3 },
    { name: '产业', count: 1 },
    { name: '生物医药', count: 1 },
    { name: '未填写', count: 1 },
  ])
  expect(countIndustries([])).toEqual([])
})
