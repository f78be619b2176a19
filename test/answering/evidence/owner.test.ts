import { expect, it } from 'vitest'
import { isOfPark, isOfTenant } from '../../../src/answering/evidence/owner.ts'
import type { FoundName } from '../../../src/retrieval/known-names.ts'
import { evidence } from '../../support/evidence.ts'
import { record } from '../../support/knowledge-content.ts'

const named = (name: string, kind: FoundName['kind']): FoundName => ({
  text: name,
  canonical: name,
  kind,
  aliases: [name],
})
const TENANT = named('青禾动力', 'company')
const PARK = named('青河开发区', 'park')
const PARK_RECORD = record('K001', { name: '青河开发区', fields: { 入驻企业: '青禾动力' } })
const PROJECT = record('C001', { kind: 'case', name: '青禾动力电池基地', fields: { 所在园区: '青河开发区' } })

it("a park's figure is a tenant's only where the text names the tenant", () => {
  expect(isOfTenant(evidence('年产值1300亿元。', { record: PARK_RECORD }), TENANT)).toBe(false)
  expect(isOfTenant(evidence('青禾动力年产值2亿元。', { record: PARK_RECORD }), TENANT)).toBe(true)
  expect(isOfTenant(evidence('年产值2亿元。', { record: PROJECT }), TENANT)).toBe(true)
})

it("a first phase's area is none of its park, unless it is asked for", () => {
  const unit = evidence('电池产业园在此签约,一期占地260亩。', { record: PARK_RECORD })
  expect(isOfPark(unit, PARK, 'area', '青河开发区面积多大')).toBe(false)
  expect(isOfPark(unit, PARK, 'land', '青河开发区一期有多少亩')).toBe(true)
  expect(isOfPark(evidence('规划9平方公里,一期3平方公里。'), PARK, 'area', '青河开发区面积多大')).toBe(true)
})

it("a project's area is none of its park, unless the question speaks of the project", () => {
  const unit = evidence('占地2万平方米。', { record: PROJECT })
  expect(isOfPark(unit, PARK, 'area', '青河开发区面积多大')).toBe(false)
  expect(isOfPark(unit, PARK, 'area', '青河开发区的电池项目占地多大')).toBe(true)
  expect(isOfPark(unit, PARK, 'date', '青河开发区哪年设立')).toBe(true)
})
