import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readGolden } from '../../../src/app/gate/golden-file.ts'
import { RejectedFileError } from '../../../src/domain/errors.ts'
import { KNOWLEDGE } from '../../support/product-data.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

async function readText(text: string) {
  using folder = new TemporaryFolder()
  writeFileSync(join(folder.path, 'golden.yaml'), text)
  return await readGolden(folder.path)
}

test('a folder without golden questions has none', async () => {
  using folder = new TemporaryFolder()
  expect(await readGolden(folder.path)).toEqual([])
})

test('texts and lists of texts are both taken; a question needs an answer unless it says otherwise', async () => {
  const text =
    '- question: 甲、乙?\n  cites: P001\n  contains: [20%, 一、二]\n- question: 天气?\n  kind: abstain\n  history: 前一问\n'
  expect(await readText(text)).toEqual([
    {
      question: '甲、乙?',
      history: [],
      kinds: ['answer', 'list', 'match'],
      cites: ['P001'],
      contains: ['20%', '一、二'],
      lacks: [],
    },
    { question: '天气?', history: ['前一问'], kinds: ['abstain'], cites: [], contains: [], lacks: [] },
  ])
})

describe('a broken file is refused with its line', () => {
  test.each([
    ['question: x', 1, 'not a list of questions'],
    ['- question: x\n  kind: maybe', 2, 'is not one of'],
    ['- question: x\n- contains: y', 2, '"question"'],
    ['- question: x\n  answer: y', 2, 'unknown key "answer"'],
    ['- [', 1, 'bad YAML'],
    ['- x', 1, 'not a question'],
  ])('%j', async (text, line, reason) => {
    const error = await readText(text).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RejectedFileError)
    expect(error).toMatchObject({ file: 'golden.yaml', line, message: expect.stringContaining(reason) })
  })
})

test("the knowledge base's own golden questions can be read", async () => {
  expect((await readGolden(KNOWLEDGE)).length).toBeGreaterThanOrEqual(20)
})
