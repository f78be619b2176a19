import { describe, expect, test } from 'vitest'
import { draftOf, valuesOf } from './announcements.ts'

const notice = (...articles: string[]): string =>
  ['武清区支持机器人产业若干措施', '武清政规〔2026〕3号', ...articles, '武清区人民政府', '2026年2月5日'].join('\n\n')
const rowsOf = async (article: string) => {
  const { records } = await draftOf(notice(article))
  return records.find(({ kind }) => kind === 'policy')?.support.map(({ row }) => row) ?? []
}

describe('what a policy gives', () => {
  test('is a share with its ceiling and a band', async () => {
    expect(
      await rowsOf('对设备投资1亿元至5亿元（不含）的机器人企业，按设备投资额的10%给予补助，最高3000万元。'),
    ).toEqual([
      {
        measure: '机器人企业',
        facts: ['对设备投资1亿元至5亿元（不含）的机器人企业'],
        conditions: [
          { property: '行业', text: '机器人企业' },
          { property: '设备投资', text: '设备投资1亿元至5亿元（不含）', from: '1亿元', below: '5亿元' },
        ],
        rate: { percent: '10%', of: '设备投资额', property: '设备投资' },
        cap: '3000万元',
      },
    ])
  })

  test('may be a second band that leaves its property to the first', async () => {
    const rows = await rowsOf('机器人企业年营业收入达到2000万元的，奖励50万元；达到1亿元的，奖励200万元。')
    expect(rows.map(({ conditions, award }) => [conditions, award])).toEqual([
      [
        [
          { property: '行业', text: '机器人企业' },
          { property: '销售收入', text: '年营业收入达到2000万元', from: '2000万元' },
        ],
        { amount: '50万元' },
      ],
      [
        [
          { property: '行业', text: '机器人企业' },
          { property: '销售收入', text: '达到1亿元', from: '1亿元' },
        ],
        { amount: '200万元' },
      ],
    ])
  })

  test.each([
    ['最高', '对首次认定的高新技术企业，给予最高50万元奖励。', { amount: '50万元', at_most: true }],
    ['no ceiling', '对首次认定的高新技术企业，给予50万元奖励。', { amount: '50万元' }],
  ])('tells %s apart', async (_, article, award) => {
    expect((await rowsOf(article))[0]?.award).toEqual(award)
  })

  test.each([
    ['two sums to one condition each', '年产值首次突破10亿元、50亿元的企业，分别奖励50万元、150万元。'],
    ['a share that is not understood', '对获奖企业给予奖励，奖励额为上年度增量部分的5%，最高40万元。'],
    ['a figure without a known property', '对日活用户10万元以上口径的企业，奖励50万元。'],
    ['a figure without a bound', '对年销售收入5000万元的企业，奖励50万元。'],
  ])('is left out where it is not sure: %s', async (_, article) => {
    expect(await rowsOf(article)).toEqual([])
  })
})

describe('how long a policy holds', () => {
  test.each([
    ['自2026年3月1日起施行，有效期至2028年2月29日', '2026-03-01', '2028-02-29'],
    ['自2026年3月1日起实施，有效期3年', '2026-03-01', '2029-02-28'],
    ['自2026年3月1日起施行，有效期两年', '2026-03-01', '2028-02-29'],
    ['自印发之日起施行，有效期2年', '2026-02-05', '2028-02-04'],
    ['自2026年3月1日起施行', '2026-03-01', undefined],
  ])('%s', async (words, from, until) => {
    const values = valuesOf(await draftOf(notice(`本措施${words}。`)), 'policy')
    expect({ from: values.effective_from, until: values.effective_until, words: values.validity }).toEqual({
      from,
      until,
      words,
    })
  })

  test('a draft for comments is a draft', async () => {
    const text = notice('对首次认定的企业奖励10万元。').replace('若干措施', '若干措施（征求意见稿）')
    expect(valuesOf(await draftOf(text), 'policy')).toMatchObject({
      state: 'draft',
      document_number: '武清政规〔2026〕3号',
      issued: '2026-02-05',
    })
  })
})
