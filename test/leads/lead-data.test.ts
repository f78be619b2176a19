import { expect, test } from 'vitest'
import { leadAsData } from '../../src/leads/lead-data.ts'
import { leadAt } from '../support/desk-bench.ts'

test('other systems get what is wanted and how far it is, and nothing by which a person could be reached', () => {
  const need = { company: '天津测试有限公司', project: '详情请打13912345678或 wang@example.com' }
  const data = leadAsData(leadAt('lost', 'L-1', { need, question: '请打13912345678，有厂房吗？' }))
  expect(data).toMatchObject({
    id: 'L-1',
    status: 'lost',
    reason: 'other',
    owner: { name: '王芳' },
    group: '总群',
    need: { company: '天津测试有限公司' },
    version: 1,
  })
  const shown = JSON.stringify(data)
  for (const secret of ['13812345678', '13912345678', 'wang@example.com', '王经理', 'person of', '-1001']) {
    expect(shown).not.toContain(secret)
  }
})
