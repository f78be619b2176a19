import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { FakeClock } from '../../../support/fake-clock.ts'
import { keepQuestion } from '../../../support/gap-questions.ts'
import { conversation, lead } from '../../../support/lead-fixtures.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'

test('without the key the ledger shows no words of people, no answer and no vector', async () => {
  using folder = new TemporaryFolder()
  const values = new Float32Array([0.123456789, -0.987654321])
  {
    await using operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
    await keepQuestion(operations, {
      question: '厂房租金多少',
      conversationId: '1',
      reason: 'disliked',
      disliked: '每月九十九元',
    })
    await operations.gaps.place({ questionId: 1, vector: { model: 'm', values }, latestGap: 0 })
    const answer = { text: '每月十八元', sources: ['租金一览'], snapshot: 's', at: '2026-11-24T02:00:00.000Z' }
    await operations.gaps.settle(1, [{ questionId: 1, answer, message: { type: 'text', text: '每月十八元' } }])
    const draft = {
      question: '电价多少',
      answer: '每度一元',
      author: '王芳',
      answered: '2026-11-24',
      expires: '2027-11-24',
    }
    await operations.faq.add({ ...draft, leadId: 'L-1', source: '1' })
  }
  const stored = Buffer.concat(
    readdirSync(folder.path)
      .filter((name) => name.startsWith('operations.sqlite'))
      .map((name) => readFileSync(join(folder.path, name))),
  )
  expect(stored.includes('王芳'), 'what is plain is there').toBe(true)
  for (const words of ['厂房租金多少', '每月九十九元', '每月十八元', '租金一览', '电价多少', '每度一元']) {
    expect(stored.includes(words), words).toBe(false)
  }
  expect(stored.includes(Buffer.from(values.buffer))).toBe(false)
})

test('no column of a question leads to its message, as the id of an answer or the time would', async () => {
  using folder = new TemporaryFolder()
  await using operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
  await keepQuestion(operations, { question: '厂房租金多少', conversationId: 'telegram:55', answerId: 'Tz3kQ0aWmX1b' })
  using database = new DatabaseSync(join(folder.path, 'operations.sqlite'))
  const { asked_on: askedOn, ...row } = database.prepare('SELECT * FROM gap_question').get() ?? {}
  expect(askedOn).toBe('2026-11-24')
  const values = Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value) : String(value)))
  for (const value of values) {
    for (const lead of ['Tz3kQ0aWmX1b', 'telegram:55', '2026-11-24T']) expect(value.includes(lead)).toBe(false)
  }
})

test('an approved draft of an erased lead names it nowhere', async () => {
  using folder = new TemporaryFolder()
  await using operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
  await operations.conversations.commitTurn({
    state: conversation({ id: 'chat:1' }),
    handled: [],
    outgoing: [],
    newLead: lead('L-1', { conversationId: 'chat:1' }),
  })
  const words = { question: '电价多少', answer: '每度一元', author: '王芳' }
  const draft = { ...words, answered: '2026-11-24', expires: '2027-11-24', leadId: 'L-1' }
  for (const source of ['L-1:1', 'L-1:2']) await operations.faq.add({ ...draft, source })
  for (const id of [1, 2]) await operations.faq.decide(id, { state: 'approved', by: 'root', file: `faq/F00${id}.md` })
  await operations.conversations.erase('chat:1', 'telegram')
  using database = new DatabaseSync(join(folder.path, 'operations.sqlite'))
  const rows = database.prepare('SELECT source, lead_id FROM faq_draft ORDER BY id').all()
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { source: 'erased:1', lead_id: null },
    { source: 'erased:2', lead_id: null },
  ])
})
