import { describe, expect, it } from 'vitest'
import { checkStatements } from '../../src/answering/checking/check-statements.ts'
import { composeRefusal, fairCompetitionRule } from '../../src/answering/compose-refusal.ts'
import { refusalFor } from '../../src/answering/refusal-rules.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Language } from '../../src/domain/language.ts'
import type { KnowledgeRecord } from '../../src/domain/record.ts'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { evidence } from '../support/evidence.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { passage, record, source } from '../support/knowledge-content.ts'

const NOW = new Date('2026-11-24T00:00:00Z')
const RULE = record('P058', {
  kind: 'policy',
  name: '公平竞争审查条例',
  documentId: 'd0',
  fields: { 规范事项: '公平竞争' },
  validity: { state: 'current' },
})
const ARTICLE = '没有法律依据,不得给予特定经营者税收优惠。'
const PASSAGE = passage(0, [ARTICLE], { title: RULE.name, recordId: RULE.id, headingPath: ['条款与事实'] })
const base = (records: readonly KnowledgeRecord[] = [RULE]) => new FixedKnowledge([source('S001')], records, [PASSAGE])

function refuse(question: string, language: Language = 'zh', index = base(), nearest = [evidence('奖励300万元。')]) {
  const refusal = refusalFor(question, { names: new KnownNames([]), places: [] })
  if (!refusal) throw new Error(`"${question}" is not refused`)
  return composeRefusal(refusal, { language, index, now: NOW, nearest, confidence: 0.3 })
}
const linesOf = (...given: Parameters<typeof refuse>) => refuse(...given).statements.map(({ text }) => text)

describe('a question for terms that fair competition forbids', () => {
  const wording = answerWording('zh')
  const rule = `《公平竞争审查条例》：${ARTICLE.slice(0, -1)}[1]`

  it('gets the rule with its source, and a person; what merely sounds alike stays away', () => {
    expect(linesOf('可以先征后返吗')).toEqual([wording.noPromise, rule, wording.offerHuman])
    const { citations, suggestions } = refuse('可以先征后返吗')
    expect(citations.citations[0]).toMatchObject({ number: 1, recordId: 'P058', quote: ARTICLE })
    expect(suggestions).toContainEqual(expect.objectContaining({ action: 'human' }))
  })

  it('gets the policy that it names beside it', () => {
    const policy = record('P001', { kind: 'policy', name: '设备投资奖励办法(试行)' })
    const nearest = [evidence('奖励300万元。', { record: policy })]
    expect(linesOf('设备投资奖励办法能保证拿到吗', 'zh', base(), nearest)).toEqual([
      wording.noPromise,
      rule,
      wording.nearest,
      expect.stringContaining('奖励300万元[2]'),
      wording.competentAuthority,
      wording.offerHuman,
    ])
  })

  it.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])(
    'is answered so that nothing of it fails the check: %s',
    (language) => {
      const { statements, citations } = refuse('能不能一事一议', language)
      expect(checkStatements(statements, citations, new KnownNames([]), language, '能不能一事一议').removed).toEqual([])
    },
  )

  it('is named in the language of the reader where the base translates it', () => {
    const translated = { ...RULE, aliases: ['공정경쟁심사조례', 'Regulations on Fair Competition Review'] }
    expect(linesOf('Can you promise a tax rebate?', 'en', base([translated]))[1]).toContain(
      '《公平竞争审查条例》 (Regulations on Fair Competition Review)',
    )
    expect(linesOf('세금 환급이 되나요?', 'ko', base([translated]))[1]).toContain('(공정경쟁심사조례)')
  })

  it('is refused all the same where the base does not hold the rule', () => {
    const wording = answerWording('zh')
    expect(linesOf('可以先征后返吗', 'zh', base([]), [])).toEqual([wording.noPromise, wording.offerHuman])
  })
})

describe('the rule', () => {
  it('is found by its mark, else by its title, and only while it is in force', () => {
    const { fields: _, ...unmarked } = RULE
    const titled = { ...unmarked, id: 'P059', fields: {} }
    expect(fairCompetitionRule(base([titled, RULE]), NOW)).toBe(RULE)
    expect(fairCompetitionRule(base([titled]), NOW)).toBe(titled)
    expect(fairCompetitionRule(base([{ ...RULE, validity: { state: 'draft' } }]), NOW)).toBeUndefined()
    expect(fairCompetitionRule(base([record('P001', { kind: 'policy' })]), NOW)).toBeUndefined()
  })
})

describe('what is off the subject or elsewhere', () => {
  it.each<[string, Language]>([
    ['推荐一只股票', 'zh'],
    ['苏州有什么补贴', 'zh'],
    ['What is the weather?', 'en'],
    ['Welche Förderungen gibt es in Shanghai?', 'de'],
  ])('%s: one sentence, questions that can be asked, nothing quoted', (question, language) => {
    const { statements, citations, suggestions, kind } = refuse(question, language)
    expect(kind).toBe('abstain')
    expect(statements).toHaveLength(1)
    expect(citations.citations).toEqual([])
    expect(suggestions.map(({ text }) => text)).toContain(answerWording(language).suggestions.policies)
  })
})

it('a forecast is refused with a person, without anything quoted', () => {
  const wording = answerWording('zh')
  expect(linesOf('明年会出台什么新政策')).toEqual([wording.noForecast, wording.offerHuman])
})

it('what only a person can settle is handed to one', () => {
  const { statements, suggestions } = refuse('给我一个客服微信')
  const wording = answerWording('zh')
  expect(statements.map(({ text }) => text)).toEqual([wording.outOfScope, wording.offerHuman])
  expect(suggestions).toContainEqual(expect.objectContaining({ action: 'human' }))
})

it('who compares a place of the base with one elsewhere is offered the own place', () => {
  const refusal = refusalFor('苏州工业园和武清比哪个好', {
    names: new KnownNames([record('K001', { districts: ['武清区'] })]),
    places: [],
  })
  const { suggestions } = composeRefusal(refusal!, {
    language: 'zh',
    index: base(),
    now: NOW,
    nearest: [],
    confidence: 0,
  })
  expect(suggestions).toContainEqual({ label: '武清有哪些园区？', text: '武清有哪些园区？' })
})
