import { expect, test } from 'vitest'
import { reportPage } from '../../../src/app/report/report-page.ts'
import { contents, document, record, source, statement } from '../../indexing/reviewing/reviewed.ts'
import { reportInput } from './report-input.ts'

const text = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')

test('the page counts what is in the base by kind, district, industry and year', () => {
  const records = [
    record('P001', { districts: ['武清区'], industries: ['汽配'], from: '2024-02-01' }),
    record('K001', { kind: 'park', districts: ['武清区', '北辰区'], industries: ['汽车零部件'] }),
    record('E001', { kind: 'event', from: '2026-03-01' }),
  ]
  const page = text(
    reportPage(
      reportInput({
        contents: contents([document('news/a', ['一句。'])], records),
        industries: [{ name: '汽车零部件', synonyms: ['汽配'], related: [] }],
      }),
    ),
  )
  for (const row of ['政策 1', '园区 1', '招商活动 1', '其他文字资料 1', '武清区 2', '北辰区 1', '汽车零部件 2']) {
    expect(page).toContain(row)
  }
  expect(reportPage(reportInput({ contents: contents([], records) }))).toContain('按年份：2024 1，2025 0，2026 1')
})

test('freshness: facts by year, age of sources, policies by validity, and which have no last day', () => {
  const page = text(
    reportPage(
      reportInput({
        contents: contents(
          [
            document('policies/P001', [statement('一句。', { asOf: '2025-03' })], {
              recordId: 'P001',
              title: '示例办法',
              validity: { state: 'current', issued: '2025-03' },
            }),
            document('policies/P002', ['一句。'], { validity: { state: 'expired' } }),
          ],
          [],
          [source('S001', { published: '2026-10-01' }), source('S002', { published: '2019' }), source('S003')],
        ),
      }),
    ),
  )
  for (const row of ['半年以内 1', '5年以上 1', '未注明日期 1', '现行，未写截止日期 1 50%', '已失效 1 50%']) {
    expect(page).toContain(row)
  }
  expect(page).toContain('未写截止日期的现行政策（1） P001 示例办法')
  expect(page).toContain('另有1条没有日期')
})

test('sources are shown by trust and publisher, and only pages of the web are linked', () => {
  const page = reportPage(
    reportInput({
      contents: contents(
        [],
        [],
        [
          source('S001', { publisher: '武清区人民政府', url: 'https://www.tjwq.gov.cn/a' }),
          source('S002', { publisher: '武清区人民政府', trust: 'press', url: 'javascript:alert(1)' }),
        ],
      ),
    }),
  )
  expect(text(page)).toContain('武清区人民政府 2')
  expect(text(page)).toContain('官方（政府、园区官网等） 1 50%')
  expect(page).toContain('href="https://www.tjwq.gov.cn/a"')
  expect(page).not.toContain('javascript:')
})

test('golden questions that failed are named with the reason, unasked ones are said to be', () => {
  const failed = { question: '奖励多少？', passed: false, reason: '"500万元" is missing; answered: 抱歉' }
  const page = text(reportPage(reportInput({ golden: [{ question: '园区在哪？', passed: true }, failed] })))
  expect(page).toContain('1/2')
  expect(page).toContain('奖励多少？ 回答中缺少“500万元”。实际回答：抱歉')
  expect(text(reportPage(reportInput({ golden: undefined })))).toContain('没有提问标准问题')
})

test('golden questions and what was answered to them hold no personal data', () => {
  const golden = [
    {
      question: '王经理13812345678在哪？',
      passed: false,
      reason: '"500万元" is missing; answered: 请致电13912345678。',
    },
    { question: '李经理13712345678在哪？', passed: true },
  ]
  const page = text(reportPage(reportInput({ golden })))
  for (const number of ['13812345678', '13912345678', '13712345678']) expect(page).not.toContain(number)
  expect(page).toContain('139****5678')
})

test('gaps are listed with how often, when, state and owner, without personal data', () => {
  const gap = { id: 12, count: 14, lastAskedAt: '2026-11-20T08:00:00Z', state: 'taken', owner: '李敏' } as const
  const page = text(
    reportPage(
      reportInput({
        gaps: [
          { ...gap, question: '食堂怎么收费，联系13812345678？' },
          { ...gap, id: 13, question: '已经补齐的问题', state: 'closed' },
        ],
        unsortedQuestions: 2,
      }),
    ),
  )
  expect(page).toMatch(/G12 14 食堂怎么收费，联系138\*\*\*\*5678？ 2026-11-20 处理中 李敏/u)
  expect(page).not.toContain('已经补齐的问题')
  expect(page).toContain('另有2个新问题尚未归并')
})

test('findings are shown with what to do and counted at the top', () => {
  const finding = {
    kind: 'records-differ',
    detail: '金额: 1亿元 / 2亿元',
    places: [
      { documentId: 'cases/x#C001', recordId: 'C001', title: '示例项目', text: '金额:1亿元', sourceIds: ['S001'] },
    ],
  } as const
  const input = reportInput({})
  const page = text(reportPage({ ...input, review: { ...input.review, conflicts: [finding] } }))
  expect(page).toContain('1 来源互相矛盾')
  expect(page).toContain('金额: 1亿元 / 2亿元 cases/x#C001 示例项目 金额:1亿元 来源 S001')
  expect(text(reportPage(input))).toContain('没有发现需要处理的问题')
})

test('titles, ids and questions of documents stay text', () => {
  const evil = '</script></style></title><script>alert(1)</script><img src=x onerror="alert(1)">\'"&\u202e'
  const place = { documentId: evil, title: evil, text: evil, sourceIds: [evil] }
  const page = reportPage(
    reportInput({
      snapshot: evil,
      contents: contents(
        [document(evil, [evil], { title: evil, validity: { state: 'current', issued: evil } })],
        [record('P001', { name: evil, districts: [evil], industries: [evil] })],
        [source(evil, { title: evil, publisher: evil, url: `https://example.cn/"><script>` })],
      ),
      rejected: [{ file: evil, reason: evil }],
      golden: [{ question: evil, passed: false, reason: evil }],
      gaps: [{ id: 1, question: evil, count: 1, lastAskedAt: evil, state: 'open', owner: evil }],
      review: {
        conflicts: [{ kind: 'texts-differ', detail: evil, places: [place] }],
        lapsed: [],
        duplicates: [],
        deadReferences: [],
        personalData: [],
        forbidden: [{ file: evil, reason: evil }],
      },
    }),
  )
  expect(page).not.toContain('<script')
  expect(page).not.toContain('<img')
  expect(page).not.toContain('\u202e')
  expect(page.match(/<\/style>/gu)).toHaveLength(1)
  expect(page.match(/<\/title>/gu)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})
