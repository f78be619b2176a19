import { expect, it } from 'vitest'
import { ofEdition } from '../../../src/answering/evidence/edition.ts'
import { evidence } from '../../support/evidence.ts'

const SECOND = evidence('第二届论坛2023年10月举行。')
const OTHER = evidence('园区面积9平方公里。')

it('another edition of a meeting does not answer', () => {
  expect(ofEdition([SECOND, OTHER], '第三届论坛什么时候举办')).toEqual([])
  expect(ofEdition([SECOND, OTHER], '第2届论坛什么时候举办')).toEqual([SECOND, OTHER])
})

it('where the base knows only the second store, nothing is told of the third', () => {
  const store = evidence('第二家会员店落户。')
  expect(ofEdition([store, OTHER], '第三家会员店在哪')).toEqual([])
  expect(ofEdition([store, evidence('第三家会员店在东丽。')], '第三家会员店在哪')).toHaveLength(1)
})

it('a question without an edition takes all', () => {
  expect(ofEdition([SECOND, OTHER], '论坛什么时候举办')).toEqual([SECOND, OTHER])
})
