import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFiles } from '../../support/knowledge-folder.ts'

const FACTS = `- 设备类投资1000万元至1亿元(不含)的项目,竣工投产后按投资额的5%支持,最高300万元。
- 首次认定的企业奖励10万元。
- 年销售收入超1亿元的企业,最高奖励50万元。`

const policy = (rows: string, facts = FACTS) => ({
  'sources.yaml': '- id: S001\n  title: 甲\n  trust: official\n  provenance: original\n',
  'policies/P001.md': `---
id: P001
kind: policy
title: 武清区示例办法
state: current
trust: official
confidence: high
sources: [S001]
support:
${rows}
---

## 条款与事实

${facts}
`,
})

const EQUIPMENT = `  - measure: 设备类投资
    facts: [设备类投资1000万元]
    conditions:
      - {property: 设备投资, text: 设备类投资1000万元至1亿元(不含), from: 1000万元, below: 1亿元}
      - {property: 阶段, text: 竣工投产, words: [已投产]}
    rate: {percent: 5%, of: 投资额, property: 设备投资}
    cap: 300万元`

const AWARD = `  - measure: 年销售收入
    facts: [年销售收入超1亿元]
    conditions:
      - {property: 销售收入, text: 年销售收入超1亿元, above: 1亿元}
    award: {amount: 50万元, at_most: true}`

describe('what a policy gives is read from rows', () => {
  it('in base units, with the facts that hold it', async () => {
    const { records, rejected } = await loadFiles(policy(`${EQUIPMENT}\n${AWARD}`))
    expect(rejected).toEqual([])
    const [fact] = FACTS.slice(2).split('\n')
    expect(records[0]?.support).toEqual([
      {
        measure: '设备类投资',
        words: [],
        facts: [fact],
        conditions: [
          {
            property: 'equipment',
            text: '设备类投资1000万元至1亿元(不含)',
            words: [],
            band: {
              unit: 'money-cny',
              least: { value: 10_000_000, isIncluded: true, text: '1000万元' },
              most: { value: 100_000_000, isIncluded: false, text: '1亿元' },
            },
          },
          { property: 'stage', text: '竣工投产', words: ['已投产'] },
        ],
        rate: { percent: 5, text: '5%', isCeiling: false, of: '投资额', property: 'equipment' },
        cap: { yuan: 3_000_000, text: '300万元', isCeiling: true },
      },
      expect.objectContaining({ award: { yuan: 500_000, text: '50万元', isCeiling: true } }),
    ])
  })

  it('without changing a word of what is searched and quoted', async () => {
    const sections = async (rows: string) => (await loadFiles(policy(rows))).documents[0]?.sections
    expect(await sections(EQUIPMENT)).toEqual(await sections('  []'))
  })

  it('as docs/knowledge.md shows', async () => {
    const page = readFileSync(new URL('../../../docs/knowledge.md', import.meta.url), 'utf8')
    const example = (language: string, start: string) =>
      page
        .split(`\`\`\`${language}\n`)
        .find((block) => block.startsWith(start))
        ?.split('```')[0] ?? ''
    const rows = example('yaml', 'support:').replace('support:\n', '').trimEnd()
    const { records, rejected } = await loadFiles(policy(rows, example('markdown', '- 设备类投资')))
    expect(rejected).toEqual([])
    expect(records[0]?.support).toHaveLength(2)
  })
})

describe('a row that says more than its facts rejects the file, with the line', () => {
  it.each<[string, string, [string, string], number, RegExp]>([
    ['another rate', EQUIPMENT, ['5%', '8%'], 15, /the figure 8% does not stand in the fact/],
    ['another cap', EQUIPMENT, ['cap: 300万元', 'cap: 500万元'], 16, /the figure 500万元 does not stand/],
    ['another bound', EQUIPMENT, ['from: 1000万元', 'from: 900万元'], 13, /the figure 900万元 does not stand/],
    ['another measure', EQUIPMENT, ['measure: 设备类投资', 'measure: 研发投入'], 10, /"研发投入" does not stand/],
    ['another condition', EQUIPMENT, ['text: 竣工投产', 'text: 取得土地'], 14, /"取得土地" does not stand/],
    [
      'a fact that is not there',
      EQUIPMENT,
      ['[设备类投资1000万元]', '[没有的话]'],
      11,
      /no fact begins with "没有的话"/,
    ],
    ['an award that is only at most that', AWARD, [', at_most: true', ''], 14, /at most: add "at_most: true"/],
    ['a bound that is not included as included', AWARD, ['above: 1亿元', 'from: 1亿元'], 13, /write "above"/],
    ['an end that is left out as included', EQUIPMENT, ['below: 1亿元', 'until: 1亿元'], 13, /write "below"/],
    ['a figure of another unit', EQUIPMENT, ['cap: 300万元', 'cap: 300'], 16, /"support.0.cap" is not a figure/],
    ['no figure', EQUIPMENT, ['from: 1000万元', 'from: 若干'], 13, /is not one figure/],
    ['bounds in different units', EQUIPMENT, ['below: 1亿元', 'below: 10年'], 13, /bounds in different units/],
    ['an unknown property', EQUIPMENT, ['property: 阶段', 'property: 心情'], 14, /is not one of 总投资/],
    ['an unknown key', EQUIPMENT, ['cap:', 'most:'], 16, /unknown key "most"/],
    ['rate and award', `${EQUIPMENT}\n    award: {amount: 10万元}`, ['', ''], 10, /write two rows/],
  ])('%s', async (_, rows, [words, others], line, reason) => {
    const { records, rejected } = await loadFiles(policy(rows.replace(words, others)))
    expect(records).toEqual([])
    expect(rejected).toEqual([{ file: 'policies/P001.md', line, reason: expect.stringMatching(reason) }])
  })

  it('words that two facts begin with', async () => {
    const { rejected } = await loadFiles(policy(AWARD, `${FACTS}\n- 年销售收入超1亿元的另一条。`))
    expect(rejected[0]).toMatchObject({ line: 11, reason: 'more than one fact begins with "年销售收入超1亿元"' })
  })

  it('rows of what is no policy', async () => {
    const files = policy(AWARD)
    const park = files['policies/P001.md'].replace('kind: policy', 'kind: park').replace('state: current\n', '')
    const { rejected } = await loadFiles({ ...files, 'policies/P001.md': park })
    expect(rejected[0]?.reason).toBe('unknown key "support"')
  })
})
