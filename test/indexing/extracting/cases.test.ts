import { describe, expect, test } from 'vitest'
import { draftOf, valuesOf } from './announcements.ts'

const report = (body: string, title = '项目快讯'): string =>
  `${title}\n发布时间：2026-03-19 来源：区融媒\n\n${body}\n\n完。\n`
const caseOf = async (body: string) => valuesOf(await draftOf(report(body)), 'case')
const titlesOf = async (body: string) =>
  (await draftOf(report(body))).records.map(({ values }) => values.find(({ field }) => field === 'title')?.value)

describe('a project is read from', () => {
  test.each([
    ['who invests how much in what', '北京津工科技有限公司投资3亿元建设减速器生产基地项目。'],
    ['who is the investor behind it', '津工减速器生产基地项目由北京津工科技有限公司投资建设，总投资3亿元，现已开工。'],
    ['an agreement', '北京津工科技有限公司与武清开发区管委会签署协议，投资3亿元建设减速器生产基地项目。'],
    ['a sentence that goes on', '津工减速器生产基地项目开工。该项目投资方为北京津工科技有限公司，总投资3亿元。'],
  ])('%s', async (_, body) => {
    expect(await caseOf(body)).toMatchObject({
      title: expect.stringContaining('减速器生产基地项目'),
      investor: '北京津工科技有限公司',
      amount: '3亿元',
      amount_yi: '3',
      industries: ['机器人'],
    })
  })

  test('each entry of a list, with sums behind 分别为 given to each', async () => {
    const body =
      '甲谷科技有限公司的阀门项目、乙川材料有限公司的涂层项目和丙山食品有限公司的面点项目签约，总投资分别为1亿元、2亿元和3亿元。'
    const { records } = await draftOf(report(body))
    expect(records.map((record) => valuesOf({ records: [record] }, 'case').amount)).toEqual(['1亿元', '2亿元', '3亿元'])
  })

  test('a line that holds its name alone, and what follows', async () => {
    const body = [
      '1.减速器生产基地项目。由北京津工科技有限公司投资建设，总投资3亿元，主要建设两条生产线，目前已开工。',
      '2.阀门铸造项目。投资方为甲谷机械有限公司，总投资8600万元。',
      '3.配套服务中心。为企业提供多种服务。',
      '乙川材料有限公司投资1亿元的涂层项目开工。',
    ].join('\n\n')
    const { records } = await draftOf(report(body))
    expect(records.map((record) => valuesOf({ records: [record] }, 'case'))).toEqual([
      expect.objectContaining({
        title: '减速器生产基地项目',
        investor: '北京津工科技有限公司',
        amount: '3亿元',
        stage: '开工',
      }),
      expect.objectContaining({ title: '阀门铸造项目', investor: '甲谷机械有限公司', amount: '8600万元' }),
      expect.objectContaining({ title: '乙川材料涂层项目' }),
    ])
  })

  test('a company that settles without a project by name', async () => {
    expect(await caseOf('津航租赁（天津）有限公司正式落户武清区。')).toMatchObject({
      title: '津航租赁（天津）',
      stage: '落户',
      districts: ['武清区'],
    })
  })
})

describe('a project', () => {
  test.each([
    ['a number of projects', '今年一季度全区新开工亿元以上项目21个，总投资156亿元。'],
    ['kinds of projects', '会上，一批重点项目集中签约，总投资20亿元。'],
    ['an event for projects', '武清区2026年春季重点项目集中签约仪式在武清区举行。'],
  ])('is not made of %s', async (_, body) => {
    expect((await draftOf(report(body))).records.filter(({ kind }) => kind === 'case')).toEqual([])
  })

  test('has not begun because it is planned to', async () => {
    const { stage, date } = await caseOf(
      '北京津工科技有限公司投资3亿元的减速器项目签约，计划2026年9月开工，预计2027年投产。',
    )
    expect({ stage, date }).toEqual({ stage: '签约', date: undefined })
  })

  test('does not take what it will produce for what is invested', async () => {
    const values = await caseOf('北京津工科技有限公司的减速器项目开工，达产后年产值8亿元。')
    expect(values).not.toHaveProperty('amount')
  })

  test('does not lie where its investor comes from', async () => {
    const values = await caseOf('武清区精工机械有限公司投资1亿元的减速器项目开工。')
    expect(values).not.toHaveProperty('districts')
  })

  test.each([
    ['约3亿元', '投资约3亿元', '3'],
    ['超30亿元', '总投资超30亿元', '30'],
    ['8600万元', '投资8600万元', '0.86'],
    ['5-8亿元', '投资5-8亿元', undefined],
    ['2亿美元', '投资2亿美元', undefined],
  ])('keeps %s as printed and compares it only where it is one sum in yuan', async (amount, words, yi) => {
    const values = await caseOf(`北京津工科技有限公司${words}的减速器项目开工。`)
    expect({ amount: values.amount, yi: values.amount_yi }).toEqual({ amount, yi })
  })

  test.each([
    ['3月18日', '2026-03-18'],
    ['12月30日', '2025-12-30'],
    ['昨天上午', '2026-03-18'],
    ['18日', '2026-03-18'],
  ])('begun on %s is dated from when the report was published', async (said, iso) => {
    expect(await caseOf(`${said}，北京津工科技有限公司的减速器项目开工。`)).toMatchObject({ date: iso })
  })

  test.each([
    '怡和嘉业医疗科技有限公司',
    '美的集团股份有限公司',
    '江苏同晖汽车零部件有限公司',
    '中芯微电子材料（天津）有限公司',
    '国瑞再生资源集团有限公司',
  ])('of %s keeps the whole name of its investor', async (name) => {
    expect(await caseOf(`会上，由${name}投资2亿元建设的阀门项目签约。`)).toMatchObject({ investor: name })
  })

  test('reported twice is proposed once', async () => {
    const once = '北京津工科技有限公司投资3亿元的减速器项目开工。'
    expect(await titlesOf(`${once}\n\n${once}`)).toHaveLength(1)
  })
})

test('a table gives a project a row, its unit applied, without the row of sums', async () => {
  const table = [
    '| 项目名称 | 投资方 | 总投资（万元） |',
    '| --- | --- | --- |',
    '| 减速器产线 | 津工科技有限公司 | 8600 |',
    '| 合计 | | 8600 |',
  ]
  const { records } = await draftOf(report(table.join('\n')))
  expect(records).toHaveLength(1)
  expect(valuesOf({ records }, 'case')).toMatchObject({
    title: '津工科技减速器产线',
    amount: '8600万元',
    amount_yi: '0.86',
  })
})

test('every value stands with a sentence of the announcement', async () => {
  const body = '3月18日，北京津工科技有限公司与武清开发区管委会签署协议，投资3亿元建设减速器生产基地项目。'
  const { records } = await draftOf(report(body))
  expect(records[0]?.values.map(({ evidence }) => evidence)).toEqual(
    records[0]?.values.map(() => ({ text: body, line: 4 })),
  )
})
