import { utils, write } from '@e965/xlsx'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import ExcelJS from 'exceljs'
import PptxGenJS from 'pptxgenjs'

/** What `projectsXlsx` and `projectsXls` say: the projects of two groups, with their sums below. */
export const PROJECTS = {
  title: '天津市武清区2024年重点招商项目表',
  groups: ['一、先进制造业', '二、现代服务业'],
  rows: [
    { name: '高端装备智能制造基地', investment: '8000万元', area: '120亩', date: '2024-06-18', share: '12.5%' },
    { name: '新能源汽车零部件产业园', investment: '12500万元', area: '260亩', date: '2024-09-03', share: '30%' },
    { name: '京津冀跨境电商物流中心', investment: '6300.5万元', area: '88亩', date: '2025-01-10', share: '8.2%' },
  ],
  sum: '26800.5万元',
  remark: '注：投资额为计划总投资，以备案文件为准。',
  hidden: ['内部联系人', '已终止项目', '底价'],
} as const

const ROWS = [
  [1, '高端装备智能制造基地', 8000.000001, 120, new Date(Date.UTC(2024, 5, 18)), 0.125, '张某'],
  [2, '新能源汽车零部件产业园', 12500, 260, new Date(Date.UTC(2024, 8, 3)), 0.3, '李某'],
  [3, '京津冀跨境电商物流中心', 6300.5, 88, new Date(Date.UTC(2025, 0, 10)), 0.082, '王某'],
] as const

/** A list as offices keep it: title, remarks, a header of two rows, groups, sums, hidden parts and a second table. */
export async function projectsXlsx(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('重点项目')
  sheet.addRow([PROJECTS.title])
  sheet.addRow(['截至2024年底'])
  sheet.addRow(['序号', '项目名称', '建设规模', '', '签约日期', '进度', '内部联系人'])
  sheet.addRow(['', '', '投资额\n（万元）', '用地面积\n（亩）', '', '', ''])
  for (const area of ['A1:G1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4']) sheet.mergeCells(area)
  sheet.addRow([PROJECTS.groups[0]])
  sheet.addRows(ROWS.slice(0, 2).map((row) => [...row]))
  sheet.addRow(['', '已终止项目', 999])
  sheet.addRow([PROJECTS.groups[1]])
  sheet.addRow([...(ROWS[2] ?? [])])
  sheet.addRow(['合  计', '', { formula: 'SUM(C6:C10)', result: 26800.5 }, { error: '#REF!' }])
  sheet.addRow([PROJECTS.remark])
  for (const area of ['A5:G5', 'A9:G9', 'A11:B11', 'A12:G12']) sheet.mergeCells(area)
  sheet.getColumn(3).numFmt = '0.##'
  sheet.getColumn(5).numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getColumn(6).numFmt = '0.0%'
  sheet.getCell('F7').numFmt = '0%'
  for (const cell of ['C6', 'C7']) sheet.getCell(cell).numFmt = '0'
  sheet.getColumn(7).hidden = true
  sheet.getRow(8).hidden = true
  sheet.addRow([])
  sheet.addRow(['联系方式'])
  sheet.addRow(['街镇', '招商电话'])
  sheet.addRow(['杨村街道', '022-82120001'])
  sheet.addRow(['下朱庄街道', '022-82120002'])
  workbook.addWorksheet('底价', { state: 'hidden' }).addRow(['底价', 1])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The same projects without groups, in the format of before 2007. */
export function projectsXls(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    [PROJECTS.title],
    ['', '', '', '', '单位：万元'],
    ['序号', '项目名称', '投资额', '用地面积（亩）', '签约日期'],
    ...ROWS.map(([order, name, investment, area, date]) => [order, name, Math.round(investment * 10) / 10, area, date]),
    ['合计', '', 26800.5],
    [PROJECTS.remark],
  ])
  for (const cell of ['E4', 'E5', 'E6']) sheet[cell].z = 'yyyy-mm-dd'
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }]
  const workbook = utils.book_new(sheet, '重点项目')
  return write(workbook, { type: 'buffer', bookType: 'biff8' })
}

/** What `announcementDocx` says. */
export const ANNOUNCEMENT = {
  title: '关于支持智能制造企业技术改造的通知',
  published: '发布时间：2024年6月18日',
  publisher: '来源：天津市武清区工业和信息化局',
  conditions: ['注册地在武清区的制造业企业。', '近两年设备投资不低于500万元。'],
  sentence: '对符合条件的项目，按设备投资额的8%给予补助，单个项目最高300万元。',
  note: '设备投资额以不含税发票金额计算。',
  caption: '表1 补助标准',
  table: [
    ['类别', '最低投资', '补助比例', '补助上限'],
    ['技术改造', '500万元', '8%', '300万元'],
    ['技术改造', '2000万元', '10%', '600万元'],
    ['智能工厂', '5000万元', '12%', '1000万元'],
  ],
  unseen: ['此句已删除', '页眉：内部资料', '仅供内部'],
} as const

const cell = (text: string, more: { verticalMerge?: (typeof VerticalMergeType)['RESTART' | 'CONTINUE'] } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...more })

/** An announcement with headings, numbered conditions, a footnote, a table and what only its writers should see. */
export async function announcementDocx(): Promise<Uint8Array> {
  const [conditions, ...others] = ANNOUNCEMENT.conditions
  const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'conditions', level: 0 } })
  const table = new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        children: ['类别', '最低投资（万元）', '补助比例（%）', '补助上限（万元）'].map((text) => cell(text)),
      }),
      new TableRow({
        children: [cell('技术改造', { verticalMerge: VerticalMergeType.RESTART }), cell('500'), cell('8'), cell('300')],
      }),
      new TableRow({
        children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('2000'), cell('10'), cell('600')],
      }),
      new TableRow({ children: ['智能工厂', '5000', '12', '1000'].map((text) => cell(text)) }),
    ],
  })
  const centred = (text: string) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] })
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph(ANNOUNCEMENT.note)] } },
    numbering: {
      config: [
        {
          reference: 'conditions',
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '（%1）', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(ANNOUNCEMENT.unseen[1])] }) },
        children: [
          centred(ANNOUNCEMENT.title),
          new Paragraph(ANNOUNCEMENT.published),
          new Paragraph(ANNOUNCEMENT.publisher),
          new Paragraph({ text: '一、申报条件', heading: HeadingLevel.HEADING_1 }),
          numbered(conditions),
          ...others.map(numbered),
          new Paragraph({ children: [new TextRun({ text: '二、支持标准', bold: true })] }),
          new Paragraph({
            children: [
              new TextRun(ANNOUNCEMENT.sentence.slice(0, 12)),
              new TextRun({ text: ANNOUNCEMENT.sentence.slice(12), bold: true }),
              new FootnoteReferenceRun(1),
              new DeletedTextRun({ text: ANNOUNCEMENT.unseen[0], id: 1, author: '某', date: '2024-06-01T00:00:00Z' }),
              new TextRun({ text: ANNOUNCEMENT.unseen[2], vanish: true }),
            ],
          }),
          centred(ANNOUNCEMENT.caption),
          table,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** What `briefingPptx` says. */
export const BRIEFING = {
  title: '武清区投资环境推介',
  points: ['距北京市区约70公里。', '京津城际武清站至北京南站约20分钟。'],
  parks: [
    ['园区', '面积', '主导产业'],
    ['武清开发区', '52平方公里', '智能制造'],
    ['京津产业新城', '30平方公里', '智能制造'],
  ],
  chart: [
    ['类别', '地区生产总值'],
    ['2023年', '930.5亿元'],
    ['2024年', '958.6亿元'],
  ],
  unseen: ['备注：讲稿', '隐藏页'],
} as const

/** A briefing with a list, a table of merged cells, a chart, speaker's notes and a hidden slide. */
export async function briefingPptx(): Promise<Uint8Array> {
  // pptxgenjs is CommonJS whose types say otherwise.
  const presentation = new (PptxGenJS as unknown as new () => PptxGenJS.default)()
  const addSlide = (title: string) => {
    const slide = presentation.addSlide()
    slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 32, bold: true })
    return slide
  }
  const list = addSlide(BRIEFING.title)
  list.addText(
    BRIEFING.points.map((text) => ({ text, options: { bullet: { type: 'number' }, breakLine: true } })),
    { x: 0.5, y: 1.5, w: 9, h: 3, fontSize: 18 },
  )
  list.addNotes(BRIEFING.unseen[0])
  const row = (...texts: readonly string[]) => texts.map((text) => ({ text }))
  addSlide('重点园区').addTable(
    [
      row('园区', '面积（平方公里）', '主导产业'),
      [...row('武清开发区', '52'), { text: '智能制造', options: { rowspan: 2 } }],
      row('京津产业新城', '30'),
    ],
    { x: 0.5, y: 1.5, w: 9 },
  )
  addSlide('经济总量').addChart(
    presentation.ChartType.bar,
    [{ name: '地区生产总值', labels: ['2023年', '2024年'], values: [930.5, 958.6] }],
    { x: 0.5, y: 1.5, w: 9, h: 3, showValAxisTitle: true, valAxisTitle: '亿元' },
  )
  addSlide(BRIEFING.unseen[1]).hidden = true
  return new Uint8Array((await presentation.write({ outputType: 'uint8array' })) as Uint8Array)
}
