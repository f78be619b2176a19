const head = (id: string, title: string, more: string) => `---
id: ${id}
kind: policy
title: ${title}
trust: official
confidence: high
sources: [S001]
${more}
---

## 条款与事实

`

const EQUIPMENT_BANDS = `  - measure: 设备类投资
    facts: [设备类投资1000万元至1亿元]
    conditions:
      - {property: 地点, text: 临港保税区, words: [保税区]}
      - {property: 设备投资, text: 设备类投资1000万元至1亿元(不含), from: 1000万元, below: 1亿元}
      - {property: 阶段, text: 竣工投产, words: [已投产]}
    rate: {percent: 5%, of: 设备类投资, property: 设备投资}
    cap: 6000万元
  - measure: 设备类投资
    facts: [设备类投资1000万元至1亿元]
    conditions:
      - {property: 地点, text: 临港保税区, words: [保税区]}
      - {property: 设备投资, text: 1亿元至10亿元(不含), from: 1亿元, below: 10亿元}
      - {property: 阶段, text: 竣工投产, words: [已投产]}
    rate: {percent: 10%, of: 设备类投资, property: 设备投资}
    cap: 6000万元`

const REVENUE_AWARD = `  - measure: 集成电路设计企业
    words: [芯片设计, chip design]
    facts: [集成电路设计企业]
    conditions:
      - {property: 行业, text: 集成电路设计企业, words: [芯片设计, chip design]}
      - {property: 销售收入, text: 年销售收入首次过1亿元, above: 1亿元}
      - {property: 首次, text: 首次过1亿元}
      - {property: 其他, text: 外贸企业不适用, words: [外贸], excludes: true}
    award: {amount: 300万元}
    per: 一次性
  - measure: 高新技术企业
    facts: [高新技术企业再次认定]
    conditions:
      - {property: 资质, text: 高新技术企业, words: [高企]}
      - {property: 年限, text: 成立8年以内, until: 8年}
    award: {amount: 10万元, at_most: true}`

/** A policy with bands for a bonded zone, one for the whole city with awards, a draft and one that is over. */
export const SUPPORT_KNOWLEDGE: Readonly<Record<string, string>> = {
  'policies/P001.md': `${head(
    'P001',
    '临港保税区设备投资实施细则',
    `state: current\nlevel: 功能区\ndistricts: [滨海新区]\nissued: 2025-11-28\nsupport:\n${EQUIPMENT_BANDS}`,
  )}- 设备类投资1000万元至1亿元(不含)按5%,1亿元至10亿元(不含)按10%,竣工投产后支持,最高6000万元。\n`,
  'policies/P002.md': `${head(
    'P002',
    '科技企业奖励办法',
    `state: current\ndistricts: [全市]\nissued: 2024-04-11\neffective_from: 2024\neffective_until: 2027\nvalidity: 2024至2027年\nsupport:\n${REVENUE_AWARD}`,
  )}- 集成电路设计企业年销售收入首次过1亿元,一次性奖励300万元,外贸企业不适用。
- 高新技术企业再次认定且成立8年以内的,最高奖励10万元。
`,
  'policies/P003.md': `${head(
    'P003',
    '研发投入支持措施(征求意见稿)',
    `state: draft\ndistricts: [武清区]\nissued: 2025\nsupport:
  - measure: 研发投入
    facts: [研发投入给予不超过研发费用50%的支持]
    rate: {percent: 50%, of: 研发费用, property: 研发费用, at_most: true}
    cap: 500万元`,
  )}- 研发投入给予不超过研发费用50%的支持,最高500万元。\n`,
  'policies/P004.md': `${head(
    'P004',
    '厂房租金补贴办法',
    `state: current\neffective_until: 2023-12-31\ndistricts: [武清区]\nissued: 2021\nsupport:
  - measure: 租用标准厂房
    words: [租厂房, 厂房租金]
    facts: [租用标准厂房的企业]
    conditions:
      - {property: 其他, text: 租用标准厂房, words: [租厂房, 租了厂房]}
    rate: {percent: 30%, of: 年租金, property: 租金}`,
  )}- 租用标准厂房的企业按年租金30%补贴。\n`,
  'parks/K001.md': `---
id: K001
kind: park
title: 临港保税区
aliases: [保税区]
districts: [滨海新区]
trust: official
confidence: high
sources: [S001]
---

## 事实

- 主导产业为高端装备。
`,
}
