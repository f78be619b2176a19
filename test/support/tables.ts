import type { Answer, AnswerTable, Citation } from '../../src/domain/answer.ts'

const source = (number: number, title: string): Citation => ({
  number,
  sourceId: `S00${number}`,
  documentId: `lists/l${number}`,
  title,
  publisher: '天津市武清区人民政府',
  published: '2024-12-20',
  url: `https://example.cn/list-${number}`,
  quote: title,
})

const rows = Array.from({ length: 23 }, (_, index) => ({
  cells: [
    `星河汽车零部件${index + 1}号（天津）有限公司新能源汽车底盘系统项目`,
    index % 3 ? `${index + 1}.5亿元` : '未披露',
    `2024-${String((index % 12) + 1).padStart(2, '0')}-15`,
    index % 2 ? '武清开发区' : '京滨工业园',
  ],
  citations: index % 5 ? [1] : [1, 2],
}))

const lines = rows.map(
  ({ cells: [name, amount, date, park] }, index) => `${index + 1}. ${name}，${amount}，${date}，${park}`,
)

/** A list of 23 projects of which the words hold ten, with the buttons for the rest. */
export function longList(from = 0): Pick<Answer, 'kind' | 'text' | 'citations' | 'suggestions'> & {
  readonly table: AnswerTable
} {
  const text = lines.slice(from, from + 10).join('\n')
  return {
    kind: 'list',
    text: `2024年在武清签约的汽车零部件项目共23个：\n${text}\n其中8个未披露金额。名单截至2024年12月20日。[1]`,
    table: { title: '2024年武清签约的汽车零部件项目', columns: ['项目', '投资额', '签约日期', '园区'], rows, text },
    citations: [source(1, '武清区2024年签约项目名单'), source(2, '京津冀产业合作签约活动')],
    suggestions: [
      { label: '下一页', text: '下一页' },
      { label: '下载 CSV', action: 'download' },
      { label: '其中外资有几个？', text: '其中外资有几个？' },
    ],
  }
}

const compared = [
  { cells: ['规划面积', '93平方公里', '30平方公里'], citations: [1] },
  { cells: ['主导产业', '生物医药、高端装备、新能源汽车', '智能科技、数字经济'], citations: [1, 2] },
  { cells: ['级别', '国家级', '市级'], citations: [2] },
]

const aligned = [['', '武清开发区', '京津产业新城'], ...compared.map(({ cells }) => cells)]
  .map((cells) => cells.join(' | '))
  .join('\n')

/** Two parks side by side, as aligned text. */
export function comparison(): Pick<Answer, 'text' | 'citations' | 'suggestions'> & { readonly table: AnswerTable } {
  return {
    text: `两个园区对比如下：\n${aligned}\n地价：知识库中没有。`,
    table: {
      title: '武清开发区与京津产业新城对比',
      columns: ['', '武清开发区', '京津产业新城'],
      rows: compared,
      text: aligned,
    },
    citations: [source(1, '武清开发区简介'), source(2, '京津产业新城规划')],
    suggestions: [{ label: '下载 CSV', action: 'download' }],
  }
}
