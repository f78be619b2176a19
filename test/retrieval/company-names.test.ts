import { describe, expect, it } from 'vitest'
import { companiesOf } from '../../src/retrieval/company-names.ts'
import { record } from '../support/knowledge-content.ts'

const spellingsOf = (fields: Record<string, string>) =>
  Object.fromEntries(companiesOf([record('C001', { fields })]).map(({ name, spellings }) => [name, spellings]))

describe('companies of records', () => {
  it('a registered name is also known without place, legal form and trade', () => {
    expect(spellingsOf({ 投资方: '天津康百洲医疗科技有限公司' })).toEqual({
      天津康百洲医疗科技有限公司: ['天津康百洲医疗科技有限公司', '康百洲医疗科技', '康百洲'],
    })
  })

  it('a short form that is a word of the language is no name', () => {
    expect(spellingsOf({ 投资方: '北京外企人力资源服务有限公司' }).北京外企人力资源服务有限公司).not.toContain('外企')
  })

  it('residents are companies; what stands in brackets in Latin letters is their name abroad', () => {
    expect(spellingsOf({ 入驻企业: '诺和诺德(Novo Nordisk)、海斯坦普(天津)' })).toEqual({
      诺和诺德: ['诺和诺德', 'Novo Nordisk'],
      海斯坦普: ['海斯坦普'],
    })
  })

  it('counts of companies and groups of them name nobody', () => {
    expect(spellingsOf({ 投资方: '37家企业', 入驻企业: '铁科院系企业、待核' })).toEqual({})
  })
})
