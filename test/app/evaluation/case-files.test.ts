import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { casesOfSet, readCaseFolder } from '../../../src/app/evaluation/case-files.ts'
import { occurs } from '../../../src/app/evaluation/expected-text.ts'
import { ConfigurationError } from '../../../src/domain/errors.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const cases = await readCaseFolder(join(ROOT, 'test/evaluation'))

test("the project's own cases have ids of their own and strings that can be looked for", () => {
  const ids = cases.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  for (const { must, mustNot } of cases) for (const text of [...must.flat(), ...mustNot]) occurs(text, '')
})

test('every record that a case names is in the knowledge base', () => {
  const projects = readFileSync(join(ROOT, 'knowledge/cases/signed_projects.csv'), 'utf8')
  const folders: Readonly<Record<string, string>> = { P: 'policies', K: 'parks', E: 'events' }
  const isKnown = (id: string) =>
    id.startsWith('C')
      ? projects.includes(`\n${id},`)
      : existsSync(join(ROOT, 'knowledge', id.includes('/') ? id : `${folders[id[0]!]}/${id}.md`))
  expect(cases.flatMap(({ records }) => records).filter((id) => !isKnown(id))).toEqual([])
})

test('one set can be chosen, and a wrong name tells which there are', () => {
  expect(new Set(casesOfSet(cases, 'foreign').map(({ set }) => set))).toEqual(new Set(['foreign']))
  expect(casesOfSet(cases, undefined)).toEqual(cases)
  expect(() => casesOfSet(cases, 'none')).toThrow(ConfigurationError)
  expect(() => casesOfSet(cases, 'none')).toThrow(/expected one of answerable, band, compare, /)
})
