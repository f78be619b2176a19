import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadFiles } from '../../support/knowledge-folder.ts'

const PAGE = readFileSync(new URL('../../../docs/knowledge.md', import.meta.url), 'utf8')
const examples = [...PAGE.matchAll(/^```(?:markdown|yaml)\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const example = (start: string): string => examples.find((one) => one.startsWith(start)) ?? ''

it('the examples that docs/knowledge.md shows load as they stand', async () => {
  const { rejected, records } = await loadFiles({
    'sources.yaml': example('- id: S255'),
    'policies/P058.md': example('---\nid: P058'),
    'lists/厂房.yaml': example('kind: list'),
    'lists/厂房.csv': '序号,名称,所在区,主导产业,时间,来源,可信度\n1,一号厂房,武清区,生物医药,2026-01,S255,低\n',
  })
  expect(rejected).toEqual([])
  expect(records).toMatchObject([
    {
      id: '厂房-1',
      list: '武清区标准厂房',
      districts: ['武清区'],
      industries: ['生物医药'],
      from: '2026-01',
      confidence: 'low',
    },
    { id: 'P058', validity: { state: 'current', effectiveUntil: '2028-01-31' } },
  ])
})
