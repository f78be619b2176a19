import { describe, expect, test } from 'vitest'
import { draftOf, valuesOf } from './announcements.ts'

const report = (...body: string[]): string =>
  ['活动快讯', '发布时间：2026-03-19 来源：区融媒', ...body, '完。'].join('\n\n')
const eventOf = async (...body: string[]) => valuesOf(await draftOf(report(...body)), 'event')

describe('an event', () => {
  test('has its day, place, organisers, theme and figures', async () => {
    const values = await eventOf(
      '3月18日至19日，2026武清机器人产业招商推介会在武清会展中心举行。',
      '推介会由武清区人民政府主办、武清开发区承办，以“链动未来”为主题，近200家企业、300余名嘉宾参会，现场签约项目12个，意向投资额超60亿元。',
    )
    expect(values).toEqual({
      title: '2026武清机器人产业招商推介会',
      districts: ['武清区'],
      date: '2026-03-18/2026-03-19',
      place: '武清会展中心',
      organisers: '主办:武清区人民政府;承办:武清开发区',
      theme: '链动未来',
      'figures.参会企业数': '近200家',
      'figures.参会人数': '300余名',
      'figures.签约项目数': '12个',
      'figures.意向投资额': '超60亿元',
    })
  })

  test('does not take what is told of the year for its own', async () => {
    const values = await eventOf(
      '3月18日，2026武清机器人产业招商推介会在武清举行。',
      '今年以来，全区累计签约项目138个，协议投资额320亿元。',
    )
    expect(Object.keys(values).filter((field) => field.startsWith('figures.'))).toEqual([])
  })

  test('gives its day to what was signed there, not to what is only intended', async () => {
    const { records } = await draftOf(
      report(
        '3月18日，2026武清机器人产业集中签约仪式在武清举行。',
        '甲谷科技有限公司投资2亿元的阀门项目签约。',
        '乙川材料有限公司有意投资1亿元建设涂层项目。',
      ),
    )
    const cases = records.filter(({ kind }) => kind === 'case').map((record) => valuesOf({ records: [record] }, 'case'))
    expect(cases.map(({ stage, date, event }) => [stage, date, event])).toEqual([
      ['签约', '2026-03-18', 'E001'],
      ['意向', undefined, undefined],
    ])
  })

  test.each(['项目在武清区举行开工仪式。', '区领导出席大会并讲话。'])(
    'is not made of a ceremony without a name: %s',
    async (body) => {
      expect(await eventOf(body)).toEqual({})
    },
  )
})
