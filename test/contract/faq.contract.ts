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
    test('the same words become one draft, which holds them as they are now until it is decided', async () => {
      await using stores = open()
      expect(await stores.faq.add(DRAFT)).toEqual({ id: 1, state: 'draft', ...KEPT })
      const changed = await stores.faq.add({ ...DRAFT, answer: '每月20元。' })
      expect(changed).toEqual({ id: 1, state: 'draft', ...KEPT, answer: '每月20元。' })
      expect(await stores.faq.list()).toEqual([changed])
      expect(await stores.faq.find(2)).toBeUndefined()
      await stores.faq.decide(1, { state: 'approved', by: 'root', file: 'faq/F001.md' })
      expect(await stores.faq.add({ ...DRAFT, answer: '别的' })).toMatchObject({
        state: 'approved',
        answer: '每月20元。',
      })
    })

    test('a draft is forgotten when its words are taken back, unless it was decided', async () => {
      await using stores = open()
      await stores.faq.add(DRAFT)
      await stores.faq.add({ ...DRAFT, source: 'L-1:2' })
      await stores.faq.decide(2, { state: 'approved', by: 'root', file: 'faq/F001.md' })
      for (const source of ['L-1:1', 'L-1:2', 'L-9:9']) await stores.faq.withdraw(source)
      expect((await stores.faq.list()).map(({ id }) => id)).toEqual([2])
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
