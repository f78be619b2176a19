import { expect, it } from 'vitest'
import { askedProperty } from '../../../src/answering/asked-property.ts'
import { nearestTo } from '../../../src/answering/evidence/nearest-evidence.ts'
import type { FoundName } from '../../../src/retrieval/known-names.ts'
import { analysisOf } from '../../support/analysis.ts'
import { ranked } from '../../support/evidence.ts'

const PARK: FoundName = { text: '青河开发区', canonical: '青河开发区', kind: 'park', aliases: ['青河开发区'] }
const asking = (question: string) => analysisOf({ names: [PARK], properties: [askedProperty(question)!] })

it('a value of the same property for another year is near', () => {
  const analysis = asking('2025年有多少家企业')
  const [property] = analysis.properties
  const older = ranked('2023年有企业1400家。', 1, { heldProperties: [property!] })
  expect(nearestTo([ranked('面积9平方公里。', 3), older], analysis, ['企业'])).toEqual([older])
})

it('what shares only a common word, or a label of the record, is not near', () => {
  const analysis = asking('管委会主任是谁')
  const units = [ranked('六大主导产业。', 2), ranked('投资方:青河公司', 1, { label: '投资方' })]
  expect(nearestTo(units, analysis, ['管委会', '主任', '企业'])).toEqual([])
})

it('support for rents is near where the rent is not told', () => {
  const support = ranked('对入驻企业给予租房补贴。', 1)
  expect(nearestTo([ranked('面积9平方公里。', 3), support], asking('租金多少'), ['租金'])).toEqual([support])
})
