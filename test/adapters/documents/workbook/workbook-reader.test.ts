import { type CellObject, type Range, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { FORMAT_READERS } from '../../../../src/adapters/documents/format-readers.ts'
import { readFormat } from '../../../../src/adapters/documents/read-format.ts'
import { readWorkbook } from '../../../../src/adapters/documents/workbook/workbook-reader.ts'
import type { Sheet } from '../../../../src/domain/read-content.ts'
import { encryptedPackage, workbookParts } from '../../../support/documents/hostile-files.ts'
import { PROJECTS, projectsXls, projectsXlsx } from '../../../support/documents/office-files.ts'
import { zipArchive } from '../../../support/documents/zip-archive.ts'

async function sheetsOf(bytes: Uint8Array, path = '清单.xlsx'): Promise<readonly Sheet[]> {
  const content = await readWorkbook({ path, bytes })
  return content.type === 'sheets' ? content.sheets : []
}

type Value = string | number | boolean | CellObject | null

/** Reads a workbook with one sheet of these rows; merged areas as A1:B2. */
async function read(rows: readonly (readonly Value[])[], merges: readonly string[] = []): Promise<readonly Sheet[]> {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((area): Range => utils.decode_range(area))
  return sheetsOf(write(utils.book_new(sheet, 'Sheet1'), { type: 'buffer', bookType: 'xlsx' }))
}

const rowsOf = (sheet: Sheet | undefined): (readonly string[])[] => sheet?.rows.map(({ cells }) => cells) ?? []

const number = (v: number, z: string): CellObject => ({ t: 'n', v, z })

describe('a list as offices keep it', () => {
  test('gives its projects with units, dates and groups, and nothing hidden', async () => {
    const [projects, contacts, ...more] = await sheetsOf(await projectsXlsx())
    expect(more).toEqual([])
    expect(projects).toMatchObject({ name: '重点项目', title: PROJECTS.title })
    expect(projects?.notes).toEqual(['截至2024年底', `合计：建设规模 投资额 ${PROJECTS.sum}`, PROJECTS.remark])
    expect(projects?.header).toEqual([
      '序号',
      '项目名称',
      '建设规模 投资额',
      '建设规模 用地面积',
      '签约日期',
      '进度',
      '类别',
    ])
    expect(rowsOf(projects)).toEqual(
      PROJECTS.rows.map((row, index) => [
        String(index + 1),
        row.name,
        row.investment,
        row.area,
        row.date,
        row.share,
        PROJECTS.groups[index < 2 ? 0 : 1],
      ]),
    )
    expect(projects?.rows.map(({ line }) => line)).toEqual([6, 7, 10])
    expect(contacts).toMatchObject({ name: '重点项目 (2)', title: '联系方式', header: ['街镇', '招商电话'] })
    const everything = JSON.stringify([projects, contacts])
    for (const hidden of PROJECTS.hidden) expect(everything).not.toContain(hidden)
  })

  test('in the format of before 2007, with the unit above the table', async () => {
    const [sheet] = await sheetsOf(projectsXls(), '清单.xls')
    expect(sheet).toMatchObject({
      title: PROJECTS.title,
      notes: ['单位：万元', `合计：投资额 ${PROJECTS.sum}`, PROJECTS.remark],
    })
    expect(rowsOf(sheet)).toEqual(
      PROJECTS.rows.map(({ name, investment, area, date }, index) => [String(index + 1), name, investment, area, date]),
    )
  })
})

describe('cells', () => {
  test.each<[string, CellObject, string]>([
    ['a number as it is shown', number(1.1999, '0.0'), '1.2'],
    ['noise of reckoning', number(8000.000001, '0'), '8000'],
    ['thousands', number(12500, '#,##0'), '12,500'],
    ['a format that leaves a bare point', number(12, '0.##'), '12'],
    ['a share', number(0.125, '0.0%'), '12.5%'],
    ['a negative in brackets', number(-12.5, '0.0_);(0.0)'), '-12.5'],
    ['a long number', number(120225011234, 'General'), '120225011234'],
    ['a day', number(45461, 'yyyy"年"m"月"d"日"'), '2024-06-18'],
    ['a month', number(45461, 'yyyy"年"m"月"'), '2024-06'],
    ['a day with its time', number(45461.5625, 'yyyy-mm-dd hh:mm'), '2024-06-18 13:30'],
    ['a day without a year', number(45461, 'm"月"d"日"'), '6月18日'],
    ['an error', { t: 'e', v: 23 }, ''],
    ['lines', { t: 's', v: '一期\n二期' }, '一期 二期'],
    ['blanks', { t: 's', v: '\u3000甲\u00a0 乙\u200b ' }, '甲 乙'],
  ])('%s', async (_, cell, shown) => {
    const [sheet] = await read([
      ['名称', '数值', '备注'],
      ['甲', cell, '无'],
      ['乙', 5, '无'],
    ])
    expect(sheet?.rows[0]?.cells[1]).toBe(shown)
  })

  test('formats that Chinese programs write by number or name only', async () => {
    const text = (place: string, content: string) => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`
    const xml = `<sheetData><row r="1">${text('A1', '名称')}${text('B1', '投产')}${text('C1', '产值')}</row><row r="2">${text('A2', '甲')}<c r="B2" s="1"><v>45461</v></c><c r="C2" s="2"><v>0.30000000000000004</v></c></row></sheetData>`
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
    const parts = workbookParts(xml).map((part) => ({
      ...part,
      content: String(part.content).replace(
        '</Types>',
        `<Override PartName="/xl/styles.xml" ContentType="${type}"/></Types>`,
      ),
    }))
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="G/通用格式&quot;亿元&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="57" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>'
    const [sheet] = await sheetsOf(zipArchive([...parts, { name: 'xl/styles.xml', content: styles }]))
    expect(rowsOf(sheet)).toEqual([['甲', '2024-06', '0.3亿元']])
  })

  test('a formula without a saved value is empty, not nought', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>合价</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><f>1+1</f></c></row></sheetData>'
    const [sheet] = await sheetsOf(zipArchive(workbookParts(xml)))
    expect(rowsOf(sheet)).toEqual([['甲', '']])
  })
})

describe('layouts', () => {
  test('a cell merged over rows counts in each, one merged over columns once', async () => {
    const [sheet] = await read(
      [
        ['街镇', '企业', '主营', '产值（亿元）'],
        ['杨村', '甲公司', '机械', 3],
        ['', '乙公司', '待定', ''],
      ],
      ['A2:A3', 'C3:D3'],
    )
    expect(rowsOf(sheet)).toEqual([
      ['杨村', '甲公司', '机械', '3亿元'],
      ['杨村', '乙公司', '待定', ''],
    ])
  })

  test('a header of two rows without merged cells is joined', async () => {
    const [sheet] = await read([
      ['企业', '产值（亿元）', '', '街镇'],
      ['', '2023年', '2024年', ''],
      ['甲', 3, 4, '杨村'],
    ])
    expect(sheet?.header).toEqual(['企业', '产值 2023年', '产值 2024年', '街镇'])
    expect(rowsOf(sheet)).toEqual([['甲', '3亿元', '4亿元', '杨村']])
  })

  test('years name columns', async () => {
    const [sheet] = await read([
      ['指标', '单位', 2022, 2023, 2024],
      ['生产总值', '亿元', 900, 930, 958.6],
      ['企业', '家', 10, 11, 12],
    ])
    expect(sheet?.header).toEqual(['指标', '单位', '2022', '2023', '2024'])
    expect(rowsOf(sheet)[0]).toEqual(['生产总值', '亿元', '900亿元', '930亿元', '958.6亿元'])
  })

  test('rows that sum a group up open it and are not counted', async () => {
    const [sheet] = await read([
      ['序号', '项目', '投资额（万元）'],
      ['一', '新建项目（2个）', 30],
      [1, '甲', 10],
      [2, '乙', 20],
      ['二', '续建项目（1个）', 5],
      [1, '丙', 5],
      ['', '总计', 35],
    ])
    expect(rowsOf(sheet)).toEqual([
      ['1', '甲', '10万元', '一、新建项目（2个）'],
      ['2', '乙', '20万元', '一、新建项目（2个）'],
      ['1', '丙', '5万元', '二、续建项目（1个）'],
    ])
    expect(sheet?.notes).toEqual([
      '一、新建项目（2个）：投资额 30万元',
      '二、续建项目（1个）：投资额 5万元',
      '总计：投资额 35万元',
    ])
  })

  test('a part sum names its group, the whole sum none', async () => {
    const [sheet] = await read(
      [
        ['企业', '街镇', '产值（亿元）'],
        ['一、制造业'],
        ['甲', '杨村', 3],
        ['小计', '', 3],
        ['二、服务业'],
        ['乙', '梅厂', 2],
        ['合计', '', 5],
      ],
      ['A2:C2', 'A5:C5'],
    )
    expect(rowsOf(sheet)).toEqual([
      ['甲', '杨村', '3亿元', '一、制造业'],
      ['乙', '梅厂', '2亿元', '二、服务业'],
    ])
    expect(sheet?.notes).toEqual(['一、制造业 小计：产值 3亿元', '合计：产值 5亿元'])
  })

  test('an empty row within a list does not cut it, nor does a repeated header count', async () => {
    const [sheet, ...more] = await read([
      ['序号', '企业', '地址'],
      [1, '甲', '杨村街道'],
      [],
      [2, '乙', '下朱庄街道'],
      ['序号', '企业', '地址'],
      [3, '丙', '梅厂镇'],
    ])
    expect(more).toEqual([])
    expect(rowsOf(sheet).map((row) => row[1])).toEqual(['甲', '乙', '丙'])
  })

  test('a list of names alone is a table, lines of prose are remarks', async () => {
    const [names] = await read([['企业名称'], ['甲公司'], ['乙公司']])
    expect([names?.header, rowsOf(names)]).toEqual([['企业名称'], [['甲公司'], ['乙公司']]])
    const [prose] = await read([['填报说明'], ['本表由各街镇填报。'], ['每季度首月10日前报送。']])
    expect(prose).toEqual({
      name: 'Sheet1',
      title: '填报说明',
      notes: ['本表由各街镇填报。', '每季度首月10日前报送。'],
      header: [],
      rows: [],
    })
  })

  test('empty columns are dropped, and a column without a name gets one', async () => {
    const [sheet] = await read([
      ['企业', null, '地址', null],
      ['甲', null, '杨村', '备用'],
    ])
    expect([sheet?.header, rowsOf(sheet)]).toEqual([['企业', '地址', '第3列'], [['甲', '杨村', '备用']]])
  })

  test('merged rows that hold nothing else are no gap between two tables', async () => {
    const [sheet, ...more] = await read(
      [['街镇', '企业', '地址'], ['杨村', '甲', '一号'], [], ['梅厂', '乙', '二号']],
      ['A2:A3', 'B2:B3', 'C2:C3'],
    )
    expect(more).toEqual([])
    expect(rowsOf(sheet)).toEqual([
      ['杨村', '甲', '一号'],
      ['梅厂', '乙', '二号'],
    ])
  })

  test('a form is one row, whose columns are its labels', async () => {
    const [sheet] = await read([
      ['招商项目信息表'],
      ['项目名称', '智能制造基地', '投资额（万元）', 8000],
      ['建设地点', '武清开发区', '占地面积（亩）', 120],
      ['建设内容', '新建厂房两座。'],
      ['注：以备案为准。'],
    ])
    expect(sheet).toEqual({
      name: 'Sheet1',
      title: '招商项目信息表',
      notes: ['注：以备案为准。'],
      header: ['项目名称', '投资额', '建设地点', '占地面积', '建设内容'],
      rows: [{ cells: ['智能制造基地', '8000万元', '武清开发区', '120亩', '新建厂房两座。'], line: 2 }],
    })
  })

  test('a header without rows is a remark', async () => {
    const [sheet] = await read([['企业名录（待填）'], ['企业', '街镇', '电话']])
    expect(sheet).toMatchObject({ title: '企业名录（待填）', notes: ['企业', '街镇', '电话'], header: [], rows: [] })
  })

  test('who made the table stands in the remarks', async () => {
    const [sheet] = await read([
      ['填报单位：投资促进局', '', '单位：万元'],
      ['项目', '街镇', '投资额'],
      ['甲', '杨村', 8],
      ['制表人：张三', '', '审核：李四'],
    ])
    expect(sheet?.notes).toEqual(['填报单位：投资促进局', '单位：万元', '制表人：张三', '审核：李四'])
    expect(rowsOf(sheet)).toEqual([['甲', '杨村', '8万元']])
  })
})

describe('what would harm or mislead', () => {
  test('a sheet that says it has a million rows is read by its cells', async () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', '名称')}${cell('B1', '地址')}</row><row r="2">${cell('A2', '甲')}${cell('B2', '杨村')}</row><row r="1048576">${cell('XFD1048576', '注：完')}</row></sheetData><mergeCells><mergeCell ref="C1:XFC1048576"/></mergeCells>`
    const [sheet] = await sheetsOf(zipArchive(workbookParts(xml)))
    expect(sheet).toMatchObject({ header: ['名称', '地址'], notes: ['注：完'] })
    expect(rowsOf(sheet)).toEqual([['甲', '杨村']])
  })

  test('a hundred thousand cells that only have a style are nothing', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => {
      const cells = Array.from(
        { length: 20 },
        (_, column) => `<c r="${utils.encode_cell({ r: row, c: column })}" s="0"/>`,
      )
      return `<row r="${row + 1}">${cells.join('')}</row>`
    })
    const bytes = zipArchive(workbookParts(`<sheetData>${rows.join('')}</sheetData>`))
    await expect(sheetsOf(bytes)).rejects.toThrow('holds no text')
  })

  test.each([
    [40_000, 'a cell of 40000 characters'],
    [0, 'holds no text'],
  ])('a cell of %i characters is refused', async (length, reason) => {
    const xml = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(length)}</t></is></c></row></sheetData>`
    await expect(sheetsOf(zipArchive(workbookParts(xml)))).rejects.toThrow(reason)
  })

  test('more cells than the limit are refused, however few of them are filled', async () => {
    const rows = Array.from({ length: 1100 }, (_, index) => {
      const place = utils.encode_cell({ r: index, c: index })
      return `<row r="${index + 1}"><c r="${place}"><v>1</v></c></row>`
    })
    const bytes = zipArchive(workbookParts(`<sheetData>${rows.join('')}</sheetData>`))
    await expect(sheetsOf(bytes)).rejects.toThrow('holds more than 1000000 cells')
  })

  test('macros are refused by name, in old workbooks too', async () => {
    const macros = { name: 'xl/vbaProject.bin', content: 'x' }
    await expect(sheetsOf(zipArchive([...workbookParts(''), macros]))).rejects.toThrow('holds macros')
    const old = Buffer.concat([projectsXls(), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')])
    await expect(sheetsOf(old, 'a.xls')).rejects.toThrow('holds macros')
  })

  test('a password is named', async () => {
    await expect(sheetsOf(encryptedPackage())).rejects.toThrow('needs a password')
    await expect(sheetsOf(encryptedPackage(), 'a.xls')).rejects.toThrow('needs a password')
  })

  test('what is no workbook is refused', async () => {
    await expect(sheetsOf(zipArchive([{ name: 'a.xml', content: '<a/>' }]))).rejects.toThrow('is no workbook')
    const cutOff = { path: 'a.xls', bytes: projectsXls().subarray(0, 3000) }
    await expect(readFormat(FORMAT_READERS, cutOff)).rejects.toThrow('damaged')
    await expect(sheetsOf(Buffer.from('<html><p>甲</p>'), 'a.xls')).rejects.toThrow('damaged or no .xls file')
  })

  test('a web page that a site gave out as a workbook is read, hidden rows left out', async () => {
    const page =
      '\ufeff<html><body><table><tr><td colspan="2">企业名录</td></tr><tr><th>企业</th><th>产值（万元）</th></tr><tr><td>甲<br>公司</td><td>8000</td></tr><tr style="display:none"><td>乙</td><td>1</td></tr></table></body></html>'
    const [sheet] = await sheetsOf(Buffer.from(page), '名录.xls')
    expect(sheet).toMatchObject({ name: 'Sheet1', title: '企业名录', header: ['企业', '产值'] })
    expect(rowsOf(sheet)).toEqual([['甲 公司', '8000万元']])
  })

  test('a new workbook under the old name is read', async () => {
    expect(await sheetsOf(await projectsXlsx(), '清单.xls')).toHaveLength(2)
  })
})
