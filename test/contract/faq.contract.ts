import { describe, expect, test } from 'vitest'
import type { NewFaqDraft } from '../../src/domain/faq.ts'
import { lead } from '../support/lead-fixtures.ts'
import { type Stores, withLeads } from './stores.ts'

const DRAFT: NewFaqDraft = {
  question: '厂房租金多少？',
  answer: '每月每平方米18元。',
  author: '王芳',
  answered: '2026-11-24',
  expires: '2027-11-24',
  leadId: 'L-1',
  source: 'L-1:1',
}
const { source: _source, ...KEPT } = DRAFT

/** What every store of staff answers keeps to. */
export function describeFaq(name: string, open: () => Stores): void {
  describe(`drafts of the knowledge base (${name})`, () => {
    test('the same words become one draft, which stays as it is', async () => {
      await using stores = open()
      const first = await stores.faq.add(DRAFT)
      expect(first).toEqual({ id: 1, state: 'draft', ...KEPT })
      expect(await stores.faq.add({ ...DRAFT, answer: '别的' })).toEqual(first)
      expect(await stores.faq.list()).toEqual([first])
      expect(await stores.faq.find(2)).toBeUndefined()
    })

    test('a draft is decided once', async () => {
      await using stores = open()
      await stores.faq.add(DRAFT)
      expect(await stores.faq.decide(1, { state: 'rejected', by: 'root', reason: '已有' })).toBe(true)
      expect(await stores.faq.decide(1, { state: 'approved', by: 'root', file: 'faq/F001.md' })).toBe(false)
      expect(await stores.faq.find(1)).toMatchObject({ state: 'rejected', reason: '已有' })
    })

    test('erasing a lead erases its drafts; what became knowledge only forgets the lead', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await stores.faq.add(DRAFT)
      await stores.faq.add({ ...DRAFT, source: 'L-1:2' })
      await stores.faq.add({ ...DRAFT, source: 'L-2:1', leadId: 'L-2' })
      await stores.faq.decide(2, { state: 'approved', by: 'root', file: 'faq/F001.md' })
      await stores.conversations.erase('chat:1', 'telegram')
      const left = await stores.faq.list()
      expect(left.map(({ id, leadId }) => [id, leadId])).toEqual([
        [2, undefined],
        [3, 'L-2'],
      ])
    })
  })
}
