import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { FakeClock } from '../../../support/fake-clock.ts'
import { keepQuestion } from '../../../support/gap-questions.ts'
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
