import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lapsedBefore, NOTICE_CONSENT, NOTICE_CONSENT_VERSION } from '../../src/gaps/notice-consent.ts'

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')

test('docs/privacy.md shows what is said to who wants to be told, in every language, with its version', () => {
  expect(page).toContain(`Version of the notice: ${NOTICE_CONSENT_VERSION}\n`)
  for (const text of Object.values(NOTICE_CONSENT)) expect(page).toContain(`: ${text}\n`)
})

test('an agreement is kept as long as its text says, six months', () => {
  const now = new Date('2026-11-24T02:00:00.000Z')
  expect(lapsedBefore(now).toISOString()).toBe('2026-05-24T02:00:00.000Z')
  expect(now.toISOString()).toBe('2026-11-24T02:00:00.000Z')
})
