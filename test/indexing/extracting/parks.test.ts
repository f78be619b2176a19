import { describe, expect, test } from 'vitest'
import { draftOf, valuesOf } from './announcements.ts'

const report = (...body: string[]): string =>
  ['园区动态', '发布时间：2026-03-19 来源：区融媒', ...body, '完。'].join('\n\n')
const parkOf = async (...body: string[]) => valuesOf(await draftOf(report(...body)), 'park')

describe('a park', () => {
  test('has its district, level, area, trades and residents', async () => {
    const values = await parkOf(
      '武清智造产业园位于武清区，2012年获批设立，是市级示范工业园区，规划面积18.6平方公里，主导产业为航空航天、高端装备和新材料，已入驻甲谷科技有限公司、乙川材料有限公司。',
    )
    expect(values).toEqual({
      title: '武清智造产业园',
      districts: ['武清区'],
      level: '市级示范工业园区',
      founded: '2012年',
      area: '18.6平方公里',
      industries: ['航空航天', '高端装备', '新材料'],
      residents: ['甲谷科技有限公司', '乙川材料有限公司'],
    })
  })

  test.each([
    '武清智造产业园规划面积2平方公里，形成了航空航天、新材料两大主导产业。',
    '武清智造产业园规划面积2平方公里，重点发展航空航天、新材料等产业。',
    '武清智造产业园规划面积2平方公里，以航空航天、新材料为主导。',
  ])('has the trades that a sentence lists: %s', async (body) => {
    expect(await parkOf(body)).toMatchObject({ area: '2平方公里', industries: ['航空航天', '新材料'] })
  })

  test.each(['企业选址武清智造产业园。', '武清智造产业园位于武清区东部。'])(
    'is not made of a mention without area, trades or level: %s',
    async (body) => {
      expect(await parkOf(body)).toEqual({})
    },
  )
})
