import { expect, it } from 'vitest'
import { labelsOfLine } from '../../../../src/adapters/documents/web/labelled-line.ts'

it.each([
  ['发布时间：2024-09-25 来源：天津日报', { published: '2024-09-25', publisher: '天津日报' }],
  [
    '来源：武清区融媒体中心 发布日期：2024年9月5日 浏览次数：120',
    { published: '2024-09-05', publisher: '武清区融媒体中心' },
  ],
  ['2024-06-02 08:30 来源：天津日报 作者：王五', { published: '2024-06-02', publisher: '天津日报' }],
  ['2024-03-15 10:20 来源：办公室 【字体：大 中 小】打印', { published: '2024-03-15', publisher: '办公室' }],
  ['发布时间：2026-09-29来源：办公厅', { published: '2026-09-29', publisher: '办公厅' }],
  ['【发布机构：天津市商务局】', { publisher: '天津市商务局' }],
  ['2024年3月12日', { published: '2024-03-12' }],
  ['原文链接：https://www.tj.gov.cn/a.html', { url: 'https://www.tj.gov.cn/a.html' }],
  ['原文链接：http://10.0.0.8/a.html', {}],
  ['发布日期：2024-13-45', {}],
  ['字号：大 中 小', {}],
])('%s is a line of labels', (line, labels) => {
  expect(labelsOfLine(line)).toEqual(labels)
})

it.each([
  '时间：2024年9月24日',
  '日期：2024年9月24日',
  '2024年3月12日，武清区举行推介会',
  '资金来源：财政拨款',
  '来源：本次推介会的全部数据由各区商务局统计。',
  '园区发布时间表',
  '',
])('%s is a line of the text', (line) => {
  expect(labelsOfLine(line)).toBeUndefined()
})
