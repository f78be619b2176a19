import { describe, expect, it } from 'vitest'
import { CitationList } from '../../src/answering/citation-list.ts'
import { quoteDocument, titleForReading } from '../../src/answering/quote.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Language } from '../../src/domain/language.ts'
import type { ValidityState } from '../../src/domain/validity.ts'
import { type EvidenceDetails, evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { passage, record, source } from '../support/knowledge-content.ts'

const POLICY = record('P001', { kind: 'policy' })
const NOW = new Date('2026-11-24T00:00:00Z')
const LANGUAGES: readonly Language[] = ['zh', 'en', 'ja', 'ko', 'de']

function quote(units: readonly (readonly [string, EvidenceDetails?])[], language: Language = 'zh'): string {
  const successor = record('P002', { kind: 'policy', name: '新办法(22条)' })
  const citations = new CitationList(new FixedKnowledge([source('S001'), source('S002')], [successor]))
  const context = { language, citations, now: NOW }
  return quoteDocument(
    units.map(([text, details]) => evidence(text, details)),
    context,
  ).join('\n')
}

describe('what stands beside a quotation', () => {
  it.each<[ValidityState, 'draft' | 'expired' | 'superseded']>([
    ['draft', 'draft'],
    ['expired', 'expired'],
    ['superseded', 'superseded'],
  ])('a policy that is %s is called so in every language', (state, word) => {
    for (const language of LANGUAGES) {
      const shown = quote([['最高50万元。', { passage: { validity: { state } }, record: POLICY }]], language)
      expect(shown).toContain(answerWording(language)[word])
    }
  })

  it('a policy in force with a term carries no label', () => {
    const validity = { state: 'current', term: '目标期到2027年' } as const
    expect(quote([['支持企业。', { passage: { validity }, record: POLICY }]])).toBe('《标题0》：支持企业[1]')
  })

  it.each<ValidityState>(['current', 'unknown'])('a %s policy whose term nobody states is called so', (state) => {
    for (const language of LANGUAGES) {
      const { undated } = answerWording(language)
      const validity = { state, term: '来源未写明' }
      expect(quote([['支持企业。', { passage: { validity }, record: POLICY }]], language)).toContain(undated)
      expect(quote([['支持企业。', { passage: { validity } }]], language)).not.toContain(undated)
    }
  })

  it.each(['2026-11-23', '2026-10', '2025'])('what the base calls current has expired after %s', (effectiveUntil) => {
    const validity = { state: 'current', effectiveUntil } as const
    expect(quote([['支持企业。', { passage: { validity }, record: POLICY }]])).toContain('已过期')
  })

  it.each(['2026-11-24', '2026-11', '2026'])('it holds through its last day: %s', (effectiveUntil) => {
    const validity = { state: 'current', effectiveUntil } as const
    expect(quote([['支持企业。', { passage: { validity }, record: POLICY }]])).not.toContain('已过期')
  })

  it('a replaced policy names its successor where the base has it', () => {
    const validity = { state: 'superseded', supersededBy: 'P002' } as const
    expect(quote([['支持企业。', { passage: { validity }, record: POLICY }]])).toContain('已被《新办法》取代')
    const unknown = { state: 'superseded', supersededBy: 'P009' } as const
    expect(quote([['支持企业。', { passage: { validity: unknown }, record: POLICY }]])).toContain('已被新文件取代')
  })

  it('a label stands once, however many facts are quoted', () => {
    const policy: EvidenceDetails = { passage: { validity: { state: 'draft' } }, record: POLICY }
    const shown = quote([
      ['甲。', policy],
      ['乙。', policy],
    ])
    expect(shown.split(answerWording('zh').draft)).toHaveLength(2)
  })

  it('a fact of low confidence is marked, and so is every fact of a document of low confidence', () => {
    for (const language of LANGUAGES) {
      const { unverified } = answerWording(language)
      expect(quote([['已竣工。', { unit: { confidence: 'low' } }]], language)).toContain(unverified)
      expect(quote([['已竣工。', { passage: { confidence: 'low' } }]], language)).toContain(unverified)
      expect(quote([['已竣工。', { unit: { confidence: 'medium' } }]], language)).not.toContain(unverified)
    }
  })

  it('what another source says stands beside it', () => {
    expect(quote([['73家企业。', { unit: { conflict: '广播稿作70多家' } }]])).toContain('另一说法：广播稿作70多家')
  })

  it('a figure is told with its date, unless the words hold the year already', () => {
    expect(quote([['有企业1400家。', { unit: { asOf: '2015' } }]])).toContain('截至2015年')
    expect(quote([['2015年有企业1400家。', { unit: { asOf: '2015' } }]])).not.toContain('截至')
    expect(quote([['产业定位清晰。', { unit: { asOf: '2015' } }]])).not.toContain('截至')
  })

  it('foreign readers get amounts in their words and the Chinese as a quotation', () => {
    expect(quote([['投资1.2亿元。']], 'en')).toBe('标题0：“投资1.2亿元”（1.2亿元 = CNY 120 million）[1]')
  })
})

describe('how a quotation reads', () => {
  it.each(['另有补贴(见P007)。', '另有补贴（见K002、transport_links）。', '另有补贴,见P007'])(
    'ids of records mean nothing to the reader and are left out: %s',
    (text) => {
      const shown = quote([[text]])
      expect(shown).toContain('另有补贴')
      expect(shown).not.toMatch(/[PKCE]\d{3}|见|[(（]/u)
    },
  )

  it('brackets around more than such an id stay whole', () => {
    expect(quote([['签约25个项目(全区口径,见E007)。']])).toContain('签约25个项目(全区口径)')
  })

  it('ids of records are left out of what other sources say, too', () => {
    const shown = quote([['快巴4条。', { unit: { conflict: '后来称8条,为更晚口径(见K002、transport_links)' } }]])
    expect(shown).toContain('后来称8条')
    expect(shown).not.toContain('K002')
  })

  it('a table row reads with its labels', () => {
    expect(quote([['甲园 | 武清区', { passage: { tableHeader: '名称 | 所在区' } }]])).toBe(
      '标题0：甲园：所在区 武清区[1]',
    )
  })

  it('several units of one document are a list under its title, each with its footnote', () => {
    const shown = quote([
      ['甲。', { passage: { recordId: 'K001' } }],
      ['乙。', { passage: { recordId: 'K001' }, unit: { sourceIds: ['S002'] } }],
    ])
    expect(shown).toBe('标题0：\n· 甲[1]\n· 乙[2]')
  })

  it('nothing is quoted of nothing', () => {
    expect(quote([])).toBe('')
  })
})

describe('a title in running text', () => {
  it('a policy stands in book marks, remarks in brackets are left out', () => {
    expect(titleForReading(passage(0, [], { title: '支持政策(22条)' }), true)).toBe('《支持政策》')
    expect(titleForReading(passage(0, [], { title: '武清开发区（国家级）' }), false)).toBe('武清开发区')
    expect(titleForReading(passage(0, [], { title: '促进措施(22条)(征求意见稿)' }), true)).toBe('《促进措施》')
  })

  it.each(['中国(天津)自由贸易试验区', '推介会(北京)', '行动方案(2022—2025年)', '若干措施(暂行)'])(
    'a bracket that tells it from others stays: %s',
    (title) => {
      expect(titleForReading(passage(0, [], { title }), false)).toBe(title)
    },
  )

  it('a bracket with a district of the record stays', () => {
    const park = passage(0, [], { title: '科技城(宝坻)' })
    expect(titleForReading(park, false, ['宝坻区'])).toBe('科技城(宝坻)')
    expect(titleForReading(park, false)).toBe('科技城')
  })

  it('book marks are not nested', () => {
    const title = '国务院《进一步支持的若干措施》'
    expect(titleForReading(passage(0, [], { title }), true)).toBe(title)
  })

  it('a title that is nothing but a remark stays', () => {
    expect(titleForReading(passage(0, [], { title: '(征求意见稿)' }), false)).toBe('(征求意见稿)')
  })
})
