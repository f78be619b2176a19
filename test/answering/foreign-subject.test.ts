import { describe, expect, it } from 'vitest'
import { unknownForeignSubject } from '../../src/answering/foreign-subject.ts'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { record } from '../support/knowledge-content.ts'

const names = new KnownNames(
  [record('C001', { kind: 'case', name: '远航项目', aliases: ['Farsail', 'ファーセイル', '파세일'] })],
  [{ name: '天津', aliases: ['Tianjin'], isWide: true }],
)

describe('somebody whom the knowledge base does not know', () => {
  it.each([
    ['How much did Northwind invest in Wuqing?', 'Northwind'],
    ['How many employees does Northwind Motors have in Wuqing?', 'Northwind Motors'],
    ['Wie viel hat Nordwind in Wuqing investiert?', 'Nordwind'],
    ['ノースウィンドは武清でいくら投資しましたか', 'ノースウィンド'],
    ['노스윈드가 우칭에 투자한 금액은 얼마인가요', '노스윈드'],
  ])('%s: %s', (question, subject) => {
    expect(unknownForeignSubject(question, names)).toBe(subject)
  })

  it.each([
    'How much did Farsail invest in Wuqing?',
    'How many companies does Tianjin have?',
    'ファーセイルは武清でいくら投資しましたか',
    '파세일이 우칭에 투자한 금액은 얼마인가요',
    'How much does a company invest?',
    'コールドチェーン基地にはどんな企業が入居していますか',
    '기업이 투자하면 얼마를 받나요',
    'Wie viel hat die Firma in Wuqing investiert?',
  ])('%s names nobody strange', (question) => {
    expect(unknownForeignSubject(question, names)).toBeUndefined()
  })
})
