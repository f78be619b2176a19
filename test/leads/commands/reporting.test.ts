import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { DeskBench, leadAt } from '../../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'
import { give } from '../../support/staff-commands.ts'

const ID = 'L-261124-01'

describe('/stats', () => {
  test('shows figures of the last 30 days, or of as many as are asked for, with a picture', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('new', 'L-1'), leadAt('signed', 'L-2', { createdAt: '2026-11-10T02:00:00.000Z' }))
    const month = await give(bench, '/stats')
    expect(month.text).toMatch(/^近 30 天线索统计/)
    expect(month.text).toMatch(/2 条/)
    expect(month.picture).toMatchObject({ name: 'statistics.png', base64: expect.stringMatching(/^iVBOR/) })
    const week = await give(bench, '/stats 7')
    expect(week.text).toMatch(/^近 7 天线索统计/)
    expect(week.text).toMatch(/1 条/)
    expect((await give(bench, '/stats 上周')).text).toMatch(/^近 30 天线索统计/)
  })

  test('shows how one lead was handled', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('new', ID))
    await bench.desk.claim(ID, bench.by(STAFF_WANG))
    const answer = await give(bench, `/stats ${ID}`)
    expect(answer).toMatchObject({ text: expect.stringMatching(new RegExp(`^${ID}\n.`)), leadId: ID })
    expect(answer.picture).toBeUndefined()
  })

  test('says nothing of persons', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted', ID))
    for (const line of ['/stats', `/stats ${ID}`]) {
      expect((await give(bench, line)).text).not.toMatch(/王经理|13812345678|天津测试有限公司/)
    }
  })

  test('in the topic of a lead its figures are shown', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted', ID))
    expect((await give(bench, '/stats', { leadId: ID })).text).toMatch(/^近 30 天/)
  })
})

describe('/export', () => {
  const headerOf = (csv: string | undefined): readonly string[] =>
    (parse(csv ?? '', { bom: true }) as string[][])[0] ?? []
  const rowsOf = (csv: string | undefined) => parse(csv ?? '', { bom: true, columns: true }) as Record<string, string>[]

  async function desk() {
    const bench = new DeskBench()
    await bench.add(leadAt('new', 'L-1'), leadAt('signed', 'L-2'), leadAt('contacted', 'L-3'))
    return bench
  }

  test('every lead, without contact data, in the chat', async () => {
    await using bench = await desk()
    const answer = await give(bench, '/export')
    expect(answer.file?.name).toBe('leads-2026-11-24.csv')
    expect(rowsOf(answer.file?.text).map(({ 编号 }) => 编号)).toEqual(['L-1', 'L-2', 'L-3'])
    expect(answer.file?.text).not.toMatch(/王经理|13812345678/)
    expect(answer.text).not.toMatch(/王经理|13812345678/)
    expect(answer.isPrivate).toBeUndefined()
  })

  test('only the statuses and columns that are asked for', async () => {
    await using bench = await desk()
    const { file, text } = await give(bench, '/export 已签约，已联系 企业、投资额')
    expect(headerOf(file?.text)).toEqual(['企业', '投资额'])
    expect(rowsOf(file?.text)).toHaveLength(2)
    expect(text).toContain('导出 2 条线索，列：企业、投资额。')
  })

  test.each(['联系方式', '电话', '编号 邮箱', 'wechat', '同意时间'])('contact data is private: %s', async (columns) => {
    await using bench = await desk()
    const answer = await give(bench, `/export ${columns}`)
    expect(answer.isPrivate).toBe(true)
    expect(answer.text).not.toMatch(/王经理|13812345678/)
  })

  test('what is unknown is named, and nothing is taken out', async () => {
    await using bench = await desk()
    const answer = await give(bench, '/export 企业 身份证')
    expect(answer.text).toMatch(/^不认识：身份证。可选列：编号、.*联系方式；可选状态：待认领/)
    expect(answer.file).toBeUndefined()
    expect(await bench.leads.exports()).toEqual([])
  })

  test('who took out what is recorded once, with whose contact data it was', async () => {
    await using bench = await desk()
    const more = { staff: STAFF_LI, operation: 'message 1' }
    await give(bench, '/export 电话', more)
    await give(bench, '/export 电话', more)
    expect(await bench.leads.exports()).toEqual([
      { at: '2026-11-24T02:00:00.000Z', who: '李强 (8)', fields: ['phone'], count: 3 },
    ])
    expect((await bench.leads.accesses()).map(({ leadId, who, how }) => [leadId, who, how])).toEqual([
      ['L-1', '李强 (8)', 'export'],
      ['L-2', '李强 (8)', 'export'],
      ['L-3', '李强 (8)', 'export'],
    ])
  })

  test('a spreadsheet runs nothing of it', async () => {
    await using bench = new DeskBench()
    await bench.add(
      leadAt('new', 'L-1', { need: { company: '=HYPERLINK("http://evil")' }, contact: { phone: '+8613812345678' } }),
    )
    const [row] = rowsOf((await give(bench, '/export 企业 电话')).file?.text)
    expect(row).toEqual({ 企业: `'=HYPERLINK("http://evil")`, 电话: `'+8613812345678` })
  })
})
